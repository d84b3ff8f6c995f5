/**
 * The chat with a person who sits at a terminal: prompt, history, pages.
 *
 * Leaves on /quit, Ctrl-C, Ctrl-D or when the terminal goes away. What is said comes from conversation.ts.
 */

import { createInterface } from 'node:readline'
import { voiceOf } from '../compose/voice.js'
import { COMMANDS } from '../requests/commands.js'
import { startConversation, type TerminalChat } from './conversation.js'
import { languageOfEnvironment, styleOf } from './environment.js'
import { greeting, leftOutNotice } from './notices.js'
import { intoPages } from './pages.js'
import { paletteOf } from './paint.js'
import { renderBlocks } from './render.js'
import { sinkOf } from './sink.js'
import { TERMINAL } from './surface.js'

/** What stops a report: q, and the same key on a Ukrainian or Russian keyboard. */
const STOP_KEYS = ['q', 'й']

/** Lines of the window that a page leaves free: empty ones around it, and the prompt. */
const LINES_AROUND_PAGE = 4

const USUAL_ROWS = 24

const COMMAND_NAMES = [...COMMANDS, ...TERMINAL.commands].map(({ name }) => `/${name}`)

/** Talks until the person leaves, then gives the exit code. Rejects where the output fails other than by going away. */
export function runPrompt(chat: TerminalChat): Promise<number> {
  const { core, env, input, output, wording } = chat
  const conversation = startConversation(chat, languageOfEnvironment(env, chat.defaultLanguage))
  const style = () => styleOf(output, env)
  const voice = () => voiceOf(wording, conversation.language)
  const editor = createInterface({ input, output, terminal: true, historySize: 500, completer: completeCommand })
  const sink = sinkOf(output, () => editor.close())
  const say = (lines: readonly string[]) => sink.write(`\n${lines.join('\n')}\n\n`)

  /** What is still to be shown of a report; its first page is the one on the screen. */
  let pages: string[][] = []
  let pageCount = 0
  let leaveLine = '\n'

  function show(next: string[][]): void {
    pages = next
    if (pages[0] !== undefined) say(pages[0])
    if (pages.length < 2) pages = []
  }

  function ask(): void {
    const { accent, faint } = paletteOf(style().colour)
    const page = pageCount - pages.length + 1
    const text =
      pages.length > 0
        ? faint(voice().say('terminal-more', { page, pages: pageCount }))
        : accent(voice().say('terminal-prompt'))
    editor.setPrompt(`${text} › `)
    editor.prompt()
  }

  /** Whether the line turned or closed a page; any other line closes the report and is heard as always. */
  function turnPage(line: string): boolean {
    if (pages.length === 0) return false
    const key = line.trim().toLowerCase()
    if (key === '') {
      show(pages.slice(1))
      return true
    }
    pages = []
    return STOP_KEYS.includes(key)
  }

  function hear(line: string): void {
    if (line.trim() === '') return
    const heard = conversation.hear(line)
    if (heard.kind === 'quit') {
      leaveLine = ''
      editor.close()
      return
    }
    const lines = renderBlocks(heard.blocks, style())
    const rows = Math.max((output.rows || USUAL_ROWS) - LINES_AROUND_PAGE, 1)
    const screens = heard.long ? intoPages(lines, rows) : [lines]
    pageCount = screens.length
    show(screens)
  }

  return new Promise((resolve, reject) => {
    let left = false
    editor.on('history', (history: string[]) => {
      if (pages.length > 0 && STOP_KEYS.includes(history[0] ?? '')) history.shift()
    })
    editor.on('line', (line) => {
      if (!turnPage(line)) hear(line)
      if (!left) ask()
    })
    editor.on('SIGINT', () => editor.close())
    // The input's faults come out here: a terminal that hangs up can't be read any more, which is leaving, too.
    editor.on('error', () => editor.close())
    editor.on('close', () => {
      left = true
      void sink.write(`${leaveLine}${voice().say('terminal-goodbye')}\n`).then(() => {
        if (sink.fault === undefined) resolve(0)
        else reject(sink.fault)
      })
    })

    const opening = [...leftOutNotice(chat.leftOut, voice()), ...greeting(core().sources(), voice())]
    void say(renderBlocks(opening, style()))
    ask()
  })
}

function completeCommand(line: string): [matches: string[], line: string] {
  return [line.startsWith('/') ? COMMAND_NAMES.filter((name) => name.startsWith(line.toLowerCase())) : [], line]
}
