import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cistem } from '../../src/text/cistem.js'
import { fold } from '../../src/text/fold.js'

const pairs = (table: string) => table.split('|').map((pair) => pair.trim().split(' ') as [string, string])

/** Forms of one word. */
const JOINED = pairs(`
  Haus Häuser | Haus Hauses | Krankenhaus Krankenhäuser | Garantie Garantien | Verhandlung Verhandlungen |
  Soldat Soldaten | Präsident Präsidenten | Minister Ministern | Minister Ministers | Treffen Treffens | Frau Frauen |
  Kind Kinder | Kind Kindern | Stadt Städte | Stadt Städten | Brücke Brücken | Grenze Grenzen | Land Länder |
  Land Ländern | Plan Pläne | Plan Plänen | Vertrag Verträge | Vertrag Vertrages | Vertrag Verträgen |
  Angriff Angriffe | Angriff Angriffen | Angriff Angriffs | verletzt verletzte | verletzt verletzten |
  verletzt verletzter | sagen sagt | sagen sagte | sagen sagten | fordern fordert | fordern forderte | führen führt |
  führen führte | führen geführt | zeigen gezeigt | liefern geliefert | bauen gebaut | warten gewartet | neu neue |
  neu neuen | russisch russische | russisch russischen | russisch russischem | russisch russischer | groß große |
  Fortschritt Fortschritte | Fortschritt Fortschritten | Drohne Drohnen | Rakete Raketen | Gespräch Gespräche |
  Gespräch Gesprächen | Interesse Interessen | Mann Männer | Tag Tage | Tag Tagen | Hafen Häfen | Fluss Flüsse |
  Straße Straßen | Waffe Waffen | Partei Parteien | Beobachter Beobachtern | Opfer Opfern | Zug Züge | Kampf Kämpfe |
  Kampf Kämpfen | beginnen beginnt | schnell schneller | stark stärker | Bericht Berichte | Bericht Berichts`)

/** Words that look alike and are two. */
const APART = pairs(`
  Tag Tau | Wahl Wal | Krieg Kragen | Rat Rast | Staat Stadt | Wein Weib | Mutter Mut | Kamera Kammer | Bank Bande |
  Frieden Freude | Sonne Sohn | Wand Wind | Schiff Schilf | Partner Partei | Garten Garantie | Brücke Brocken |
  Vertrag Verrat | Bote Boot | Ofen offen | Flug Fluch | Gast Gasse | Kater Karte | Miete Mitte | Rasen Rassen |
  Feld Fels | Grube Gruß | Kirche Kirsche | Pflicht Pfeife | Lied Leid | Reise Riese`)

describe('Cistem', () => {
  it('is held to at least forty forms', () => expect(JOINED.length).toBeGreaterThanOrEqual(40))

  it.each(JOINED)('joins %s and %s', (one, other) => expect(cistem(fold(one))).toBe(cistem(fold(other))))

  it.each(APART)('keeps %s and %s apart', (one, other) => expect(cistem(fold(one))).not.toBe(cistem(fold(other))))

  it.each([
    ['ab', 'ab'],
    ['die', 'die'],
    ['ein', 'ein'],
    ['', ''],
  ])('leaves the short %j as it is', (word, stem) => expect(cistem(word)).toBe(stem))

  it('never gives more letters than it got, nor none, whatever the letters', () => {
    const word = fc.string({ unit: fc.constantFrom(...'geschintmrdauxo'), minLength: 1, maxLength: 24 })
    fc.assert(
      fc.property(word, (any) => {
        const stem = cistem(any)
        expect(stem).not.toBe('')
        // Letters are only taken off the ends: what is left stands in the word.
        expect(any).toContain(stem)
      }),
    )
  })

  it('gives what the published algorithm gives, step by step as it stands in the paper', () => {
    const word = fc.string({ unit: fc.constantFrom(...'geschintmrdauxo'), maxLength: 24 })
    fc.assert(
      fc.property(word, (any) => {
        expect(cistem(any)).toBe(published(any))
      }),
      { numRuns: 1000 },
    )
  })
})

/** Weissweiler & Fraser 2017, for folded words, case ignored. */
function published(word: string): string {
  let stem = word.replace(/^ge(.{4,})/, '$1')
  stem = stem.replaceAll('sch', '$').replaceAll('ei', '%').replaceAll('ie', '&').replace(/(.)\1/g, '$1*')
  while (stem.length > 3) {
    const before = stem
    if (stem.length > 5) stem = stem.replace(/e[mr]$/, '')
    if (stem === before && stem.length > 5) stem = stem.replace(/nd$/, '')
    if (stem === before) stem = stem.replace(/[tesn]$/, '')
    if (stem === before) break
  }
  return stem.replace(/(.)\*/g, '$1$1').replaceAll('$', 'sch').replaceAll('%', 'ei').replaceAll('&', 'ie')
}
