import { describe, expect, it } from 'vitest'
import { LONGEST_LINE, startConversation } from '../../../src/chat/terminal/conversation.js'
import type { Core } from '../../../src/model.js'
import { fakeCore } from '../fake-core.js'
import { WORDING } from '../real-wording.js'

describe('a conversation', () => {
  it('keeps the language of the last question for what has none of its own', () => {
    const conversation = talk(fakeCore())
    expect(conversation.language).toBe('de')
    conversation.hear('What of the bridge?')
    conversation.hear('/status')
    conversation.hear('?!')
    expect(conversation.language).toBe('en')
    conversation.hear('Що з мостом і містом?')
    expect(conversation.language).toBe('uk')
  })

  it('hands the core no more of a line than its first 10,000 characters', () => {
    const lengths: number[] = []
    const core: Core = {
      ...fakeCore(),
      ask: (question, today, language) => {
        lengths.push(question.length)
        return fakeCore().ask(question, today, language)
      },
    }
    talk(core).hear('x'.repeat(LONGEST_LINE))
    talk(core).hear('x'.repeat(LONGEST_LINE + 1))
    expect(lengths).toEqual([10_000, 10_000])
  })

  it('asks anew for the day at each line: it may run over midnight', () => {
    const days: string[] = []
    const core: Core = {
      ...fakeCore(),
      ask: (question, today, language) => {
        days.push(today)
        return fakeCore().ask(question, today, language)
      },
    }
    const clock = ['2025-03-07', '2025-03-08'] as const
    const conversation = startConversation(
      { core: () => core, wording: WORDING, today: () => clock[days.length] ?? clock[1] },
      'de',
    )
    conversation.hear('who')
    conversation.hear('who')
    expect(days).toEqual(['2025-03-07', '2025-03-08'])
  })
})

describe('the question before', () => {
  /** What each line was asked with. */
  function askedWith(lines: readonly string[], remembers?: boolean): (string | undefined)[] {
    const seen: (string | undefined)[] = []
    const core: Core = {
      ...fakeCore(),
      ask(question, today, language, going) {
        seen.push(going?.before)
        return fakeCore().ask(question, today, language, going)
      },
    }
    const conversation = startConversation(
      { core: () => core, wording: WORDING, today: () => '2025-03-07' },
      'de',
      remembers,
    )
    for (const line of lines) conversation.hear(line)
    return seen
  }

  it('goes with one that leaves out what it is about, whatever command stood between', () => {
    const lines = ['Wann war das Treffen?', '/status', 'Und wo?', 'und wer?', 'Wer war am See?', 'Und wann?']
    expect(askedWith(lines)).toEqual([
      undefined,
      'Wann war das Treffen?',
      'Wann war das Treffen?',
      undefined,
      'Wer war am See?',
    ])
  })

  it('goes with none where lines are questions of their own', () => {
    expect(askedWith(['Wann war das Treffen?', 'Und wo?'], false)).toEqual([undefined, undefined])
  })
})

function talk(core: Core) {
  return startConversation({ core: () => core, wording: WORDING, today: () => '2025-03-07' }, 'de')
}
