/**
 * Status, timeline and sources, in words.
 *
 * Ages and the order of reports are the core's: nothing is computed or sorted here.
 */

import type { DatedExcerpt, ReportSummary, Sources, Status, Timeline, Topic } from '../../model.js'
import { clip, oneLine } from '../plain/one-line.js'
import { datedQuoteOf, dayPhrase, linkOf, originOf, quoteOf } from './citing.js'
import { type Block, heading, quietText, text } from './message.js'
import type { Voice } from './voice.js'

export function composeStatus(status: Status, voice: Voice): Block[] {
  switch (status.kind) {
    case 'overview':
      return composeOverview(status, voice)
    case 'topic':
      return composeTopic(status, voice)
    case 'unknown-topic':
      return composeUnknownTopic('status', status, voice)
    case 'no-reports':
      return [text(voice.say('no-reports'))]
    default:
      return status satisfies never
  }
}

export function composeTimeline(timeline: Timeline, voice: Voice): Block[] {
  switch (timeline.kind) {
    case 'entries':
      return composeEntries(timeline, voice)
    case 'unknown-topic':
      return composeUnknownTopic('timeline', timeline, voice)
    case 'unknown-days':
      return [
        text(voice.say('timeline-unknown-days', { asked: clip(timeline.asked) })),
        quietText(voice.say('try-command', { command: `${voice.command('timeline')} ${voice.say('example-days')}` })),
      ]
    case 'no-reports':
      return [text(voice.say('no-reports'))]
    default:
      return timeline satisfies never
  }
}

export function composeSources({ reports }: Sources, voice: Voice): Block[] {
  const newest = reports[0]
  if (newest === undefined) return [text(voice.say('no-reports'))]
  return [
    heading(voice.say('sources-heading', { reports: reports.length })),
    ...reports.map((report) => rowOf(report, voice)),
    quietText(voice.say('sources-hint', { command: `${voice.command('report')} ${newest.date}` })),
  ]
}

function composeOverview(status: Extract<Status, { kind: 'overview' }>, voice: Voice): Block[] {
  const { newest, ageDays, topics } = status
  const blocks = [
    heading(voice.say('status-newest', { date: voice.day(newest.date), age: voice.age(ageDays) })),
    quoteOf(newest.lead, voice),
  ]
  const spoken = topics.flatMap(({ topic, latest }) => (latest ? [quoteAged(latest, voice, topic)] : []))
  if (spoken.length > 0) blocks.push(heading(voice.say('status-topics')), ...spoken)

  const silent = topics.filter(({ latest }) => latest === undefined).map(({ topic }) => topic)
  if (silent.length > 0) blocks.push(quietText(voice.say('status-without-news', { topics: voice.topics(silent) })))
  return blocks
}

function composeTopic(status: Extract<Status, { kind: 'topic' }>, voice: Voice): Block[] {
  const topic = status.topic.name[voice.language]
  if (status.excerpts.length === 0) {
    return [
      heading(voice.say('status-no-news', { topic })),
      text(voice.say('newest-report', { date: voice.day(status.newestReport) })),
    ]
  }
  return [heading(voice.say('status-topic', { topic })), ...status.excerpts.map((excerpt) => quoteAged(excerpt, voice))]
}

/** @param command  the one that was typed, to suggest it with a topic that exists */
function composeUnknownTopic(
  command: 'status' | 'timeline',
  { asked, topics, nearest }: { asked: string; topics: readonly Topic[]; nearest?: Topic },
  voice: Voice,
): Block[] {
  const blocks = [text(voice.say('unknown-topic', { asked: clip(asked) }))]
  if (nearest) {
    blocks.push(
      text(
        voice.say('unknown-topic-nearest', { command: `${voice.command(command)} ${nearest.name[voice.language]}` }),
      ),
    )
  }
  if (topics.length > 0) blocks.push(quietText(voice.say('known-topics', { topics: voice.topics(topics) })))
  return blocks
}

function composeEntries({ entries, days, topic }: Extract<Timeline, { kind: 'entries' }>, voice: Voice): Block[] {
  const blocks = [
    heading(
      entries.length === 0 ? voice.say('timeline-empty') : voice.say('timeline-heading', { reports: entries.length }),
    ),
  ]
  if (days) blocks.push(quietText(voice.say('timeline-days', { days: voice.days(days) })))
  if (topic) blocks.push(quietText(voice.say('timeline-topic', { topic: topic.name[voice.language] })))
  return [...blocks, ...entries.map((entry) => datedQuoteOf(entry.lead, voice))]
}

function quoteAged({ excerpt, ageDays }: DatedExcerpt, voice: Voice, topic?: Topic): Block {
  const age = voice.age(ageDays)
  return quoteOf(excerpt, voice, { label: topic === undefined ? age : `${topic.name[voice.language]} · ${age}` })
}

function rowOf(report: ReportSummary, voice: Voice): Block {
  const paragraphs = voice.say('sources-paragraphs', { paragraphs: report.paragraphs })
  return {
    kind: 'row',
    phrases: [dayPhrase(report.date, voice), oneLine(report.title), paragraphs, ...originOf(report, voice)],
    ...linkOf(report),
  }
}
