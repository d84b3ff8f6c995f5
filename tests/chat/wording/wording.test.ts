import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { voiceOf } from '../../../src/chat/compose/voice.js'
import { loadWording } from '../../../src/chat/wording/wording.js'
import { WORDING_KEYS } from '../../../src/chat/wording/wording-keys.js'
import { LANGUAGES, type Language } from '../../../src/model.js'
import { describeProblems } from '../../../src/problems/problem.js'
import { LOCALE_FILES, WORDING } from '../real-wording.js'

describe('the shipped wording', () => {
  it('has every message in all four languages, with the same variables', () => {
    expect(problemsOf(LOCALE_FILES)).toEqual([])
  })

  it('has no message that the sources never say', () => {
    const spoken = keysInSources(/'([a-z-]+)'/g)
    expect(Object.keys(WORDING_KEYS).filter((key) => !spoken.has(key))).toEqual([])
  })

  it('has every message that the sources say', () => {
    const spoken = keysInSources(/\bsay\(\s*(?:language,\s*)?'([a-z-]+)'/g)
    expect(spoken.size).toBeGreaterThan(20)
    expect([...spoken].filter((key) => !(key in WORDING_KEYS))).toEqual([])
  })

  it.each(LANGUAGES)('fills in each variable in %s', (language) => {
    for (const [key, variables] of Object.entries(WORDING_KEYS)) {
      const filled = Object.fromEntries(variables.map((name) => [name, `<${name}>`]))
      const said = (WORDING.say as (...args: unknown[]) => string)(language, key, filled)
      expect(said).not.toMatch(/[{}$]/)
      expect(said.trim()).not.toBe('')
    }
  })

  // The Cyrillic alphabets share no letter with ours, so a German word left in the Ukrainian file would show.
  it.each(['uk', 'ru'] as const)('leaves nothing untranslated in %s', (language) => {
    const allowed = /Enter|Discord|Telegram|\/language|\/ask|\/status|: q:|config|locales|src|chat|wording-keys|ts/g
    const messages = (LOCALE_FILES[language] ?? '')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .map((line) => line.replace(/^[a-z-]+ =|\{[^}]*\}|\{ \$\w+ ->|^ +\*?\[\w+\]/g, '').replace(allowed, ''))
    expect(messages.filter((line) => /[a-z]{2}/i.test(line))).toEqual([])
  })

  it('puts no invisible isolation marks around what it fills in', () => {
    expect(WORDING.say('de', 'citation-source', { source: 'Bote' })).toBe('Quelle: Bote')
  })
})

describe('ages', () => {
  it.each<[Language, number, string]>([
    ['de', 0, 'heute'],
    ['de', 1, 'gestern'],
    ['de', 3, 'vor 3 Tagen'],
    ['de', 21, 'vor 3 Wochen'],
    ['de', 59, 'vor 8 Wochen'],
    ['de', 60, 'vor 2 Monaten'],
    ['de', 700, 'vor 23 Monaten'],
    ['de', 1100, 'vor 3 Jahren'],
    ['de', -1, 'morgen'],
    ['de', -2, 'in 2 Tagen'],
    ['en', 0, 'today'],
    ['en', 1, 'yesterday'],
    ['en', 13, '13 days ago'],
    ['en', 14, '2 weeks ago'],
    ['en', 365, '12 months ago'],
    ['en', 731, '2 years ago'],
    ['en', -2, 'in 2 days'],
    ['uk', 0, 'сьогодні'],
    ['uk', 1, 'учора'],
    ['uk', 2, '2 дні тому'],
    ['uk', 5, '5 днів тому'],
    ['uk', 20, '3 тижні тому'],
    ['uk', 35, '5 тижнів тому'],
    ['uk', 91, '3 місяці тому'],
    ['uk', 1826, '5 років тому'],
    ['uk', -1, 'завтра'],
    ['uk', -22, 'через 22 дні'],
    ['ru', 0, 'сегодня'],
    ['ru', 1, 'вчера'],
    ['ru', 2, '2 дня назад'],
    ['ru', 5, '5 дней назад'],
    ['ru', 11, '11 дней назад'],
    ['ru', 22, '3 недели назад'],
    ['ru', 152, '5 месяцев назад'],
    ['ru', 640, '21 месяц назад'],
    ['ru', 1461, '4 года назад'],
    ['ru', -1, 'завтра'],
    ['ru', -21, 'через 21 день'],
  ])('says in %s that an age of %i days is "%s"', (language, days, expected) => {
    expect(voiceOf(WORDING, language).age(days)).toBe(expected)
  })

  it('agrees with the platform on every plural form from two days on', () => {
    const locales = { de: 'de', en: 'en-GB', uk: 'uk', ru: 'ru' }
    const units = ['day', 'week', 'month', 'year'] as const
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.integer({ min: 2, max: 50_000 }), (language, days) => {
        const platform = new Intl.RelativeTimeFormat(locales[language])
        const voice = voiceOf(WORDING, language)
        expect(plainSpaces(voice.age(-days))).toBe(plainSpaces(platform.format(days, 'day')))
        const count = Number(/\d+/.exec(voice.age(days))?.[0])
        expect(units.map((unit) => platform.format(-count, unit))).toContain(voice.age(days))
      }),
    )
  })

  it('are said in days up to 13, then in weeks up to 8, in months up to 23, in years', () => {
    const voice = voiceOf(WORDING, 'en')
    const ages = Array.from({ length: 1000 }, (_, at) => voice.age(at + 2))
    for (const [unit, most] of [
      ['days', 13],
      ['weeks', 8],
      ['months', 23],
    ] as const)
      expect(ages.findLast((age) => age.includes(unit))).toBe(`${most} ${unit} ago`)
    expect([...new Set(ages.map((age) => age.split(' ')[1]))]).toEqual(['days', 'weeks', 'months', 'years'])
  })

  it('count to the day that is named, and are none before it', () => {
    const voice = voiceOf(WORDING, 'de')
    expect(voice.ageOn('2025-03-07', '2025-03-04')).toBe('vor 3 Tagen')
    expect(voice.ageOn('2025-03-07', '2025-03-07')).toBe('heute')
    expect(voice.ageOn('2025-03-07', '2025-03-08')).toBeUndefined()
  })
})

