/** The words that German dates are made of. */

import { type DateWords, forms } from './words.js'

const ADJECTIVE = 'e en er em es'
const DAYTIME = '- morgen vormittag mittag nachmittag abend nacht'

export const german: DateWords = {
  months: [
    'januar, januars, jänner, jan',
    'februar, februars, feber, feb',
    'märz, maerz, mär, mrz',
    'april, aprils, apr',
    'mai',
    'juni, jun',
    'juli, jul',
    'august, augusts, aug',
    'september, septembers, sept, sep',
    'oktober, oktobers, okt',
    'november, novembers, nov',
    'dezember, dezembers, dez',
  ],
  seasons: ['frühling, frühlings, frühjahr', 'sommer, sommers', 'herbst, herbstes', 'winter, winters'],
  weekdays: [
    forms('montag', DAYTIME),
    forms('dienstag', DAYTIME),
    forms('mittwoch', DAYTIME),
    forms('donnerstag', DAYTIME),
    forms('freitag', DAYTIME),
    forms('samstag, sonnabend', DAYTIME),
    forms('sonntag', DAYTIME),
  ],
  unsure: 'märz maerz april mai juli august jan feb mär mrz apr jun jul aug sept sep okt nov dez',
  verbs: '',
  days: [
    [-2, 'vorgestern'],
    [-1, `gestern, gestern morgen, gestern früh, letzte nacht, vergangene nacht, ${forms('gestrig', ADJECTIVE)}`],
    [0, `heute, heute morgen, heute früh, heute nacht, ${forms('heutig', ADJECTIVE)}`],
    [1, 'morgen, morgen früh'],
    [2, 'übermorgen'],
  ],
  units: [
    ['year', 0, 'heuer, jahresbeginn, jahresanfang'],
    ['month', 0, 'monatsbeginn, monatsanfang'],
    ['week', 0, 'wochenbeginn, wochenanfang'],
  ],
  shifts: [
    [-2, forms('vorletzt, vorvorig', ADJECTIVE)],
    [-1, forms('letzt, vorig, vergangen', ADJECTIVE)],
    [0, forms('dies, laufend', ADJECTIVE)],
    [1, forms('nächst, kommend', ADJECTIVE)],
  ],
  rolling: '',
  rollingMany: '',
  singulars: {
    day: 'tag, tages',
    week: 'woche',
    weekend: 'wochenende, wochenendes',
    month: 'monat, monats, monates',
    year: 'jahr, jahres, jahrs',
  },
  plurals: {
    day: 'tage, tagen',
    week: 'wochen',
    weekend: 'wochenenden',
    month: 'monate, monaten',
    year: 'jahre, jahren',
  },
  counts: [
    'ein, eine, einem, einer, einen',
    'zwei',
    'drei',
    'vier',
    'fünf',
    'sechs',
    'sieben',
    'acht',
    'neun',
    'zehn',
    'elf',
    'zwölf',
  ],
  few: 'ein paar, paar, einige, einigen, wenige, wenigen, mehrere, mehreren',
  parts: { early: 'anfang, beginn, frühen', mid: 'mitte', late: 'ende, späten' },
  feasts: {
    'christmas-eve': 'heiligabend, heiligen abend',
    christmas:
      'weihnachten, weihnachtsfest, weihnachtstage, weihnachtstagen, weihnachtsfeiertage, weihnachtsfeiertagen',
    'new-year': 'silvester, silvesternacht, neujahr, jahreswechsel',
    'western-easter': 'ostern, osterfest, osterwochenende, ostertage, ostertagen, osterfeiertage, osterfeiertagen',
  },
  leads: {
    in: 'im, in, am, an, während, im laufe, im verlauf',
    at: 'zu, zum, zur, über, um, rund um, gegen',
    from: 'von, vom',
    since: 'seit, ab',
    until: 'bis, bis zum, bis zur, bis einschließlich, bis in',
    by: '',
    before: 'vor',
    after: 'nach',
    between: 'zwischen',
  },
  to: 'bis, bis zum, bis zur',
  and: 'und, oder',
  onward: 'an',
  agoBefore: 'vor',
  agoAfter: '',
  articles: 'der, die, das, den, dem, des',
  of: 'des, der, von, vor',
  newest: `${forms('neuest, neust', ADJECTIVE)}, ${forms('aktuell, jüngst', `- ${ADJECTIVE}`)}, zuletzt, derzeit, momentan,
    zurzeit, zur zeit, im moment, gegenwärtig, kürzlich, neulich, in letzter zeit, stand heute, heutiger stand,
    heutige stand, heutigen stand, heutigem stand, letzter stand, letzte stand, letzten stand, letzte nachrichten,
    letzten nachrichten, letzte meldung, letzten meldung, letzte meldungen, letzten meldungen, letzter bericht,
    letzte bericht, letzten bericht`,
  each: `${forms('jed', ADJECTIVE)}, alle`,
  never: 'guten morgen, am morgen, gegen morgen, der morgen',
  suffixes: '',
  small: `der die das den dem des ein eine einen einem einer und oder aber sondern in im ins an am auf aus bei beim mit
    nach von vom vor zu zum zur für über um durch gegen ohne bis seit während wegen ist sind war waren wird werden wurde
    wurden hat haben hatte hatten kann können konnte konnten soll sollen sollte sollten muss müssen darf dürfen will
    wollen wollte wollten es er sie wir ihr ich man sich nicht noch schon auch nur so als wie wenn dass ob denn dann da
    dort hier was wer wen wem wo wann warum wieso welche welcher welches`,
  counted: `soldat- mensch- tote toten toter opfer verletzte- verwundete- gefallene- gefangene- kriegsgefangene- getötete-
    mann männer- frau frauen kind kinder kindern person- zivilist- einwohner- bürger flüchtling- drohne- rakete- panzer-
    bombe- granate- geschoss- geschütz- flugzeug- fahrzeug- truppe- kämpfer- söldner- kilometer- km meter metern hektar
    quadrat- tonne- kilo- liter- dollar euro hrywnja rubel usd eur million- milliarde- tausend- prozent stunde- uhr minute-
    sekunde- tage tagen wochen monate monaten jahre jahren mal stück fälle fällen orte orten dörfer- häuser- gebäude-
    städte- punkt punkte punkten seiten schuss schüsse- megawatt mw gigawatt grad`,
  labels: `artikel artikels art punkt punkte punkten nr nummer nummern seite seiten absatz abs kapitel resolution paragraf
    paragraph ziffer version projekt agenda anhang rund etwa circa ca knapp fast über als zu mindestens höchstens nur
    ungefähr gut je um auf`,
  titles: 'herr, herrn, frau, dr, prof, mr, mrs, ms, theresa',
  lowerCase: 'morgen',
  documents: '',
  monthFirst: false,
}
