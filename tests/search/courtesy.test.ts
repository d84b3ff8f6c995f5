import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../src/app/package-root.js'
import type { Courtesy, Language } from '../../src/model.js'
import { createCourtesyReader } from '../../src/search/courtesy.js'
import { parseCourtesy } from '../../src/search/parse-courtesy.js'
import { tokenize } from '../../src/text/tokenize.js'
import { goodValue } from '../fixtures/good-value.js'

const FILE = 'config/courtesy.yaml'
const { readCourtesy, withoutCourtesy } = createCourtesyReader(
  goodValue(parseCourtesy(readFileSync(join(packageRoot(), FILE), 'utf8'), FILE)),
)

/** Messages by what they are, in each language. */
const COURTEOUS: Readonly<Record<Courtesy, Readonly<Record<Language, readonly string[]>>>> = {
  greeting: {
    de: [
      'Hallo',
      'hallöchen!',
      'Guten Morgen zusammen',
      'Servus ihr Lieben',
      'Hallooo',
      'Na, wie geht es dir?',
      'Hallo Jana',
    ],
    en: ['Hello', 'hey there', 'Hi everybody!', 'Good evening all', 'heyyy', 'Hi, how are you?', 'Hi, I am new here'],
    uk: ['Вітаю', 'привіт усім', 'Доброго дня!', 'Добрий вечір, друзі', 'Привіт, як справи?', 'Hi', 'агов'],
    ru: ['Привет', 'всем привет', 'Добрый вечер!', 'Здравствуйте, ребята', 'Приветик', 'Как дела?', 'hello'],
  },
  thanks: {
    de: [
      'Danke',
      'vielen lieben dank',
      'Danke dir, sehr hilfreich!',
      'merci, danke',
      'Super, danke euch',
      'Danke für die schnelle Antwort',
      'Danke, das wusste ich bisher nicht. Viele Grüße, Jana Roth',
      'Danke, von der Fähre in Olm hatte ich nicht gewusst',
      'thx',
      'Dankeee!!!',
      'Hallo, danke für die Hilfe!',
      'nein danke',
    ],
    en: [
      'thanks',
      'thank you so much!',
      'Thanks a lot everyone',
      'thx 🙏',
      'Cheers, Rob',
      'ok great, thank you',
      'Thanks for the quick reply',
      'Thanks, I had no idea about the Olm ferry',
      'Thank you, that helped a lot. Kind regards, Rob Hale',
      'good bot',
    ],
    uk: [
      'дякую',
      'Дуже дякую!',
      'Спасибі за відповідь',
      'Дякую, про пором в Ольмі не знав',
      'дякую, дуже цікаво',
      'Дякую! З повагою, Олег',
      'thanks',
      'ок, дякую',
    ],
    ru: [
      'спасибо',
      'Большое спасибо!',
      'спс',
      'Спасибо за помощь',
      'Спасибо, про паром в Ольме не слышал',
      'благодарю, очень интересно',
      'Спасибо! С уважением, Олег',
      'ок, спасибо',
    ],
  },
  assent: {
    de: [
      'ok',
      'Alles klar',
      'ok verstanden',
      'Aha, gut zu wissen',
      'passt',
      'Super!',
      'ach so',
      'Okayyy',
      'sehr interessant',
    ],
    en: ['ok', 'okay cool', 'got it', 'I see', 'makes sense', 'alright then', 'good to know', 'interesting'],
    uk: ['ок', 'добре', 'зрозуміло', 'ясно', 'гаразд, буду знати', 'супер', 'так'],
    ru: ['ок', 'хорошо', 'понятно', 'ясно', 'ладно, буду знать', 'супер', 'да'],
  },
  farewell: {
    de: ['Tschüss', 'tschuess', 'Bis bald!', 'Gute Nacht zusammen', 'ciao', 'Danke und bis morgen'],
    en: ['bye', 'See you later', 'good night all', 'Thanks, bye!', 'take care'],
    uk: ['бувай', 'До побачення!', 'на добраніч', 'Дякую, до зустрічі'],
    ru: ['пока', 'До свидания!', 'спокойной ночи', 'Спасибо, до встречи'],
  },
  identity: {
    de: [
      'Wer bist du?',
      'wer bist du',
      'Was bist du denn?',
      'Bist du ein Bot?',
      'Hallo, wie heißt du?',
      'wie heisst du',
    ],
    en: [
      'Who are you?',
      'who r u',
      'what are you exactly?',
      'Are you a robot?',
      "Hi, what's your name?",
      'Are you human?',
    ],
    uk: ['Хто ти?', 'ти хто', 'а ти бот?', 'Як тебе звати?', 'Привіт, а хто ви?'],
    ru: ['Кто ты?', 'ты кто такой', 'а ты бот?', 'Как тебя зовут?', 'Здравствуйте, а вы кто?'],
  },
  help: {
    de: [
      'Hilfe',
      'Hilfe!',
      'Hilfe bitte',
      'Kannst du mir helfen?',
      'Wie funktioniert das hier?',
      'was kannst du alles?',
      'Befehle',
    ],
    en: [
      'help',
      'Help please',
      'can you help me?',
      'How does this work?',
      'What can you do?',
      'hi, what can I ask you?',
    ],
    uk: ['допомога', 'Допоможи, будь ласка', 'Що ти вмієш?', 'як це працює?', 'Привіт, що можна запитати?'],
    ru: ['помощь', 'Помоги, пожалуйста', 'Что ты умеешь?', 'как это работает?', 'Привет, что можно спросить?'],
  },
}

const QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
  de: [
    'Danke Merz?',
    'Hilfe Ukraine',
    'Hilfe für Olm',
    'Welche Hilfe bekam Olm?',
    'Hallo, wann ist die Runde?',
    'ok und wann?',
    'ok und wann',
    'Ok, und das?',
    'Olm',
    'Jana Roth',
    'Wer ist Jana Roth?',
    'Wer bist du laut Bericht zum Sprecher geworden?',
    'Danke, Sanktionen gegen Olm',
    'Danke, ich suche noch Zahlen zu den Fähren',
    'Danke, jetzt zeig mir die Sanktionen',
    'Alles klar, was ist mit der Fähre',
    'Hallo, bin neu hier. Friedensplan Olm',
    'Für wen dankte der Minister?',
  ],
  en: [
    'Thanks Biden?',
    'Who are you negotiating with?',
    'Help for Olm',
    'What help did Olm get?',
    'Hello, when is the round?',
    'ok and when?',
    'ok and the ferry?',
    'Olm',
    'Rob Hale',
    'What are you sure of about Olm?',
    'Thanks, any news on the ferry?',
    'Thanks, I want to know about the ferry',
    'Can you help me find the ferry?',
    'Good morning Olm radio interview',
    'thanks to whom was the ferry saved',
    'Got it, ferry timetable',
  ],
  uk: [
    'Дякую Зоряна?',
    'Допомога Ольму',
    'Яку допомогу отримав Ольм?',
    'Привіт, коли раунд?',
    'ок, а коли?',
    'а коли',
    'Ольм',
    'Хто ти такий для міністра?',
    'Дякую, а що з поромом',
    'Добре, пором в Ольмі',
  ],
  ru: [
    'Спасибо Зорина?',
    'Помощь Ольму',
    'Какую помощь получил Ольм?',
    'Привет, когда раунд?',
    'ок, а когда?',
    'а когда',
    'Ольм',
    'Кто ты для министра?',
    'Спасибо, а что с паромом',
    'Хорошо, паром в Ольме',
  ],
}

describe('a message that is only polite', () => {
  for (const [kind, texts] of Object.entries(COURTEOUS)) {
    for (const [language, said] of Object.entries(texts)) {
      it.each([...said])(`in ${language}, "%s", is ${kind}`, (text) => {
        expect(readCourtesy(text, language as Language)?.kind).toBe(kind)
      })
    }
  }

  it.each([
    ['👍', 'assent'],
    ['👍🏽', 'assent'],
    ['👌👌', 'assent'],
    ['🙂', 'assent'],
    [':)', 'assent'],
    [':-D', 'assent'],
    ['xD', 'assent'],
    ['🙏', 'thanks'],
    ['❤️', 'thanks'],
    ['<3', 'thanks'],
    ['👋', 'greeting'],
  ] as const)('may be a sign: %s', (sign, kind) => expect(readCourtesy(sign, 'de')?.kind).toBe(kind))

  it.each([
    ['дякую', ['uk']],
    ['Спасибо', ['ru']],
    ['Moin', ['de']],
    ['ок', ['uk', 'ru']],
    ['ok', ['de', 'en']],
    ['ok danke', ['de']],
    ['Thanks, das wusste ich nicht. Danke', ['de']],
    ['👍', ['de', 'en', 'uk', 'ru']],
  ])('"%s" is said in %j', (text, languages) => {
    expect(readCourtesy(text, 'en')?.languages).toEqual(languages)
  })

  it.each(['???', '', ' ', '...', '!', '🚀', '-'])('is none without letters or a known sign: "%s"', (text) => {
    expect(readCourtesy(text, 'en')).toBeUndefined()
  })
})

describe('a question', () => {
  for (const [language, texts] of Object.entries(QUESTIONS)) {
    it.each([...texts])(`in ${language}, "%s", is no courtesy`, (text) => {
      expect(readCourtesy(text, language as Language)).toBeUndefined()
    })
  }
})