describe('days', () => {
  it.each<[Language, string, string]>([
    ['de', '23. Dezember 2025', '1.–24. Dezember 2025'],
    ['en', '23 December 2025', '1–24 December 2025'],
    ['uk', '23 грудня 2025 р.', '1–24 грудня 2025 р.'],
    ['ru', '23 декабря 2025 г.', '1–24 декабря 2025 г.'],
  ])('are written in %s as "%s", and a range as "%s"', (language, day, range) => {
    const voice = voiceOf(WORDING, language)
    expect(plainSpaces(voice.day('2025-12-23'))).toBe(day)
    expect(plainSpaces(voice.days({ from: '2025-12-01', to: '2025-12-24' })).replace(' – ', '–')).toBe(range)
    expect(voice.days({ from: '2025-12-23', to: '2025-12-23' })).toBe(voice.day('2025-12-23'))
  })

  it('do not depend on where the computer stands', async () => {
    // Midnight of this day in UTC is still the evening of the old year in New York.
    vi.stubEnv('TZ', 'America/New_York')
    vi.resetModules()
    const { voiceOf: voiceInNewYork } = await import('../../../src/chat/compose/voice.js')
    expect(new Date('2026-01-01').getFullYear()).toBe(2025)
    expect(voiceInNewYork(WORDING, 'de').day('2026-01-01')).toBe('1. Januar 2026')
    vi.unstubAllEnvs()
  })
})

describe('counting', () => {
  it.each<[Language, number, string]>([
    ['de', 1, 'ein Absatz'],
    ['de', 2, '2 Absätze'],
    ['en', 1, '1 paragraph'],
    ['en', 2, '2 paragraphs'],
    ['uk', 1, '1 абзац'],
    ['uk', 2, '2 абзаци'],
    ['uk', 5, '5 абзаців'],
    ['uk', 21, '21 абзац'],
    ['ru', 1, '1 абзац'],
    ['ru', 2, '2 абзаца'],
    ['ru', 5, '5 абзацев'],
    ['ru', 21, '21 абзац'],
  ])('in %s, %i is "%s"', (language, paragraphs, expected) => {
    expect(WORDING.say(language, 'sources-paragraphs', { paragraphs })).toBe(expected)
  })
})

describe('witnesses', () => {
  it.each<[Language, number, string]>([
    ['de', 4, 'Auch in „A“ (1. März); 4 Berichte sagen das'],
    ['en', 2, 'Also in “A” (1 March); 2 reports say so'],
    ['uk', 2, 'Також у «A» (1 березня); про це сказано у 2 звітах'],
    ['uk', 5, 'Також у «A» (1 березня); про це сказано у 5 звітах'],
    ['uk', 21, 'Також у «A» (1 березня); про це сказано в 21 звіті'],
    ['ru', 3, 'Также в «A» (1 марта); об этом сказано в 3 отчётах'],
    ['ru', 31, 'Также в «A» (1 марта); об этом сказано в 31 отчёте'],
  ])('are counted in %s: %i', (language, reports, expected) => {
    const date = { de: '1. März', en: '1 March', uk: '1 березня', ru: '1 марта' }[language]
    const places = WORDING.say(language, 'witness', { title: 'A', date })
    expect(WORDING.say(language, 'witnesses', { places, reports })).toBe(expected)
  })
})

describe('waiting', () => {
  it.each<[Language, number, RegExp]>([
    ['de', 1, / in 1 Sekunde noch /],
    ['de', 20, / in 20 Sekunden noch /],
    ['en', 1, / in 1 second\.$/],
    ['en', 20, / in 20 seconds\.$/],
    ['uk', 1, / через 1 секунду\.$/],
    ['uk', 3, / через 3 секунди\.$/],
    ['uk', 12, / через 12 секунд\.$/],
    ['ru', 1, / через 1 секунду\.$/],
    ['ru', 3, / через 3 секунды\.$/],
    ['ru', 12, / через 12 секунд\.$/],
  ])('is said in %s for %i s', (language, seconds, expected) => {
    expect(WORDING.say(language, 'cooldown', { seconds })).toMatch(expected)
  })
})

