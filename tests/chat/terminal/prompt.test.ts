import { PassThrough, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runTerminalChat } from '../../../src/chat/terminal/chat.js'
import type { TerminalChat } from '../../../src/chat/terminal/conversation.js'
import { fakeCore } from '../fake-core.js'
import { WORDING } from '../real-wording.js'

const ARROW_UP = '\u001b[A'
const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const NOT_FOUND = WORDING.say('en', 'not-found')

describe('the prompt', () => {
  it('greets with what it knows, in the language of the environment', async () => {
    const { screen } = await type([CTRL_D], { env: { LANG: 'uk_UA.UTF-8', NO_COLOR: '1' } })
    expect(unwrapped(screen)).toContain('Дослівні відповіді з 3 звітів')
    expect(unwrapped(screen)).toContain('4 березня 2025')
    expect(screen).toContain('Запитання › ')
  })

  it('says at the start which report files were left out', async () => {
    const file = 'corpus/bad.md'
    const leftOut = ['no date', 'no title'].map((fault) => ({ file, fault: `${file}:3: ${fault}` }))
    const { screen } = await type([CTRL_D], { leftOut })
    expect(screen).toContain(WORDING.say('de', 'left-out', { files: 1 }))
    expect(screen).toContain('• corpus/bad.md:3: no date')
    expect(screen).toContain('• corpus/bad.md:3: no title')
    expect(screen).toContain('npm run corpus:check')
  })

  it("answers, and then speaks the question's language", async () => {
    const { screen } = await type(['What of the bridge?\r', CTRL_D])
    expect(screen).toContain(WORDING.say('en', 'found-likely'))
    expect(screen).toContain('Question › ')
    expect(screen).toContain(WORDING.say('en', 'terminal-goodbye'))
  })

  it('brings back the last line with the arrow key', async () => {
    const { screen } = await type(['who is there\r', `${ARROW_UP}\r`, CTRL_D])
    expect(screen.split(NOT_FOUND)).toHaveLength(3)
  })

  it.each([
    ['Ctrl-C', CTRL_C],
    ['Ctrl-C in the middle of a line', `who is ${CTRL_C}`],
    ['Ctrl-D', CTRL_D],
    ['/quit', '/quit\r'],
  ])('leaves with %s: a goodbye on a line of its own, code 0', async (_how, keys) => {
    const { code, screen } = await type([keys])
    expect(code).toBe(0)
    expect(screen).toMatch(/\nAuf Wiedersehen!\n$/)
    expect(screen).not.toContain(NOT_FOUND)
  })

  it('leaves when its input ends', async () => {
    const { code, screen } = await type(['who is there\r'], {}, (input) => input.end())
    expect(code).toBe(0)
    expect(screen).toContain(WORDING.say('en', 'terminal-goodbye'))
  })

  it('leaves without a word when its output is gone', async () => {
    const input = keyboard()
    const output = Object.assign(
      new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })) }),
      { isTTY: true },
    )
    expect(await runTerminalChat(chat(input, output))).toBe(0)
  })

  it('leaves when its input fails', async () => {
    const { code } = await type([], {}, (input) => input.destroy(new Error('hung up')))
    expect(code).toBe(0)
  })

  it('takes no notice of an empty line', async () => {
    const { screen } = await type(['\r', '   \r', CTRL_D])
    expect(screen).not.toContain(WORDING.say('de', 'unreadable-empty'))
  })

  it('completes a command with the tab key', async () => {
    const { screen } = await type(['/sou', '\t', '\r', CTRL_D])
    expect(screen).toContain(WORDING.say('de', 'sources-heading', { reports: 3 }))
  })

  it('goes on after a fault of the core', async () => {
    const { screen } = await type(['boom\r', 'who is there\r', CTRL_D])
    expect(screen).toContain('the fake core was told to fail')
    expect(screen).toContain(NOT_FOUND)
  })

  it('has colours, and none under NO_COLOR', async () => {
    const sgr = /\u001b\[[\d;]*m/
    expect((await type(['who is there\r', CTRL_D], { env: {} })).screen).toMatch(sgr)
    expect((await type(['who is there\r', CTRL_D], { env: { NO_COLOR: '1' } })).screen).not.toMatch(sgr)
  })
})

describe('a report longer than the window', () => {
  // 16 rows hold pages of 12 lines; the report has 17 at 60 columns.
  const first = 'Die Gesandten von Velmora'
  const last = 'Unterdessen fielen'
  const more = WORDING.say('de', 'terminal-more', { page: 1, pages: 2 })

  it('is shown page by page with the Enter key', async () => {
    const { screen } = await type(['/report\r', '\r', CTRL_D])
    const places = [first, more, last].map((words) => screen.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(screen.lastIndexOf('Frage › ')).toBeGreaterThan(screen.indexOf(last))
  })

  it.each(['q', 'Q', 'й'])('ends at once with %s', async (key) => {
    const { screen } = await type(['/report\r', `${key}\r`, CTRL_D])
    expect(screen).toContain(more)
    expect(screen).not.toContain(last)
    expect(screen).not.toContain(WORDING.say('de', 'not-found'))
  })

  it('leaves no q in the history', async () => {
    const { screen } = await type(['/report\r', 'q\r', `${ARROW_UP}\r`, 'q\r', CTRL_D])
    expect(screen.split(more)).toHaveLength(3)
  })

  it('makes way for a new question', async () => {
    const { screen } = await type(['/report\r', 'who is there\r', '\r', CTRL_D])
    expect(screen).toContain(NOT_FOUND)
    expect(screen).not.toContain(last)
  })

  it('is shown at once in a window that holds it', async () => {
    const { screen } = await type(['/report\r', CTRL_D], { output: window(40) })
    expect(screen).toContain(last)
    expect(screen).not.toContain(more)
  })
})

interface Typed {
  readonly code: number
  /** All that was ever written to the screen. */
  readonly screen: string
}

/** Sits at a terminal and presses keys, then does what `end` says. */
async function type(
  keys: readonly string[],
  changes: Partial<TerminalChat> = {},
  end: (input: PassThrough) => void = () => {},
): Promise<Typed> {
  const input = keyboard()
  const output = changes.output ?? window(16)
  const chunks: Buffer[] = []
  output.on('data', (chunk: Buffer) => chunks.push(chunk))
  const leaving = runTerminalChat({ ...chat(input, output), ...changes, output })
  for (const each of keys) input.write(each)
  end(input)
  return { code: await leaving, screen: Buffer.concat(chunks).toString() }
}

function chat(input: TerminalChat['input'], output: TerminalChat['output']): TerminalChat {
  return {
    core: () => fakeCore(),
    wording: WORDING,
    input,
    output,
    env: { NO_COLOR: '1' },
    today: () => '2025-03-07',
    defaultLanguage: 'de',
    leftOut: [],
  }
}

function keyboard() {
  return Object.assign(new PassThrough(), { isTTY: true })
}

function window(rows: number) {
  return Object.assign(new PassThrough(), { isTTY: true, columns: 60, rows })
}

function unwrapped(screen: string): string {
  return screen.replace(/\s+/g, ' ')
}
