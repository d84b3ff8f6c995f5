import { describe, expect, it } from 'vitest'
import { buttonsOf } from '../../../src/chat/compose/buttons.js'
import { compose } from '../../../src/chat/compose/compose.js'
import { type Block, phraseText } from '../../../src/chat/compose/message.js'
import { voiceOf } from '../../../src/chat/compose/voice.js'
import { COMMANDS } from '../../../src/chat/requests/commands.js'
import type { Reply } from '../../../src/chat/requests/reply.js'
import { TERMINAL } from '../../../src/chat/terminal/surface.js'
import { type Answer, COURTESIES, type Courtesy, type Day, LANGUAGES, type Language } from '../../../src/model.js'
import {
  BRIDGE,
  BRIDGE_EXCERPT,
  BRIDGE_REPORT,
  CUSTOMS,
  contrary,
  fakeCore,
  found,
  HOSTILE_EXCERPT,
  notFound,
  OUTDATED_EXCERPT,
  unreported,
  WITNESSED_EXCERPT,
} from '../fake-core.js'
import { WORDING } from '../real-wording.js'

const today = '2025-03-07'
const core = fakeCore()

describe('an answer in words', () => {
  it('leaves quote and best part as the core gave them', () => {
    const [, quote] = blocksOf({ kind: 'answer', language: 'en', answer: found('en', 'sure', [HOSTILE_EXCERPT]) })
    expect(quote).toMatchObject({ kind: 'quote', quote: HOSTILE_EXCERPT.quote, best: HOSTILE_EXCERPT.best })
  })

  it('names the days that the question was narrowed to', () => {
    const days = { from: '2025-03-01', to: '2025-03-04' } as const
    expect(
      textOf({ kind: 'answer', language: 'de', answer: { ...found('de', 'sure', [BRIDGE_EXCERPT]), days } }),
    ).toMatch(/Zeitraum: 1\.–4\. März 2025$/)
    expect(textOf({ kind: 'answer', language: 'de', answer: { ...notFound('de'), days } })).toContain('1.–4. März 2025')
  })

  it('says first that the excerpts are of other days than asked for, and only then how sure it is', () => {
    const days = { from: '2025-02-01', to: '2025-02-28' } as const
    const answer = { ...found('de', 'sure', [BRIDGE_EXCERPT]), outsideDays: days }
    const above = [
      'In den Berichten vom 1.–28. Februar 2025 wurde dazu nichts gefunden. Das Folgende ist von anderen Tagen.',
      'Ziemlich sicher die Antwort:',
    ]
    expect(textOf({ kind: 'answer', language: 'de', answer }).split('\n').slice(0, 2)).toEqual(above)
    const further = textOf({ kind: 'answer', language: 'de', answer, further: true })
    expect(further.split('\n').slice(0, 2)).toEqual([above[0], 'Weitere Auszüge:'])
  })

  it('says of days without a report which was the last before, and the newest where that is another', () => {
    const days = { from: '2025-03-02', to: '2025-03-02' } as const
    const heads = (lastBefore?: Day) =>
      textOf({ kind: 'answer', language: 'en', answer: unreported('en', days, lastBefore) })
        .split('\n')
        .slice(0, 3)
    const none = 'No report covers 2 March 2025.'
    const newest = 'The newest report is dated 4 March 2025.'
    const topics = 'Topics to ask about: bridge, customs'
    expect(heads('2025-03-01')).toEqual([none, 'The last report before is dated 1 March 2025.', newest])
    expect(heads('2025-03-04')).toEqual([none, 'The last report before is dated 4 March 2025.', topics])
    expect(heads()).toEqual([none, newest, topics])
  })

  it('says that the reports say the contrary, and not how sure it is', () => {
    const [head, ...quotes] = blocksOf({ kind: 'answer', language: 'en', answer: contrary('en') })
    expect(head).toEqual({ kind: 'heading', text: 'The reports say the contrary:' })
    expect(quotes.map(({ kind }) => kind)).toEqual(['quote', 'quote'])
  })

  it('leaves out what there is none of', () => {
    const of = { kind: 'not-found', language: 'en', confidence: 0, asOf: today } as const
    const answer = { ...of, newestReport: today, nearest: [] } as const
    expect(blocksOf({ kind: 'answer', language: 'en', answer })).toHaveLength(2)
  })
})

