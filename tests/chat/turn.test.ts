import { describe, expect, it } from 'vitest'
import { passageReference } from '../../src/chat/compose/page-reference.js'
import { createCooldown } from '../../src/chat/cooldown.js'
import type { Desk } from '../../src/chat/desk.js'
import { opening, turning } from '../../src/chat/references/custom-id.js'
import {
  admit,
  answer,
  beginTurn,
  goOn,
  hear,
  type Listener,
  readPress,
  showReference,
  waitWords,
} from '../../src/chat/turn.js'
import type { Day, Language } from '../../src/model.js'
import { createLog } from '../../src/service/log.js'
import { BRIDGE_EXCERPT, fakeCore } from './fake-core.js'
import { WORDING } from './real-wording.js'

const lines: string[] = []
const once = () => createCooldown({ requests: 1, seconds: 10 })
const desk: Desk = {
  core: fakeCore,
  wording: WORDING,
  log: createLog(
    'debug',
    (line) => lines.push(line),
    () => 0,
  ),
  cooldowns: { person: once(), channel: once() },
  today: () => '2025-03-07',
  now: () => 0,
}
const turn = beginTurn(desk)

describe('a turn', () => {
  it('sees one core and one day, however long it takes', () => {
    const days: Day[] = ['2025-03-07', '2025-03-08']
    const [first, second] = [fakeCore(), fakeCore()]
    const cores = [first, second]
    const changing = {
      ...desk,
      core: () => cores.shift() ?? fakeCore(),
      today: () => days.shift() ?? '2025-03-09',
    }
    const begun = beginTurn(changing)
    for (const _ of ['early', 'late']) {
      expect(begun.core).toBe(first)
      expect(begun.today).toBe('2025-03-07')
    }
    expect(cores).toEqual([second])
  })

  it('is counted for the person first, and for the channel where the person may ask', () => {
    const cooldowns = { person: once(), channel: createCooldown({ requests: 2, seconds: 10 }) }
    const begun = beginTurn({ ...desk, cooldowns })
    expect(admit(begun, 'anna', 'lobby')).toEqual({ ok: true })
    expect(admit(begun, 'anna', 'lobby')).toEqual({ ok: false, waitSeconds: 10, first: true })
    expect(admit(begun, 'anna', 'lobby')).toEqual({ ok: false, waitSeconds: 10, first: false })
    expect(admit(begun, 'borys', 'lobby')).toEqual({ ok: true })
    expect(admit(begun, 'olga', 'lobby')).toMatchObject({ ok: false, first: true })
  })

  it('that is refused is told to the person each time, and once where everybody reads along', () => {
    const first = { ok: false, waitSeconds: 3, first: true } as const
    const words = WORDING.say('uk', 'cooldown', { seconds: 3 })
    expect(waitWords(turn, first, 'uk', 'everybody')).toBe(words)
    expect(waitWords(turn, { ...first, first: false }, 'uk', 'everybody')).toBeUndefined()
    expect(waitWords(turn, { ...first, first: false }, 'uk', 'person')).toBe(words)
  })
})

describe('what was typed', () => {
  it('asks for help where it is nothing', () => {
    expect(hear('')).toEqual({ request: { kind: 'help' }, words: '' })
  })

  it('tells its language by the words behind a command', () => {
    expect(hear('/status міст')).toEqual({ request: { kind: 'status', topic: 'міст' }, words: 'міст' })
    expect(hear('Де міст?')).toMatchObject({ words: 'Де міст?' })
    expect(hear('/quit now', ['quit'])).toEqual({ request: { kind: 'own', command: 'quit' }, words: 'now' })
  })

  it('goes on from the question of the message replied to, or from the one before that', () => {
    const asked = { kind: 'ask', question: 'Und wer?' } as const
    expect(goOn(asked, { question: 'Was war?' })).toEqual({ ...asked, before: 'Was war?' })
    expect(goOn(asked, { question: 'Und wo?', before: 'Was war?' })).toEqual({ ...asked, before: 'Was war?' })
    expect(goOn(asked, undefined)).toBe(asked)
    expect(goOn({ kind: 'help' }, { question: 'Was war?' })).toEqual({ kind: 'help' })
  })
})