describe('a locale file that is not right', () => {
  const good = LOCALE_FILES.en
  it.each<[fault: string, text: string, problem: RegExp]>([
    ['a missing message', good.replace(/^not-found = .*\n/m, ''), /en\.ftl: not-found is missing/],
    ['a missing bracket', good.replace('{ $question }', '{ $question'), /en\.ftl:\d+: unreadable-example is broken/],
    ['no starred form', good.replace('*[other] text in', '[other] text in'), /text-language is broken/],
    ['an empty message', good.replace(/^not-found = .*$/m, 'not-found ='), /not-found is (?:broken|empty)/],
    ['a misspelt message', `${good}\nnot-fuond = No.\n`, /not-fuond is not a message that the bot says/],
    ['a doubled message', `${good}\nnot-found = No.\n`, /not-found stands here a second time/],
    ['a misspelt variable', good.replace('{ $question }', '{ $qestion }'), /does not say \{ \$question \}/],
    [
      'an unknown variable',
      good.replace('{ $question }', '{ $question } { $me }'),
      /no variable \{ \$me \}. It has: \$q/,
    ],
    ['a function', good.replace('{ $question }', '{ NUMBER($question) }'), /uses \{ NUMBER \}/],
    ['a reference', good.replace('{ $question }', '{ $question } { gone }'), /uses \{ gone \}/],
    [
      'a lost line',
      good.replace('\nnot-found =', '\nlost words\nnot-found ='),
      /:\d+: This line belongs to no message/,
    ],
    [
      'two words for a command',
      good.replace('command-name-ask = ask', 'command-name-ask = ask me'),
      /en\.ftl:\d+: command-name-ask does not fit where it is shown. Write one word in lower-case letters/,
    ],
    ['a capital in a name', good.replace('option-name-to = to', 'option-name-to = tO'), /option-name-to does not fit/],
    ['a long description', good.replace(/^help-ask = .*$/m, `help-ask = ${'x'.repeat(101)}`), /help-ask does not fit/],
    ['a long menu entry', good.replace(/^(message-command = ).*$/m, `$1${'x'.repeat(33)}`), /message-command does not/],
    [
      'a long button',
      good.replace('button-passage = Context', `button-passage = ${'x'.repeat(76)}`),
      /button-passage does not fit/,
    ],
    ['nothing', '', /en\.ftl: found-sure is missing/],
  ])('is refused when loaded: %s', (_fault, text, problem) => {
    expect(problemsOf({ ...LOCALE_FILES, en: text }).join('\n')).toMatch(problem)
  })

  it('is named with the line where the fault stands', () => {
    const line = good.split('\n').findIndex((each) => each.startsWith('unreadable-example')) + 1
    const broken = good.replace('{ $question }', '{ $question')
    expect(problemsOf({ ...LOCALE_FILES, en: broken })).toEqual([
      expect.stringContaining(`config/locales/en.ftl:${line}: unreadable-example is broken. Check its brackets`),
    ])
  })

  it('is named together with the faults of the other files', () => {
    const problems = problemsOf({ ...LOCALE_FILES, de: 'trouble = { $reference', ru: '' })
    expect(problems.filter((problem) => problem.includes('de.ftl')).length).toBeGreaterThan(1)
    expect(problems.filter((problem) => problem.includes('ru.ftl')).length).toBeGreaterThan(1)
    expect(problems.filter((problem) => /(?:en|uk)\.ftl/.test(problem))).toEqual([])
  })

  it('may have Windows line ends and a byte-order mark', () => {
    const windows = loadWording({ ...LOCALE_FILES, en: `\uFEFF${good.replaceAll('\n', '\r\n')}` })
    if ('problems' in windows) throw new Error(describeProblems(windows.problems))
    expect(windows.value.say('en', 'not-found')).toBe(WORDING.say('en', 'not-found'))
    expect(windows.value.say('en', 'age-past', { days: 2 })).toBe('2 days ago')
  })
})

function problemsOf(files: Record<Language, string>): readonly string[] {
  const read = loadWording(files)
  return 'problems' in read ? read.problems.map((problem) => describeProblems([problem])) : []
}

/**
 * What the sources of src/chat hold at the places that `pattern` captures: straight in `say`, or also in a table of keys.
 * `kind: '…'` is left out there: some replies are called like a message.
 */
function keysInSources(pattern: RegExp): Set<string> {
  const sources = new URL('../../../src/chat/', import.meta.url)
  const texts = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('wording-keys.ts'))
    .map((file) => readFileSync(new URL(file, sources), 'utf8'))
  return new Set(texts.flatMap((text) => Array.from(text.matchAll(pattern), (match) => match[1] ?? '')))
}

function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, ' ')
}
