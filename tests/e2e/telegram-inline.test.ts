import type { InlineQueryResultArticle } from 'grammy/types'
import { describe, expect, it } from 'vitest'
import type { SearchHandle } from '../../peers/telegram/handles.js'
import type { Answer } from '../../src/model.js'
import { BRIDGE_EXCERPT, contrary, fakeCore, found, OUTDATED_EXCERPT } from '../chat/fake-core.js'
import { coreOf, libraryOf } from '../fixtures/library.js'
import { LAKE, STORIES } from '../fixtures/reports.js'
import { flat } from './shown.js'
import { useTelegram } from './telegram.js'
import { visible } from './telegram-shown.js'

const telegram = useTelegram()
const core = await coreOf(await libraryOf(...STORIES))
const QUERY = 'Wer verlangt ein eigenes Zollhaus?'

/** The ids of all that is offered, page by page. */
async function pagesOf(search: SearchHandle): Promise<string[][]> {
  const pages: string[][] = []
  for (let at = search; ; at = await at.more()) {
    const { results, next_offset: next } = await at.answered
    pages.push(results.map(({ id }) => id))
    if (!next) return pages
  }
}

describe('a search', () => {
  it.each(['group', 'topic', 'private'] as const)(
    'offers an excerpt with its citation, to be sent (%s)',
    async (where) => {
      const { peer, log } = await telegram.start({ core })
      const search = peer.people.inlineQuery(QUERY)
      const [first] = (await search.results) as InlineQueryResultArticle[]
      expect(first?.title).toBe('Gespräche am Silbersee · 4. März 2031')
      expect(flat(LAKE.text)).toContain(first?.description?.replace(/…$/, ''))
      const sent = peer.people.chooseInline(search, first?.id ?? '', { in: where })
      const text = visible(sent.held.text)
      expect(text).toContain('Ostrien verlangt dafür ein eigenes Zollhaus.')
      expect(text).toContain(
        'Gespräche am Silbersee · 4. März 2031 · vor 8 Tagen · Abschnitt „Die Brücke von Harn“ · Absatz 2',
      )
      expect(log.troubles).toEqual([])
    },
  )

  it('goes on by offsets to the last excerpt and offers none twice', async () => {
    const { peer } = await telegram.start({ core })
    const pages = await pagesOf(peer.people.inlineQuery(QUERY))
    expect(pages.length).toBeGreaterThan(1)
    expect(new Set(pages.flat()).size).toBe(pages.flat().length)
  })

  it('goes on after a restart', async () => {
    const { peer, bot } = await telegram.start({ core })
    const search = peer.people.inlineQuery(QUERY)
    const all = await pagesOf(search)
    await bot.stop()
    await telegram.start({ core, peer })
    expect((await (await search.more()).results).map(({ id }) => id)).toEqual(all[1])
  })

  it.each(['-1', 'NaN', '9999', '999', '1e3'])('with the offset %s is answered', async (offset) => {
    const { peer, log } = await telegram.start({ core })
    await peer.people.inlineQuery(QUERY, { offset }).answered
    expect(log.troubles).toEqual([])
  })

  it('speaks the language of who searches, and is kept for them alone', async () => {
    const { peer } = await telegram.start({ core })
    const answer = await peer.people.inlineQuery(QUERY, { by: peer.world.BORYS }).answered
    const [first] = answer.results as InlineQueryResultArticle[]
    expect(first?.title).toContain('4 березня 2031')
    expect(answer.is_personal).toBe(true)
  })

  it('says in the title of each what whoever chooses must know', async () => {
    const days = { from: '2025-02-01', to: '2025-02-28' } as const
    const answers: Record<string, Answer> = {
      outdated: found('de', 'sure', [BRIDGE_EXCERPT, OUTDATED_EXCERPT]),
      elsewhere: { ...found('de', 'sure', [BRIDGE_EXCERPT]), outsideDays: days },
      contrary: contrary('de'),
    }
    const knowing = {
      ...fakeCore(),
      ask: (question: string) => answers[question] ?? fakeCore().ask(question, '2031-03-12'),
    }
    const { peer, log } = await telegram.start({ core: knowing })
    const titlesOf = async (query: string) =>
      ((await peer.people.inlineQuery(query).results) as InlineQueryResultArticle[]).map(({ title }) => title)
    const outdated = 'Früher (1. März 2025), inzwischen überholt durch einen Bericht vom 4. März 2025'
    const bridge = 'Gespräche am Silbersee · 4. März 2025'
    expect(await titlesOf('outdated')).toEqual([bridge, outdated])
    expect(await titlesOf('elsewhere')).toEqual([`Nicht vom 1.–28. Februar 2025 · ${bridge}`])
    expect((await titlesOf('contrary'))[0]).toBe(`Die Berichte sagen das Gegenteil: ${bridge}`)

    const search = peer.people.inlineQuery('outdated')
    const [, second] = await search.results
    expect(visible(peer.people.chooseInline(search, second?.id ?? '').held.text)).toContain(outdated)
    expect(log.troubles).toEqual([])
  })

  it('without words gives the latest', async () => {
    const { peer, log } = await telegram.start({ core })
    for (const query of ['', '   ']) {
      const search = peer.people.inlineQuery(query)
      const results = (await search.results) as InlineQueryResultArticle[]
      expect(results[0]?.title).toBe('Neuester Bericht: 9. März 2031 (vor 3 Tagen)')
      expect(results.map(({ title }) => title)).toContain('Gefangene · vor 5 Tagen')
      expect((await search.answered).next_offset).toBe('')
    }
    expect(log.troubles).toEqual([])
  })

  it.each(['Wer spielt Klavier?', '???', '<b>&', '😀'.repeat(256)])('for %j offers nothing', async (query) => {
    const { peer, log } = await telegram.start({ core })
    expect(await peer.people.inlineQuery(query).results).toEqual([])
    expect(log.troubles).toEqual([])
  })

  it('without any report offers nothing', async () => {
    const { peer, log } = await telegram.start({ core: fakeCore([]) })
    expect(await peer.people.inlineQuery('').results).toEqual([])
    expect(log.troubles).toEqual([])
  })

  it('shows markup in a report as plain text', async () => {
    const { peer } = await telegram.start()
    const search = peer.people.inlineQuery('trap')
    const [first] = await search.results
    const { text } = peer.people.chooseInline(search, first?.id ?? '').held
    expect(visible(text)).toContain('<script>x</script>')
  })
})

