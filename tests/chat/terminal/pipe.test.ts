import { PassThrough, Readable, Writable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runTerminalChat } from '../../../src/chat/terminal/chat.js'
import type { TerminalChat } from '../../../src/chat/terminal/conversation.js'
import { LONGEST_LINE } from '../../../src/chat/terminal/conversation.js'
import { BRIDGE_EXCERPT, fakeCore } from '../fake-core.js'
import { WORDING } from '../real-wording.js'

describe('questions from a pipe', () => {
  it('are answered in order, each under its question, and then it ends', async () => {
    const { code, said } = await pipe('Was ist mit der Brücke?\n/sources\nwhere is the moon\n')
    expect(code).toBe(0)
    const places = [
      '› Was ist mit der Brücke?\nWahrscheinlich die Antwort:',
      BRIDGE_EXCERPT.citation.title,
      '› /sources\n3 Berichte sind bekannt',
      '› where is the moon\nNothing on this was found in the reports.',
    ].map((words) => said.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it("make commands answer in the last question's language", async () => {
    expect((await pipe('Що з мостом і містом?\n/sources\n')).said).toContain('Відомо 3 звіти')
  })

  it('make commands answer in the language of the environment at first, else in the default', async () => {
    expect((await pipe('/sources\n', { env: { LANG: 'ru_RU.UTF-8' } })).said).toContain('Известно 3 отчёта')
    expect((await pipe('/sources\n', { defaultLanguage: 'en' })).said).toContain('3 known reports')
  })

  it('may be empty and get a polite answer', async () => {
    const { said } = await pipe('\n  \nwhat is the bridge\n')
    expect(said.split(WORDING.say('de', 'unreadable-empty'))).toHaveLength(3)
    expect(said).toContain(WORDING.say('en', 'found-likely'))
  })

  it('are shortened when they are too long, which is said', async () => {
    const { code, said } = await pipe(`what ${'x'.repeat(3 * LONGEST_LINE)}\nwho is next\n`)
    expect(code).toBe(0)
    expect(said).toContain('its first 10,000 characters were read')
    expect(said).toContain('› who is next')
    expect(said.length).toBeLessThan(1.2 * LONGEST_LINE)
  })

  it('show a report all at once', async () => {
    const { said } = await pipe('/report 2025-03-04\n')
    expect(said).toContain('Unterdessen fielen bei Ostheim')
    expect(said).not.toContain(WORDING.say('de', 'terminal-more', { page: 1, pages: 2 }))
  })

  it('end at /quit', async () => {
    expect((await pipe('/quit\nwho is there\n')).said).toBe('')
  })

  it('go on after a fault of the core, which is told with its message', async () => {
    const { code, said } = await pipe('boom\nwho is next\n')
    expect(code).toBe(0)
    expect(said).toContain('(the fake core was told to fail)')
    expect(said).toContain(WORDING.say('en', 'not-found'))
  })

  it('that are none get a word on how to ask', async () => {
    expect((await pipe('')).said).toBe(`${WORDING.say('de', 'terminal-no-input')}\n\n`)
  })

  it('keep answers and notices apart where there are two outputs', async () => {
    const notices = new PassThrough()
    const leftOut = [{ file: 'corpus/bad.md', fault: 'corpus/bad.md: no date' }]
    const { said } = await pipe('who is there\n', { notices, leftOut })
    expect(said).not.toContain('bad.md')
    expect(String(notices.read())).toContain(`${WORDING.say('de', 'left-out', { files: 1 })}\n• corpus/bad.md: no date`)
  })

  it('have no colours, unless forced', async () => {
    expect((await pipe('was ist die Brücke\n')).said).not.toContain('\u001b')
    expect((await pipe('was ist die Brücke\n', { env: { FORCE_COLOR: '1' } })).said).toContain('\u001b[1m')
  })

  it('may be binary rubbish: nothing fails, and nothing that a terminal obeys comes out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500, size: 'max' }), async (bytes) => {
        const { code, said } = await pipe(Buffer.from(bytes))
        expect(code).toBe(0)
        expect(said).not.toMatch(/(?!\n)\p{Cc}/u)
      }),
    )
  })
})

describe('an output whose reader goes away', () => {
  it('ends it without a word, although more questions could come', async () => {
    const input = new PassThrough()
    input.write('who is first\n')
    const output = failing('EPIPE')
    expect(await runTerminalChat(chat({ input, output }))).toBe(0)
    expect(input.destroyed).toBe(true)
  })

  it('is told from a full disk, which is a fault', async () => {
    const input = Readable.from([Buffer.from('who is first\nwho is second\n')])
    await expect(runTerminalChat(chat({ input, output: failing('ENOSPC') }))).rejects.toThrow('ENOSPC')
  })
})

it('rejects when the input fails', async () => {
  const input = new Readable({
    read() {
      this.destroy(new Error('the disk is gone'))
    },
  })
  await expect(runTerminalChat(chat({ input, output: new PassThrough() }))).rejects.toThrow('the disk is gone')
})

async function pipe(
  text: string | Buffer,
  changes: Partial<TerminalChat> = {},
): Promise<{ code: number; said: string }> {
  const chunks: Buffer[] = []
  const output = new PassThrough()
  output.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await runTerminalChat(chat({ input: Readable.from([Buffer.from(text)]), output, ...changes }))
  return { code, said: Buffer.concat(chunks).toString() }
}

function chat(streams: Pick<TerminalChat, 'input' | 'output'> & Partial<TerminalChat>): TerminalChat {
  return {
    core: () => fakeCore(),
    wording: WORDING,
    env: {},
    today: () => '2025-03-07',
    defaultLanguage: 'de',
    leftOut: [],
    ...streams,
  }
}

/** An output that takes nothing. */
function failing(code: string): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) })
}
