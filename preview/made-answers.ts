/**
 * Answers made by hand, for what the one report of `corpus/` can't show: reports that agree, replace one another, leave days out
 * or say the contrary.
 *
 * Gives each in all four languages. Harbours, people and reports are invented; nothing is searched for.
 */

import { type Answer, type Citation, type Day, type Excerpt, LANGUAGES, type Language } from '../src/model.js'

export interface MadeAnswer {
  readonly caption: string
  readonly language: Language
  readonly question: string
  readonly answer: Answer
}

const STORM_DAY: Day = '2026-03-07'
const COUNT_DAY: Day = '2026-03-09'
const SILENT_DAY: Day = '2026-03-15'
const TREATY_DAY: Day = '2026-03-20'
const ASKED_ON: Day = '2026-03-27'

/** Three reports in one language, and what is asked of them. */
interface Tale {
  readonly name: string
  readonly storm: { readonly title: string; readonly early: string }
  readonly count: { readonly title: string; readonly late: string }
  readonly treaty: { readonly title: string; readonly signed: string; readonly refused: string }
  readonly howMany: string
  readonly stillSo: string
  readonly thatDay: string
  readonly whoThen: string
  readonly whyThey: string
  readonly thanks: string
}

const TALES: Readonly<Record<Language, Tale>> = {
  de: {
    name: 'German',
    storm: { title: 'Sturm über dem Hafen von Halm', early: 'Im Hafen von Halm sind 21 Boote beschädigt.' },
    count: {
      title: 'Zweite Zählung in Halm',
      late: 'Nach einer zweiten Zählung sind es nicht 21, sondern 17 beschädigte Boote.',
    },
    treaty: {
      title: 'Nur eine Unterschrift unter dem Fährvertrag',
      signed: 'Für Halm unterschrieb Hafenmeisterin Ida Brandt den Fährvertrag.',
      refused: 'Westey hat den Fährvertrag nicht unterschrieben.',
    },
    howMany: 'Wie viele Boote sind in Halm beschädigt?',
    stillSo: 'Sind in Halm noch immer 21 Boote beschädigt?',
    thatDay: 'Was geschah am 15. März 2026 in Halm?',
    whoThen: 'Wer unterschrieb am 7. März 2026 den Fährvertrag?',
    whyThey: 'Warum hat Westey den Fährvertrag unterschrieben?',
    thanks: 'Danke, das hat geholfen!',
  },
  en: {
    name: 'English',
    storm: { title: 'Storm over Halm Harbour', early: 'Twenty-one boats are damaged in Halm harbour.' },
    count: { title: 'Second Count in Halm', late: 'After a second count the damaged boats are 17, not 21.' },
    treaty: {
      title: 'One Signature under the Ferry Treaty',
      signed: 'Harbour master Ida Brandt signed the ferry treaty for Halm.',
      refused: 'Westey has not signed the ferry treaty.',
    },
    howMany: 'How many boats are damaged in Halm?',
    stillSo: 'Are 21 boats still damaged in Halm?',
    thatDay: 'What happened in Halm on 15 March 2026?',
    whoThen: 'Who signed the ferry treaty on 7 March 2026?',
    whyThey: 'Why did Westey sign the ferry treaty?',
    thanks: 'Thanks, that helped!',
  },
  uk: {
    name: 'Ukrainian',
    storm: { title: 'Буря над портом Гальма', early: 'У порту Гальма пошкоджено 21 човен.' },
    count: {
      title: 'Другий підрахунок у Гальмі',
      late: 'За другим підрахунком пошкоджено не 21, а 17 човнів.',
    },
    treaty: {
      title: 'Лише один підпис під поромною угодою',
      signed: 'Від Гальма поромну угоду підписала начальниця порту Іда Брандт.',
      refused: 'Вестей поромної угоди не підписав.',
    },
    howMany: 'Скільки човнів пошкоджено в Гальмі?',
    stillSo: 'Чи досі в Гальмі пошкоджений 21 човен?',
    thatDay: 'Що сталося в Гальмі 15 березня 2026 року?',
    whoThen: 'Хто підписав поромну угоду 7 березня 2026 року?',
    whyThey: 'Чому Вестей підписав поромну угоду?',
    thanks: 'Дякую, це допомогло!',
  },
  ru: {
    name: 'Russian',
    storm: { title: 'Буря над портом Хальма', early: 'В порту Хальма повреждена 21 лодка.' },
    count: {
      title: 'Второй подсчёт в Хальме',
      late: 'По второму подсчёту повреждено не 21, а 17 лодок.',
    },
    treaty: {
      title: 'Лишь одна подпись под паромным договором',
      signed: 'От Хальма паромный договор подписала начальница порта Ида Брандт.',
      refused: 'Вестей паромный договор не подписал.',
    },
    howMany: 'Сколько лодок повреждено в Хальме?',
    stillSo: 'В Хальме всё ещё повреждена 21 лодка?',
    thatDay: 'Что произошло в Хальме 15 марта 2026 года?',
    whoThen: 'Кто подписал паромный договор 7 марта 2026 года?',
    whyThey: 'Почему Вестей подписал паромный договор?',
    thanks: 'Спасибо, это помогло!',
  },
}

