import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ukrainian } from '../../src/text/ukrainian.js'

describe('the Ukrainian stemmer', () => {
  it.each([
    ['завершити завершилися завершиться завершують завершення завершенням', 'заверш'],
    ['обговорювати обговорюють обговорює обговорили обговоренні', 'обговор'],
    ['домовитися домовляються домовлялися домовимось', 'домов'],
    ['зустрічався зустрічаються зустріч зустрічі зустрічами', 'зустріч'],
    ['переговори переговорів переговорах переговорами', 'переговор'],
    ['мирний мирного мирному мирні мирних мирною', 'мирн'],
    ['делегація делегації делегацію делегацій делегаціями', 'делегац'],
    ['більшість більшості більшістю', 'більш'],
    ['гарантія гарантії гарантій гарантіями', 'гарант'],
  ])('joins the forms %s', (forms, stem) => {
    for (const form of forms.split(' ')) {
      expect(ukrainian(form).startsWith(stem), form).toBe(true)
      expect(ukrainian(form).length - stem.length, form).toBeLessThanOrEqual(stem === 'більш' ? 3 : 0)
    }
  })

  it.each([
    ['війна', 'вітер'],
    ['мир', 'міра'],
    ['завершити', 'завершальний'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(ukrainian(one)).not.toBe(ukrainian(other))
  })

  it('leaves at least three letters, and nothing but a beginning of the word, its last letter apart', () => {
    const letters = fc.constantFrom(...'абвгдежзиіїйклмнопрстуфхцчшщьюяє')
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 14 }), (word) => {
        const whole = word.join('')
        const stem = ukrainian(whole)
        expect(stem.length).toBeGreaterThanOrEqual(Math.min(3, whole.length))
        expect(whole.startsWith(stem.slice(0, -1))).toBe(true)
      }),
    )
  })
})