describe('a search that goes wrong', () => {
  it('by coming too late is one quiet line', async () => {
    const { peer, log } = await telegram.start({ core })
    const held = peer.fail('answerInlineQuery', { kind: 'hold' })
    const search = peer.people.inlineQuery(QUERY)
    await peer.until('the results on their way', () => held.hits === 1)
    search.expire()
    held.release()
    await log.line('telegram-late-inline')
    expect(await peer.people.inlineQuery(QUERY).results).not.toEqual([])
    expect(log.of('telegram-late-inline')).toHaveLength(1)
    expect(log.troubles).toEqual([])
  })

  it.each([500, 502, 503] as const)('by %i is answered again', async (status) => {
    const { peer, log } = await telegram.start({ core })
    const fault = peer.fail('answerInlineQuery', { kind: 'status', status }, 2)
    expect(await peer.people.inlineQuery(QUERY).results).not.toEqual([])
    expect(fault.hits).toBe(2)
    expect(log.troubles).toEqual([])
  })

  it('by a fault of the bot is one line, without what was searched', async () => {
    const { peer, log } = await telegram.start()
    peer.people.inlineQuery('boom Geheimnis')
    await log.line('telegram-update-failed')
    expect(await peer.people.inlineQuery('Brücke').results).not.toEqual([])
    expect(log.troubles).toEqual(['telegram-update-failed'])
    expect(log.texts.join('\n')).not.toContain('Geheimnis')
  })
})
