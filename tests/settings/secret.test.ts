import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Settings, VARIABLES } from '../../src/settings/settings.js'
import { BOT, DISCORD, settingsFolder, TELEGRAM } from './settings-folder.js'

const { putBot, putDotenv, settings, complaints } = settingsFolder()

describe('a token', () => {
  it.each([
    ['JSON', JSON.stringify],
    ['inspect with all that is hidden', (value: unknown) => inspect(value, { showHidden: true, depth: 9 })],
    [
      'inspect without custom functions',
      (value: unknown) => inspect(value, { customInspect: false, showHidden: true }),
    ],
    ['a template', (value: Settings) => `${value.telegram?.token} ${value.discord?.token}`],
    ['a copy', (value: Settings) => JSON.stringify({ ...value.telegram?.token, ...value })],
  ])('is not shown by %s of the settings', async (_, print) => {
    await putBot(BOT)
    const text = print(await settings({ TELEGRAM_TOKEN: TELEGRAM, DISCORD_TOKEN: DISCORD }))
    for (const part of partsOf(TELEGRAM).concat(partsOf(DISCORD))) expect(text).not.toContain(part)
  })

  it('shows that it is there', async () => {
    await putBot(BOT)
    const { telegram } = await settings({ TELEGRAM_TOKEN: TELEGRAM })
    expect([JSON.stringify(telegram?.token), inspect(telegram?.token), `${telegram?.token}`]).toEqual([
      '"[secret]"',
      '[secret]',
      '[secret]',
    ])
  })

  it('is never part of a problem, wherever it strayed and however it was garbled', async () => {
    const places = ['Fischerei]', 'excerpts: 2', 'defaultLanguage: de', 'id: fishing', 'limits:', 'риба']
    const garble = fc.constantFrom<(token: string) => string>(
      (token) => token,
      (token) => ` ${token}`,
      (token) => `"${token}`,
      (token) => token.replace(/[:.]/, ': '),
      (token) => token.slice(4),
      (token) => `x: ${token}`,
      (token) => `${token}: x`,
      (token) => `*${token}`,
      (token) => `!${token} x`,
    )
    let refused = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(TELEGRAM, DISCORD),
        garble,
        fc.constantFrom(...VARIABLES),
        fc.constantFrom(...places),
        fc.constantFrom('', 'x: ', 'limits: '),
        async (token, change, variable, place, key) => {
          const text = change(token)
          await putBot(BOT.replace(place, key + text))
          await putDotenv(`${variable}=${text}\n`)
          const said = (await complaints({ [variable]: text })).join('\n')
          if (said !== '') refused++
          for (const part of partsOf(token)) expect(said).not.toContain(part)
        },
      ),
      { numRuns: 300, seed: 7700112233 },
    )
    expect(refused).toBeGreaterThan(200)
  })

  /** Every stretch of six characters. */
  function partsOf(token: string): string[] {
    return Array.from({ length: token.length - 5 }, (_, index) => token.slice(index, index + 6))
  }
})
