import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runSingleQuestion } from '../../../src/chat/terminal/single-question.js'
import type { Answer } from '../../../src/model.js'
import { fakeCore, found, OUTDATED_EXCERPT, WITNESSED_EXCERPT } from '../fake-core.js'
import { WORDING } from '../real-wording.js'

describe('a single question', () => {
  it('is answered in words', async () => {
    const { code, said } = await ask('What of the bridge?', false)
    expect(code).toBe(0)
    expect(said).toMatch(/^Probably the answer:\n\n│ Velmora will sie /)
  })

  it("is answered in JSON with the core's Answer, for programs", async () => {
    const { said } = await ask('What of the bridge?', true)
    expect(JSON.parse(said)).toEqual(fakeCore().ask('What of the bridge?', '2025-03-07', 'de'))
  })

  it('is told in JSON what is outdated by which day, who says the same, and of which day it was asked', async () => {
    const answer = found('de', 'sure', [WITNESSED_EXCERPT, OUTDATED_EXCERPT])
    const { said } = await ask('What of the bridge?', true, {}, answer)
    expect(JSON.parse(said)).toMatchObject({
      asOf: answer.asOf,
      excerpts: [{ witnesses: WITNESSED_EXCERPT.witnesses }, { outdatedBy: OUTDATED_EXCERPT.outdatedBy }],
    })
  })

  it('is never taken for a command', async () => {
    expect((await ask('/sources', false)).said).toContain(WORDING.say('de', 'not-found'))
  })

  it('without a language of its own is answered in that of the environment', async () => {
    expect((await ask('?!', false, { LANG: 'uk_UA.UTF-8' })).said).toContain(WORDING.say('uk', 'unreadable-no-words'))
  })
})

async function ask(
  question: string,
  json: boolean,
  env = {},
  answer?: Answer,
): Promise<{ code: number; said: string }> {
  const output = new PassThrough()
  const code = await runSingleQuestion({
    core: () => (answer === undefined ? fakeCore() : { ...fakeCore(), ask: () => answer }),
    wording: WORDING,
    question,
    json,
    output,
    env,
    today: () => '2025-03-07',
    defaultLanguage: 'de',
  })
  return { code, said: String(output.read()) }
}