describe('what an answer knows of its excerpts', () => {
  const quotesOf = (answer: Answer) =>
    blocksOf({ kind: 'answer', language: 'en', answer }).filter((block) => block.kind === 'quote')

  it('is the age of each on the day of asking, right behind its day', () => {
    const [quote] = quotesOf({ ...found('en', 'sure', [BRIDGE_EXCERPT]), asOf: '2025-03-25' })
    expect(quote?.citation.map(phraseText).slice(0, 3)).toEqual([
      'Gespräche am Silbersee',
      '4 March 2025',
      '3 weeks ago',
    ])
  })

  it('is who says the same: three are named, long titles shortened, all are counted', () => {
    const [quote] = quotesOf(found('en', 'sure', [WITNESSED_EXCERPT]))
    expect(quote?.note).toMatch(
      /^Also in “Envoys Leave for the Lake” \(1 March 2025\), “.*title.*” \(27 February 2025\), “Harn, and Harn again, .*…” \(1 March 2025\); 5 reports say so$/,
    )
    expect(quotesOf(found('en', 'sure', [BRIDGE_EXCERPT]))[0]).not.toHaveProperty('note')
  })

  it('is that it holds no longer: said above the quote, no part of which is set off', () => {
    const [, quote] = quotesOf(found('en', 'sure', [BRIDGE_EXCERPT, OUTDATED_EXCERPT]))
    expect(quote).toMatchObject({
      label: 'Earlier (1 March 2025), since superseded by a report of 4 March 2025',
      best: { start: 0, end: 0 },
    })
  })
})

describe('a polite word', () => {
  const polite = (language: Language, courtesy: Courtesy): Reply => ({
    kind: 'answer',
    language,
    answer: { kind: 'courtesy', language, courtesy },
  })

  it.each(LANGUAGES.flatMap((language) => COURTESIES.map((courtesy) => [language, courtesy] as const)))(
    'in %s for %s is one short line, with no buttons but the one to take it away',
    (language, courtesy) => {
      const reply = polite(language, courtesy)
      const blocks = blocksOf(reply)
      expect(blocks).toHaveLength(1)
      expect(textOf(reply)).not.toBe('')
      expect(textOf(reply).length).toBeLessThan(200)
      const voice = voiceOf(WORDING, language)
      expect(buttonsOf(reply, voice, {}, { page: 0, pages: 1 })).toEqual([])
    },
  )

  it('for help names the command', () => expect(textOf(polite('uk', 'help'))).toContain('/help'))
})

describe('status in words', () => {
  it('lists the topics without news after those with some', () => {
    const text = textOf({ kind: 'status', language: 'en', status: core.status(core.readTopic(''), today) })
    expect(text.indexOf('bridge · 3 days ago')).toBeGreaterThan(0)
    expect(text).toMatch(/Nothing was found on: customs$/)
  })

  it('says of a topic without news so, and how new the newest report is', () => {
    expect(textOf({ kind: 'status', language: 'en', status: core.status(core.readTopic('customs'), today) })).toBe(
      'Nothing was found in the reports on “customs”.\nThe newest report is dated 4 March 2025.',
    )
  })

  it('suggests the nearest topic for an unknown one', () => {
    expect(textOf({ kind: 'status', language: 'ru', status: core.status(core.readTopic('мостт'), today) })).toBe(
      'Темы «мостт» нет.\nВозможно, вы имели в виду: /status мост\nИзвестные темы: мост, таможня',
    )
  })
})

