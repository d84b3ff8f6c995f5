import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model.js'
import { type FeatureWeights, featureOf } from '../../src/search/features.js'
import { floodOf, type Searching, searchIn, told } from '../fixtures/flood.js'

const OLD = told('2031-03-01', 'de', 'In Welm wurden 12 Bauern verletzt.')
const NEW = told('2031-03-05', 'de', 'In Welm wurden 15 Bauern verletzt.')
const PARTLY = told('2031-03-07', 'de', 'Bauern feierten in Harn.')
const CAKE = told('2031-03-09', 'de', 'Tolvan hat Kuchen gebacken.')
const QUESTION = 'Wie viele Bauern wurden in Welm verletzt?'
const BASE: FeatureWeights = { sentence: 10 }

type Late = Readonly<Record<'recent' | 'now' | 'still' | 'latest' | 'outdated' | 'outdates', number>>

/** Days of the found sentences, best first. */
function order(weights: FeatureWeights, reports: readonly Report[], searching: Searching = {}) {
  const { sentences, corpus } = searchIn(floodOf(...reports), QUESTION, weights, searching)
  return sentences.map(({ passage }) => corpus.reports[passage]?.report.date.slice(-2))
}

function featuresIn(reports: readonly Report[], searching: Searching = {}): Readonly<Record<string, Late>> {
  const { sentences, corpus } = searchIn(floodOf(...reports), QUESTION, BASE, searching)
  return Object.fromEntries(
    sentences.map(({ passage, features }) => {
      const value = (name: Parameters<typeof featureOf>[1]) => featureOf(features, name)
      const seen = {
        recent: value('recent'),
        now: value('recentNow'),
        still: value('recentStill'),
        latest: value('recentLatest'),
        outdated: value('outdated'),
        outdates: value('outdates'),
      }
      return [corpus.reports[passage]?.report.date.slice(-2) ?? '', seen]
    }),
  )
}

describe('the newer of two', () => {
  it('comes first where it says something else on the matter, whether or not age has a weight', () => {
    expect(order(BASE, [OLD, NEW])).toEqual(['05', '01'])
    expect(order({ ...BASE, recent: 1 }, [OLD, NEW])).toEqual(['05', '01'])
    expect(order({ ...BASE, outdated: -1 }, [OLD, NEW])).toEqual(['05', '01'])
    expect(order({ ...BASE, outdates: 1 }, [OLD, NEW])).toEqual(['05', '01'])
  })

  it('stays behind a better match', () => {
    expect(order({ ...BASE, recent: 1 }, [OLD, PARTLY])).toEqual(['01', '07'])
  })

  it('replaces only what says something else on the same matter', () => {
    const same = told('2031-03-05', 'en', 'In Welm 12 farmers were hurt.')
    expect(featuresIn([OLD, NEW])).toMatchObject({
      '01': { outdated: 1, outdates: 0 },
      '05': { outdated: 0, outdates: 1 },
    })
    for (const other of [same, PARTLY]) {
      for (const seen of Object.values(featuresIn([OLD, other])))
        expect(seen).toMatchObject({ outdated: 0, outdates: 0 })
    }
  })

  it('is the newest alone where several follow each other', () => {
    const newest = told('2031-03-08', 'de', 'In Welm wurden 17 Bauern verletzt.')
    expect(featuresIn([OLD, NEW, newest])).toMatchObject({
      '01': { outdated: 1, outdates: 0 },
      '05': { outdated: 1, outdates: 0 },
      '08': { outdated: 0, outdates: 1 },
    })
  })
})

describe('how new a report is', () => {
  it('counts by its rank among the days of the best, however far they are apart', () => {
    const ancient = told('1999-03-02', 'de', 'In Welm wurden 10 Bauern verletzt.')
    const seen = featuresIn([ancient, OLD, NEW])
    expect(seen['02']?.recent).toBeCloseTo(1 / 3)
    expect(seen['01']?.recent).toBeCloseTo(2 / 3)
    expect(seen['05']?.recent).toBe(1)
  })

  it('is the same for two of one day', () => {
    const twin = told('2031-03-05', 'de', 'In Welm wurden 16 Bauern verletzt.', 'twin')
    const { sentences } = searchIn(floodOf(NEW, twin, OLD), QUESTION, BASE)
    expect(sentences.map(({ features }) => featureOf(features, 'recent')).sort()).toEqual([0.5, 1, 1])
  })

  it.each(['now', 'still', 'latest'] as const)(
    'counts among reports on the matter alone where the question asks what is so: %s',
    (cue) => {
      const seen = featuresIn([OLD, NEW, PARTLY], { newest: cue })
      for (const each of Object.values(seen)) expect(each.recent).toBe(0)
      expect([seen['01']?.[cue], seen['05']?.[cue], seen['07']?.[cue]]).toEqual([0.5, 1, 0])
      for (const other of (['now', 'still', 'latest'] as const).filter((each) => each !== cue)) {
        for (const each of Object.values(seen)) expect(each[other]).toBe(0)
      }
    },
  )

  it('does not count where only the reports of asked days are searched', () => {
    const same = told('2031-03-05', 'en', 'In Welm 12 farmers were hurt.')
    for (const each of Object.values(featuresIn([OLD, same], { accept: () => true }))) {
      expect(each).toEqual({
        recent: 0,
        now: 0,
        still: 0,
        latest: 0,
        outdated: 0,
        outdates: 0,
      })
    }
    const weights = { ...BASE, recent: 9, outdated: -9, outdates: 9 }
    expect(order(weights, [OLD, NEW], { accept: () => true })).toEqual(['01', '05'])
  })
})

describe('reranking', () => {
  const ALL = { ...BASE, recent: 4, outdated: -2, outdates: 1, recentStill: 9, recentLatest: 9 }

  it('changes no score but by the rows of what is known late', () => {
    const { sentences } = searchIn(floodOf(OLD, NEW, PARTLY), QUESTION, ALL)
    for (const { score, base, features } of sentences) {
      const late = (['recent', 'outdated', 'outdates', 'recentStill', 'recentLatest'] as const).map(
        (name) => featureOf(features, name) * ALL[name],
      )
      expect(score).toBeCloseTo(base + late.reduce((sum, each) => sum + each, 0), 9)
    }
  })

  it('gives sentences best first, and keeps every one', () => {
    const { sentences } = searchIn(floodOf(OLD, NEW, PARTLY), QUESTION, ALL)
    const scores = sentences.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(sentences.map(({ passage }) => passage)).size).toBe(3)
  })

  it('is not moved by sentences that meet no word of the question, however new', () => {
    const scores = (...reports: readonly Report[]) =>
      searchIn(floodOf(...reports), QUESTION, ALL).sentences.map(({ score, features }) => [score, ...features])
    expect(scores(OLD, NEW, CAKE)).toEqual(scores(OLD, NEW))
  })
})