/** Own questions, with what people put before and behind them. */
const AROUND = {
  de: {
    openers: [
      'Hallo zusammen, ',
      'Guten Tag! ',
      'Moin, ',
      'Hi, weiß jemand, ',
      'Kann mir bitte jemand sagen, ',
      'kurze Frage: ',
      'Hallo Jana, ',
      'Entschuldigung, ',
      'Danke! ',
      'Hallo, ich war länger weg: ',
    ],
    closers: [
      ' Danke!',
      ' LG Tom',
      ' Danke schon mal!',
      ' Vielen Dank im Voraus',
      ' Viele Grüße, Tom Roth',
      ' Danke euch! LG',
      ' 🙏',
      ' Weiß das jemand?',
    ],
    questions: [
      'wie viele Fähren liegen in Olm?',
      'Wer leitet den Hafen?',
      'wann kehrt der Gesandte zurück?',
      'Hafen Olm Fähren Anzahl?',
    ],
  },
  en: {
    openers: [
      'Hi all, ',
      'Hello! ',
      'Hey, quick one – ',
      'Good morning, does anyone know ',
      'Could you please tell me ',
      'Quick question: ',
      'Hi Rob, ',
      'Sorry to bother you, ',
      'Thanks! ',
      'ok, ',
    ],
    closers: [
      ' Thanks in advance',
      ' Thanks!',
      ' Cheers, Tom',
      ' Many thanks! Best, Tom',
      ' Kind regards, Tom Hale',
      ' thx',
      ' Anyone know?',
    ],
    questions: [
      'how many ferries lie at Olm?',
      'Who runs the harbour?',
      'when does the envoy return?',
      'Olm harbour ferries number?',
    ],
  },
  uk: {
    openers: [
      'Добрий день, ',
      'Привіт усім! ',
      'Підкажіть, будь ласка, ',
      'Вітаю, чи не підкажете, ',
      'Перепрошую, ',
      'Хто знає, ',
      'Доброго вечора! Скажіть, ',
    ],
    closers: [' Дякую', ' Дякую!', ' Щиро дякую заздалегідь', ' З повагою, Олег', ' Дякую! Олег', ' спс'],
    questions: [
      'скільки поромів стоїть в Ольмі?',
      'Хто керує гаванню?',
      'коли повернеться посланець?',
      'гавань Ольм пороми кількість?',
    ],
  },
  ru: {
    openers: [
      'Добрый день, ',
      'Всем привет! ',
      'Подскажите, пожалуйста, ',
      'Здравствуйте, не подскажете, ',
      'Извините, ',
      'Кто знает, ',
      'Ребята, привет! Скажите, ',
    ],
    closers: [' Спасибо', ' Спасибо!', ' Заранее спасибо', ' С уважением, Олег', ' Спасибо! Олег', ' спс'],
    questions: [
      'сколько паромов стоит в Ольме?',
      'Кто руководит гаванью?',
      'когда вернётся посланник?',
      'гавань Ольм паромы количество?',
    ],
  },
} as const satisfies Record<Language, Record<'openers' | 'closers' | 'questions', readonly string[]>>

const telling = (text: string) => tokenize(text).map(({ word }) => word)

describe('what is polite around a question', () => {
  it.each(['de', 'en', 'uk', 'ru'] as const)(
    'in %s is blanked out, and the question stays where it was',
    (language) => {
      const { openers, closers, questions } = AROUND[language]
      const some = (from: readonly string[]) => fc.constantFrom('', ...from)
      fc.assert(
        fc.property(some(openers), fc.constantFrom(...questions), some(closers), (opener, question, closer) => {
          const text = opener + question + closer
          const rest = withoutCourtesy(text, language)
          expect(rest).toHaveLength(text.length)
          expect(telling(rest)).toEqual(telling(question))
          expect(rest.indexOf(question)).toBe(opener.length)
        }),
        { numRuns: 300 },
      )
    },
  )

  it.each([
    ['en', 'wann'],
    ['de', 'Danke Europa heißt ein Verein'],
    ['de', 'Dank der Vermittlung kam was zustande?'],
    ['de', 'Wer sagte Danke?'],
    ['en', 'Thanks to whom was the ferry saved?'],
    ['en', 'Help for Olm: how much?'],
    ['en', 'Which plan is best?'],
    ['en', 'Good Friday ferry'],
    ['ru', 'Согласна ли Ольма на план?'],
    ['ru', 'О чём говорили в Ольме?'],
    ['uk', 'Добре чи погано в Ольмі?'],
    ['de', 'Danke!'],
    ['de', 'Hallo, weiß jemand?'],
    ['de', ''],
  ] as const)('in %s leaves "%s" as it was', (language, text) => expect(withoutCourtesy(text, language)).toBe(text))

  it('leaves any text as long as it was, and what it keeps in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const rest = withoutCourtesy(text, 'de')
        expect(rest).toHaveLength(text.length)
        for (let at = 0; at < rest.length; at++) if (rest[at] !== ' ') expect(rest[at]).toBe(text[at])
      }),
    )
  })
})
