import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cistem } from '../../src/text/cistem.js'
import { createCompoundSplitter } from '../../src/text/compounds.js'
import { fold } from '../../src/text/fold.js'

/** What compounds may be made of here. */
const WORDS = `
  Frieden Verhandlung Runde Sicherheit Garantie Waffe Ruhe Stillstand Krieg Kind Garten Haupt Stadt Kampf Handlung Plan
  Dokument Entwurf Grenze Übergang Rakete Angriff Drohne Kraft Werk Strom Ausfall Kranker Haus Flug Hafen Schule Sprache
  Energie Versorgung Chef Unterhändler Arbeiter Siedlung Gefangene Austausch Bund Kanzler Rahmen Abkommen Wohnung Bau
  Feuer Wehr Luft Alarm Brücke Zoll Freiheit Gesundheit Wirtschaft Beteiligung Ergebnis Erklärung Möglichkeit Eigentum
  Bürger Meister Tag Markt Preis Volk Lehrer`
  .trim()
  .split(/\s+/)
  .map(fold)
const STEMS = new Set(WORDS.map(cistem))
const KNOWN = new Set(WORDS)
const split = createCompoundSplitter({ isWord: (word) => KNOWN.has(word), stemOf: cistem })

const COMPOUNDS = `
  Sicherheitsgarantien: Sicherheit Garantie | Friedensverhandlungen: Frieden Verhandlung | Waffenruhe: Waffe Ruhe |
  Verhandlungsrunde: Verhandlung Runde | Friedensverhandlungsrunde: Frieden Verhandlung Runde |
  Waffenstillstand: Waffe Stillstand | Kindergarten: Kind Garten | Hauptstadt: Haupt Stadt | Hauptstädte: Haupt Stadt |
  Kampfhandlungen: Kampf Handlung | Friedensplan: Frieden Plan | Friedenspläne: Frieden Plan |
  Dokumentenentwürfe: Dokument Entwurf | Grenzübergang: Grenze Übergang | Raketenangriff: Rakete Angriff |
  Drohnenangriffs: Drohne Angriff | Kraftwerk: Kraft Werk | Stromausfälle: Strom Ausfall | Krankenhaus: Kranker Haus |
  Krankenhäusern: Kranker Haus | Flughafen: Flug Hafen | Flughäfen: Flug Hafen |
  Energieversorgung: Energie Versorgung | Chefunterhändler: Chef Unterhändler | Arbeitersiedlung: Arbeiter Siedlung |
  Gefangenenaustausch: Gefangene Austausch | Bundeskanzler: Bund Kanzler | Rahmenabkommen: Rahmen Abkommen |
  Wohnungsbau: Wohnung Bau | Feuerwehr: Feuer Wehr | Luftalarm: Luft Alarm | Brückenzoll: Brücke Zoll |
  Bürgermeister: Bürger Meister | Markttag: Markt Tag | Strompreis: Strom Preis | Volkskrieg: Volk Krieg |
  Sprachschule: Sprache Schule`
  .split('|')
  .map((row) => row.trim().split(': ') as [string, string])

/** Single words; some begin or end like one of the words above. */
const WHOLE = `
  Freiheit Gesundheit Wirtschaft Ergebnis Erklärung Möglichkeit Eigentum Verhandlungen Garantien Beteiligung Planung
  Kämpfer Kanzlerin Bürgerschaft Freundschaft Feuerung Tagung Meisterschaft Kindheit Hauses Kriegerisch Selenskyj
  Elefanten Schokolade Parlament Kilometer`
  .trim()
  .split(/\s+/)

describe('the compound splitter', () => {
  it('is held to at least 25 compounds', () => expect(COMPOUNDS.length).toBeGreaterThanOrEqual(25))

  it.each(COMPOUNDS)('takes %s apart into %s', (compound, parts) => {
    expect(split(fold(compound))).toEqual(parts.split(' ').map((part) => cistem(fold(part))))
  })

  it.each(WHOLE)('leaves %s whole', (word) => expect(split(fold(word))).toEqual([]))

  it('knows no parts but those it was told', () => {
    const none = createCompoundSplitter({ isWord: () => false, stemOf: cistem })
    for (const [compound] of COMPOUNDS) expect(none(fold(compound))).toEqual([])
  })

  it.each(['', 'haus', 'kriegx', 'мирпланмир', '20plan30', "krieg'splan", 'Friedensplan'])(
    'leaves %j whole: too short, or not a folded German word',
    (word) => expect(split(word)).toEqual([]),
  )

  it('takes any two words apart that are put together, or into other known parts, and never into one', () => {
    const part = fc.constantFrom(...WORDS)
    fc.assert(
      fc.property(part, part, fc.constantFrom('', 's'), (left, right, joint) => {
        const compound = left + joint + right
        // "Bautag" is too short to be taken apart; no s joins a word that ends in one.
        fc.pre(compound.length > 6 && !(joint === 's' && left.endsWith('s')))
        const parts = split(compound)
        expect(parts.length).toBeGreaterThanOrEqual(2)
        for (const stem of parts) expect(STEMS).toContain(stem)
      }),
    )
  })

  it('comes to an end on a word that does not', () => {
    expect(split('krieg'.repeat(400))).toEqual([])
  })
})
