import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.js'
import { skeletons, transliterate } from '../../src/text/transliterate.js'

/** A name as German, English, Ukrainian and Russian papers write it. */
const ONE_NAME = `
  Selenskyj Zelensky Зеленський Зеленский | Dmitriew Dmitriev Дмитрієв Дмитриев | Umerow Umerov Умєров Умеров |
  Witkoff Witkoff Віткофф Уиткофф | Lawrow Lavrov Лавров Лавров | Putin Putin Путін Путин | Trump Trump Трамп Трамп |
  Kushner Kushner Кушнер Кушнер | Peskow Peskov Пєсков Песков | Uschakow Ushakov Ушаков Ушаков |
  Sybiha Sybiha Сибіга Сибига | Jermak Yermak Єрмак Ермак | Rubio Rubio Рубіо Рубио | Macron Macron Макрон Макрон |
  Merz Merz Мерц Мерц | Kiew Kyiv Київ Киев | Charkiw Kharkiv Харків Харьков | Cherson Kherson Херсон Херсон |
  Odessa Odesa Одеса Одесса | Tschernihiw Chernihiv Чернігів Чернигов | Tscherkassy Cherkasy Черкаси Черкассы |
  Saporischschja Zaporizhzhia Запоріжжя Запорожье | Dnipro Dnipro Дніпро Днепр | Erdogan Erdogan Ердоган Эрдоган |
  Medinskij Medinsky Мединський Мединский | Schojgu Shoigu Шойгу Шойгу | Belousow Belousov Бєлоусов Белоусов |
  Budanow Budanov Буданов Буданов | Syrskyj Syrskyi Сирський Сырский | Donezk Donetsk Донецьк Донецк |
  Luhansk Luhansk Луганськ Луганск | Bachmut Bakhmut Бахмут Бахмут | Pokrowsk Pokrovsk Покровськ Покровск |
  Lwiw Lviv Львів Львов | Winnyzja Vinnytsia Вінниця Винница | Schytomyr Zhytomyr Житомир Житомир |
  Sewastopol Sevastopol Севастополь Севастополь | Kellogg Kellogg Келлог Келлог | Hegseth Hegseth Гегсет Хегсет |
  Gerassimow Gerasimov Герасимов Герасимов | Krawtschenko Kravchenko Кравченко Кравченко |
  Chruschtschow Khrushchev Хрущов Хрущев | Wereschtschuk Vereshchuk Верещук Верещук |
  Swjatoschinski Sviatoshynskyi Святошинський Святошинский | Wolodymyr Volodymyr Володимир Владимир |
  Jewgeni Yevgeny Євген Евгений | Oleksandr Oleksandr Олександр Александр | Washington Washington Вашингтон Вашингтон`
  .split('|')
  .map((row) => row.trim().split(/\s+/))

const TWO_NAMES = `
  Putin Пекін | Umerow Умань | Lawrow Львів | Merz Макрон | Berlin Брюссель | Kiew Казань | Odessa Охрид |
  Charkiw Херсон | Witkoff Віттенберг | Rubio Роберт | Selenskyj Сербія | Dmitriew Дніпро | Moskau Мінськ |
  Kushner Кучма | Зеленский Залужный | Trump Tromsø`
  .split('|')
  .map((row) => row.trim().split(/\s+/) as [string, string])

const share = (one: string, other: string): boolean => {
  const ofOther = skeletons(fold(other))
  return skeletons(fold(one)).some((skeleton) => ofOther.includes(skeleton))
}

describe('skeletons', () => {
  it('are held to at least thirty names', () => expect(ONE_NAME.length).toBeGreaterThanOrEqual(30))

  it.each(ONE_NAME)('are shared by %s, %s, %s and %s, each with each', (...spellings) => {
    for (const one of spellings) for (const other of spellings) expect([one, other, share(one, other)]).toContain(true)
  })

  it.each(TWO_NAMES)('tell %s from %s', (one, other) => expect(share(one, other)).toBe(false))

  it('are at most eight, none of them empty, and hold consonants or a first vowel only', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeioutschjkhyzxqwдгхщчцяюьъїєр'), maxLength: 14 })
    fc.assert(
      fc.property(word, (any) => {
        const found = skeletons(any)
        expect(found.length).toBeLessThanOrEqual(8)
        expect(new Set(found).size).toBe(found.length)
        for (const skeleton of found) expect(skeleton).toMatch(/^A?[b-df-hj-np-tv-xz]*$/)
        expect(found).not.toContain('')
      }),
    )
  })
})

describe('transliterate', () => {
  it.each([
    ['київ', 'kiiv'],
    ['джонсон', 'jonson'],
    ['moskau', 'moskau'],
    ['', ''],
  ])('writes %j as %j', (word, latin) => expect(transliterate(word)).toBe(latin))

  it('leaves no Cyrillic letter', () => {
    const word = fc.string({ unit: fc.constantFrom(...'абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюяўђѣ') })
    fc.assert(
      fc.property(word, (any) => {
        expect(transliterate(any)).toMatch(/^[a-z]*$/)
      }),
    )
  })
})
