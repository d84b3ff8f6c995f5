import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../src/model.js'
import type { LanguageDetector } from '../../src/text/detect-language.js'
import { testKnowledge } from '../fixtures/library.js'

const QUESTIONS: Record<Language, readonly string[]> = {
  de: [
    'Wer hat am Treffen teilgenommen?',
    'Was sagte der Kanzler dazu?',
    'Wo liegt die Front jetzt?',
    'Wie viele Tote gab es?',
    'Wann geht es weiter?',
    'Gibt es schon einen Vertrag?',
    'worum ging es in genf',
    'Sind die Grenzen offen?',
    'Welche Sanktionen gelten noch?',
    'Warum brach die Runde ab?',
    'Hat Moskau zugestimmt?',
    'wer zahlt',
    'Kommt ein Waffenstillstand?',
    'uebergaenge fuer fluechtlinge?',
  ],
  en: [
    'Who took part in the meeting?',
    'What did the chancellor say?',
    'Where is the front line now?',
    'How many people died?',
    'When do they meet again?',
    'Is there a treaty yet?',
    'why did talks fail',
    'Are the borders open?',
    'Which sanctions remain?',
    'Did Moscow agree?',
    'Any news from the summit?',
    'Who pays?',
    'Has anyone been hurt?',
    'Tell me about the drones',
  ],
  uk: [
    'Хто брав участь у зустрічі?',
    'Що сказав канцлер?',
    'Де зараз лінія фронту?',
    'Скільки людей загинуло?',
    'Коли вони зустрінуться знову?',
    'Чи є вже договір?',
    'чому зірвалися перемовини',
    'Які санкції залишилися?',
    'Чи погодилася Москва?',
    'Хто платить?',
    'Що нового?',
    'Яка погода в Києві?',
    'Про що домовилися сторони?',
    'А гарантії?',
  ],
  ru: [
    'Кто участвовал во встрече?',
    'Что сказал канцлер?',
    'Где сейчас линия фронта?',
    'Сколько людей погибло?',
    'Когда они встретятся снова?',
    'Есть ли уже договор?',
    'почему сорвались переговоры',
    'Какие санкции остались?',
    'Согласилась ли Москва?',
    'Кто платит?',
    'Что нового?',
    'Какая погода в Киеве?',
    'О чём договорились стороны?',
    'А как же гарантии?',
  ],
}

let detect: LanguageDetector
beforeAll(async () => {
  detect = (await testKnowledge()).detectLanguage
})

describe('the language detector', () => {
  for (const language of LANGUAGES) {
    it.each(QUESTIONS[language])(`hears ${language} in "%s", whatever the fallback`, (question) => {
      for (const fallback of LANGUAGES) expect([fallback, detect(question, fallback)]).toEqual([fallback, language])
    })
  }

  it.each(['', '   ', '123 456', '2031-03-04', '😀', '!!!', '\ud800', '停火', 'وقف'])(
    'falls back where %j has no letter that tells',
    (text) => {
      for (const fallback of LANGUAGES) expect(detect(text, fallback)).toBe(fallback)
    },
  )

  it.each([
    ['Miami', ['de', 'en']],
    ['Umerow', ['de', 'en']],
    ['Putin Witkoff', ['de', 'en']],
    ['Miami 2031', ['de', 'en']],
    ['Москва', ['uk', 'ru']],
    ['Путин Трамп', ['uk', 'ru']],
  ] as const)('takes the keywords "%s" for the language that the person speaks', (text, possible) => {
    for (const language of possible) expect(detect(text, language)).toBe(language)
  })

  it.each([
    ['Miami Umerow', ['uk', 'ru'], ['de', 'en']],
    ['Москва', ['de', 'en'], ['uk', 'ru']],
  ] as const)('never takes "%s" for a language of another script', (text, fallbacks, possible) => {
    for (const fallback of fallbacks) expect(possible).toContain(detect(text, fallback))
  })

  it('goes by the script that most of the letters are of', () => {
    expect(detect('What did Сибіга say about the treaty?', 'uk')).toBe('en')
    expect(detect('Що таке OSCE?', 'en')).toBe('uk')
  })

  it('reads no more of a long text than its beginning', () => {
    const beginning = 'Wer hat am Treffen teilgenommen und was wurde dort beschlossen? '.repeat(20)
    expect(detect(beginning + 'Что сказал канцлер? '.repeat(500), 'en')).toBe('de')
  })
})