export const MADE_ANSWERS: readonly MadeAnswer[] = LANGUAGES.flatMap(answersIn)

function answersIn(language: Language): MadeAnswer[] {
  const tale = TALES[language]
  const made = (caption: string, question: string, answer: Answer): MadeAnswer => {
    return { caption: `${tale.name}, ${caption}`, language, question, answer }
  }
  const told = { kind: 'found', language, confidence: 0.9, certainty: 'sure', more: false, asOf: ASKED_ON } as const
  const late = excerpt(tale.count.late, placeOf('count', language))
  const early = excerpt(tale.storm.early, placeOf('storm', language))
  const signed = excerpt(tale.treaty.signed, placeOf('treaty', language))
  const refused = excerpt(tale.treaty.refused, placeOf('treaty', language))
  const others = LANGUAGES.filter((other) => other !== language).map((other) => placeOf('count', other))
  return [
    made('with witnesses', tale.howMany, { ...told, excerpts: [{ ...late, witnesses: others }] }),
    made('with an outdated value', tale.stillSo, {
      ...told,
      excerpts: [late, { ...early, outdatedBy: COUNT_DAY }],
    }),
    made('about a day without a report', tale.thatDay, {
      kind: 'not-found',
      language,
      confidence: 0,
      asOf: ASKED_ON,
      newestReport: TREATY_DAY,
      nearest: [],
      closest: late,
      days: { from: SILENT_DAY, to: SILENT_DAY },
      unreported: { lastBefore: COUNT_DAY },
    }),
    made('from other days than asked for', tale.whoThen, {
      ...told,
      confidence: 0.6,
      certainty: 'likely',
      excerpts: [signed],
      outsideDays: { from: STORM_DAY, to: STORM_DAY },
    }),
    made('the contrary', tale.whyThey, {
      kind: 'contrary',
      language,
      confidence: 0.8,
      excerpts: [refused],
      asOf: ASKED_ON,
    }),
    made('courtesy', tale.thanks, { kind: 'courtesy', language, courtesy: 'thanks' }),
  ]
}

function excerpt(quote: string, citation: Citation): Excerpt {
  const whole = { start: 0, end: quote.length }
  return { quote, best: whole, citation, place: whole, score: 1 }
}

function placeOf(report: 'storm' | 'count' | 'treaty', language: Language): Citation {
  const date = { storm: STORM_DAY, count: COUNT_DAY, treaty: TREATY_DAY }[report]
  return {
    reportId: `${date}-${report}-${language}`,
    title: TALES[language][report].title,
    date,
    language,
    paragraph: 2,
  }
}