describe('the language of an answer', () => {
  const spoken = (line: string, language: Language, answersIn: Listener['answersIn']): Language =>
    answer(turn, hear(line), { language, answersIn }).reply.language

  it.each([
    // A question in German, a command with German words, a command without words; listeners who speak Ukrainian.
    ['own', 'uk', 'uk', 'uk'],
    ['question', 'de', 'uk', 'uk'],
    ['words', 'de', 'de', 'uk'],
  ] as const)('is for who is answered in %s', (answersIn, question, command, bare) => {
    expect(spoken('Was ist mit der Brücke?', 'uk', answersIn)).toBe(question)
    expect(spoken('/status die Brücke', 'uk', answersIn)).toBe(command)
    expect(spoken('/status', 'uk', answersIn)).toBe(bare)
  })

  it.each(['own', 'question', 'words'] as const)('is for %s the listener’s where words tell none', (answersIn) => {
    expect(spoken('17?', 'ru', answersIn)).toBe('ru')
  })

  it.each([
    ['own', 'uk'],
    ['question', 'de'],
    ['words', 'de'],
  ] as const)('is for %s, where only the question before tells one, %s', (answersIn, language) => {
    const core = fakeCore()
    // As the core reads a follow-up without words that tell: in the language of the question before.
    const readInGerman = { ...core, ask: (question: string, today: Day) => core.ask(question, today, 'de') }
    const heard = { request: { kind: 'ask', question: '17?', before: 'Was war?' }, words: '17?' } as const
    const { reply } = answer({ ...turn, core: readInGerman }, heard, { language: 'uk', answersIn })
    expect(reply.language).toBe(language)
  })
})

describe('an answer', () => {
  const listener = { language: 'de', answersIn: 'question' } as const

  it('comes with the question that it answers, and with the one before', () => {
    const request = { kind: 'ask', question: 'Und wer?', before: 'Was war?' } as const
    expect(answer(turn, { request, words: '' }, listener).question).toEqual({
      question: 'Und wer?',
      before: 'Was war?',
    })
  })

  it('to a command comes with none', () => {
    expect(answer(turn, hear('/sources'), listener)).not.toHaveProperty('question')
  })
})

describe('a pressed button', () => {
  const passage = passageReference(BRIDGE_EXCERPT)
  const message = { question: { question: 'Was war?' }, references: [passage] }

  it('of another version is old', () => {
    expect(readPress('>9z.0', message, turn)).toEqual({ kind: 'notice', notice: 'button-old' })
  })

  it('that judges notes the verdict without the question, and thanks', () => {
    const id = opening({ kind: 'feedback', helpful: true })
    expect(readPress(id, message, turn)).toEqual({ kind: 'notice', notice: 'feedback-thanks' })
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ event: 'feedback', excerpts: ['2025-03-04-silbersee#2'] })
    expect(lines.at(-1)).not.toContain('Was war')
  })

  it('that dismisses says for whom', () => {
    expect(readPress(opening({ kind: 'dismiss', asker: '17' }), message, turn)).toEqual({
      kind: 'dismiss',
      asker: '17',
    })
  })

  it('that shows something says what, and whether in place', () => {
    const reference = { kind: 'sources', page: 1 } as const
    expect(readPress(turning(reference), message, turn)).toEqual({ kind: 'show', reference, turns: true })
    expect(readPress(opening(passage), message, turn)).toMatchObject({ kind: 'show', turns: false })
  })

  it('shows it in the language of whoever presses', () => {
    const reference = { kind: 'ask', skip: 3, page: 1 } as const
    const shown = showReference(turn, reference, message, 'ru')
    expect(shown).toMatchObject({ page: 1, skip: 3, question: message.question })
    expect(shown?.reply).toMatchObject({ kind: 'answer', language: 'ru', further: true })
    // Only an answer stands under its question.
    expect(showReference(turn, { kind: 'sources', page: 0 }, message, 'ru')).not.toHaveProperty('question')
  })

  it('shows nothing where its question no longer stands there', () => {
    expect(showReference(turn, { kind: 'ask', skip: 0, page: 0 }, { references: [] }, 'de')).toBeUndefined()
  })
})
