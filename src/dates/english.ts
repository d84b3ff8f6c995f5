/** The words that English dates are made of. */

import type { DateWords } from './words.js'

export const english: DateWords = {
  months: [
    'january, jan',
    'february, feb',
    'march, mar',
    'april, apr',
    'may',
    'june, jun',
    'july, jul',
    'august, aug',
    'september, sept, sep',
    'october, oct',
    'november, nov',
    'december, dec',
  ],
  // Not "fall": "the fall of …" is the fall of a town.
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  unsure: 'march april may june august jan feb mar apr jun jul aug sept sep oct nov dec',
  verbs: 'march may',
  days: [
    [-2, 'the day before yesterday, day before yesterday'],
    [-1, 'yesterday, last night'],
    [0, 'today, tonight, this morning, this afternoon, this evening'],
    [1, 'tomorrow'],
    [2, 'the day after tomorrow, day after tomorrow'],
  ],
  units: [
    ['week', -2, 'the week before last, week before last'],
    ['weekend', -2, 'the weekend before last, weekend before last'],
    ['month', -2, 'the month before last, month before last'],
    ['year', -2, 'the year before last, year before last'],
  ],
  shifts: [
    [-1, 'last, previous, this past'],
    [0, 'this'],
    [1, 'next, coming, upcoming, this coming'],
  ],
  rolling: 'past, recent',
  rollingMany: '',
  singulars: { day: 'day', week: 'week', weekend: 'weekend', month: 'month', year: 'year' },
  plurals: { day: 'days', week: 'weeks', weekend: 'weekends', month: 'months', year: 'years' },
  counts: [
    'one, a, an',
    'two, a couple of, couple of',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  few: 'a few, few, several, some',
  // "Start" and "end" alone are verbs: "did they start December 5".
  parts: {
    early: 'early, early in, beginning of, start of',
    mid: 'mid, middle of',
    late: 'late, late in, end of',
  },
  feasts: {
    'christmas-eve': 'christmas eve',
    christmas: 'christmas, christmas day, xmas',
    'new-year': "new year's eve, new years eve, new year, new year's day, new years day",
    'western-easter': 'easter, easter sunday, easter weekend',
  },
  leads: {
    in: 'in, on, during, throughout, within, as of',
    at: 'at, over, around, about, for',
    from: 'from',
    since: 'since, ever since',
    until: 'until, till, up until',
    by: 'by',
    before: 'before, prior to',
    after: 'after, following',
    between: 'between',
  },
  to: 'to, through, until, till',
  and: 'and, or',
  onward: 'onward, onwards',
  agoBefore: '',
  agoAfter: 'ago',
  articles: 'the, of, of the',
  of: 'of, before',
  newest: `latest, newest, most recent, recently, currently, current, lately, right now, at the moment, these days,
    as of now, as of today, to date`,
  each: 'every, each',
  never: 'at the latest, in the new year, good friday, black friday, bloody sunday, sunday times',
  suffixes: 'st nd rd th',
  small: `the a an and or but nor in on at by of to from for with about into over under after before since until till as
    than between during through against without is are was were has have had do does did will would can could shall
    should must it he she they we you i there that this these those who what when where why how which if because not no
    so only also then while`,
  counted: `soldier- troop- people person- men man women woman child children civilian- dead killed wounded injured
    casualt- prisoner- captive- pow pows victim- refugee- fighter- mercenar- drone- missile- rocket- tank tanks bomb-
    shell shells aircraft vehicle- kilometre- kilometer- km mile- metre- meter- hectare- acre- square ton tons tonne-
    kilo- liter- litre- dollar- euro euros hryvnia- rouble- ruble- usd eur million- billion- thousand- percent per
    hour- minute- second seconds day days week weeks month months year years time times case cases village- house-
    building- town- cit- point points page pages megawatt- mw gigawatt- degree-`,
  labels: `article articles section point points no number page pages resolution chapter paragraph version project agenda
    annex about nearly almost over than roughly approximately around some only least most under above exactly`,
  titles: 'mr, mrs, ms, miss, dr, sir, lady, prime minister, president, theresa',
  lowerCase: '',
  documents: '',
  monthFirst: true,
}