describe('a timeline in words', () => {
  it('says which days and topic it is limited to', () => {
    const days = { from: '2025-03-01', to: '2025-03-04' } as const
    const timeline = { kind: 'entries', entries: [], days, topic: BRIDGE } as const
    expect(textOf({ kind: 'timeline', language: 'de', timeline })).toBe(
      'Dafür gibt es keinen Bericht.\nZeitraum: 1.–4. März 2025\nThema: Brücke',
    )
  })

  it('suggests the nearest topic for an unknown one', () => {
    const timeline = { kind: 'unknown-topic', asked: 'brigde', topics: [BRIDGE], nearest: BRIDGE } as const
    expect(textOf({ kind: 'timeline', language: 'en', timeline })).toContain('Did you mean /timeline bridge?')
  })

  it('shows how days are typed where they were not understood', () => {
    const timeline = { kind: 'unknown-days', asked: 'irgendwann' } as const
    expect(textOf({ kind: 'timeline', language: 'de', timeline })).toContain('/timeline Dezember 2025')
  })
})

describe('sources and reports in words', () => {
  it('count reports and paragraphs, and show how to read one whole', () => {
    const text = textOf({ kind: 'sources', language: 'en', sources: core.sources() })
    expect(text).toContain('3 known reports')
    expect(text).toContain('3 paragraphs')
    expect(text).toContain(`/report ${BRIDGE_REPORT.date}`)
  })

  it('head each section once, before the first of its paragraphs', () => {
    const [first, second, third] = BRIDGE_REPORT.passages
    if (second === undefined || third === undefined) throw new Error('The report has three paragraphs.')
    const report = {
      ...BRIDGE_REPORT,
      passages: [first, second, { ...third, section: 'Die Brücke von Harn' }] as const,
    }
    const blocks = blocksOf({ kind: 'report', language: 'de', lookup: { kind: 'reports', reports: [report] } })
    expect(blocks.map((block) => (block.kind === 'heading' ? block.text : block.kind))).toEqual([
      BRIDGE_REPORT.title,
      'text',
      'paragraph',
      'Die Brücke von Harn',
      'paragraph',
      'paragraph',
    ])
  })

  it('offer the nearest days for a day without report, as they are typed', () => {
    const text = textOf({
      kind: 'report',
      language: 'en',
      lookup: core.reports(core.readReport('2020-02-29', today, 'en')),
    })
    expect(text).toMatch(/^There is no report of 29 February 2020\.\n/)
    expect(text).toContain('4 March 2025 /report 2025-03-04')
  })
})

describe('help in words', () => {
  it.each(LANGUAGES)('names in %s every command once, with the own ones of the surface', (language) => {
    const commands = blocksOf({ kind: 'help', language }).flatMap((block) =>
      block.kind === 'command' ? [block.usage.split(' ')[0]] : [],
    )
    expect(commands).toEqual([...COMMANDS.map(({ name }) => `/${name}`), '/quit'])
  })

  it('says what this surface stores, after what holds for all', () => {
    const blocks = blocksOf({ kind: 'privacy', language: 'en' })
    expect(blocks.at(-1)).toEqual({ kind: 'text', text: WORDING.say('en', 'terminal-privacy') })
    expect(blocks.length).toBeGreaterThan(2)
  })

  it('keeps what somebody typed short', () => {
    const text = textOf({ kind: 'unknown-command', language: 'en', command: 'x'.repeat(10_000) })
    expect(text.length).toBeLessThan(200)
  })
})

describe('a topic', () => {
  it.each(LANGUAGES)('is called in %s by its name there', (language) => {
    expect(textOf({ kind: 'answer', language, answer: notFound(language) })).toContain(CUSTOMS.name[language])
  })
})

function blocksOf(reply: Reply): readonly Block[] {
  return compose(reply, WORDING, TERMINAL)
}

function textOf(reply: Reply): string {
  return blocksOf(reply)
    .map((block) => {
      switch (block.kind) {
        case 'heading':
        case 'text':
        case 'paragraph':
          return block.text
        case 'quote':
          return [block.label, block.quote, ...block.citation.map(phraseText)].join(' ')
        case 'row':
          return block.phrases.map(phraseText).join(' ')
        case 'command':
          return `${block.usage} ${block.summary}`
        default:
          return block satisfies never
      }
    })
    .join('\n')
}
