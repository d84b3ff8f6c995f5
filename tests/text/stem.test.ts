import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/model.js'
import { fold } from '../../src/text/fold.js'
import { stem } from '../../src/text/stem.js'

const table = (language: Language, text: string) =>
  text.split('|').map((pair) => [language, ...pair.trim().split(' ')] as [Language, string, string])

const stemOf = (word: string, language: Language) => stem(fold(word), language)

describe('stem', () => {
  it.each([
    ...table('de', 'Drohne Drohnen | Hafen Häfen | Hafen Hafens'),
    ...table('de', 'Garantie Garantien | Kampf Kämpfe | Waffe Waffen'),
    ...table('en', 'talk talks | envoy envoys | wounded wounds | attack attacked | negotiate negotiation'),
    ...table('en', 'country countries | city cities | sign signed | continue continued'),
    ...table('uk', 'гарантія гарантії | гарантія гарантій | переговори переговорів | переговори переговорами'),
    ...table('uk', 'місто міста | зустріч зустрічей | удар ударами | поранений поранених | країна країною'),
    ...table('uk', 'угода угоду | столиця столиці | полонений полонених | дрон дронами'),
    ...table('ru', 'гарантия гарантии | гарантия гарантий | переговоры переговорами | город города'),
    ...table('ru', 'встреча встречей | удар ударов | раненый раненых | страна страной | пленный пленных'),
    ...table('ru', 'столица столицы | мост мосты | сторона сторону | обстрел обстрелы'),
    ...table('uk', 'тривати триватиме | працювати працюватимуть | порушення порушень | засідання засідань'),
    ...table('uk', 'призначити призначено | призначено призначених | скасувати скасовані | обрати обрано'),
    ...table('uk', 'підтвердити підтверджено | підтвердити підтвердження | поранити поранених | сирена сирени'),
    ...table('uk', 'посередник посередниця | учасник учасницею | очільник очільниці'),
    ...table('ru', 'посредник посредница | участник участницей | представитель представительницы'),
    ...table('ru', 'контролировать контролирует | наступать наступает | атаковать атакующих | проблема проблему'),
    ...table('ru', 'красная красную | последний последнему | следующий следующего'),
    ...table('ru', 'Киев Киеве | Киев Киевом | Дев Дева | Ков Кове'),
  ])('joins in %s %s and %s', (language, one, other) => expect(stemOf(one, language)).toBe(stemOf(other, language)))

  it.each([
    ...table('de', 'Drohne drohen | Hafen Haft'),
    ...table('en', 'nation native | envoy envelope | treaty treatment | border bored | mine minister'),
    ...table('uk', 'Казань казати | олень олія | річка рік | стіл сталь | кут кит'),
    ...table('uk', "п'ятниця п'ятник"),
    ...table('ru', 'пятница пятник | следующий следователь | красную красовать | мост место | пост пустой | рука река'),
  ])('keeps in %s %s and %s apart', (language, one, other) =>
    expect(stemOf(one, language)).not.toBe(stemOf(other, language)),
  )

  it.each(['2031', '3.5', '10000', '%', '€', '$'])('leaves the number or sign %s as it is', (word) => {
    for (const language of ['de', 'en', 'uk', 'ru'] as const) expect(stem(word, language)).toBe(word)
  })

  it('stems a word of another script by its own script, so that a quoted name meets itself', () => {
    expect(stemOf('Зеленського', 'de')).toBe(stemOf('Зеленський', 'uk'))
    expect(stemOf('Зеленского', 'en')).toBe(stemOf('Зеленский', 'ru'))
    expect(stemOf('Halvenlands', 'uk')).toBe(stemOf('Halvenland', 'ru'))
  })

  it.each(['я', 'а', 'ее', 'ьь', 'ії', 's', 'e'])('never leaves nothing of %s', (word) => {
    for (const language of ['de', 'en', 'uk', 'ru'] as const) expect(stem(word, language)).not.toBe('')
  })
})
