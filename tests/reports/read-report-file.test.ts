import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model.js'
import { readReportFile } from '../../src/reports/read-report-file.js'
import { bytesOf, textTools } from './text-tools.js'

const HEAD = '---\ntitle: Gespräche in Port Alva\ndate: 2031-04-05\nlanguage: de\n---\n'

function read(text: string, fileName = 'corpus/2031-04-05-alva.md'): Report {
  const result = readReportFile(fileName, bytesOf(text), textTools)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.report
}

/** [line, problem] of each problem; every problem must have a remedy and the file's name. */
function faults(content: string | Uint8Array, fileName = 'x.md'): [number | undefined, string][] {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const result = readReportFile(fileName, bytes, textTools)
  if ('report' in result) return []
  for (const { file, remedy } of result.problems) {
    expect(file).toBe(fileName)
    expect(remedy).toMatch(/^[A-Z].*\.$/s)
  }
  return result.problems.map(({ line, problem }) => [line, problem])
}

describe('a report file with front matter', () => {
  it('becomes a report with id, head, text and numbered passages', () => {
    const report = read(
      `---\ntitle: Gespräche in Port Alva\ndate: 2031-04-05\nlanguage: de\nsource: Alva-Bote\nurl: https://alva.example/1\n---\n\nErstens. Zweitens.\n\n## Die Küste\n\nDrittens\nin zwei Zeilen.\n`,
    )
    expect(report).toEqual({
      id: '2031-04-05-alva',
      title: 'Gespräche in Port Alva',
      date: '2031-04-05',
      language: 'de',
      source: 'Alva-Bote',
      url: 'https://alva.example/1',
      text: '\nErstens. Zweitens.\n\n## Die Küste\n\nDrittens\nin zwei Zeilen.\n',
      passages: [
        {
          reportId: '2031-04-05-alva',
          paragraph: 1,
          text: 'Erstens. Zweitens.',
          sentences: [
            { start: 0, end: 8 },
            { start: 9, end: 18 },
          ],
        },
        {
          reportId: '2031-04-05-alva',
          paragraph: 2,
          section: 'Die Küste',
          text: 'Drittens\nin zwei Zeilen.',
          sentences: [{ start: 0, end: 24 }],
        },
      ],
    })
  })

  it('keeps CRLF inside the text and inside a paragraph', () => {
    const report = read(`${HEAD}Eins\nzwei.\n \t\n## Kopf\nDrei.\n`.replaceAll('\n', '\r\n'))
    expect(report.text).toBe('Eins\r\nzwei.\r\n \t\r\n## Kopf\r\nDrei.\r\n')
    expect(report.passages.map(({ text, section }) => [text, section])).toEqual([
      ['Eins\r\nzwei.', undefined],
      ['Drei.', 'Kopf'],
    ])
  })

  it('drops a byte-order mark at the start, and only there', () => {
    expect(read(`\uFEFF${HEAD}Vor\uFEFFnach.`).text).toBe('Vor\uFEFFnach.')
  })

  it.each([
    ['a quoted date', 'date: "2031-04-05"'],
    ['a date in single quotes', "date: '2031-04-05'"],
    ['a date with YAML tag', 'date: !!timestamp 2031-04-05'],
    ['a date with a comment', 'date: 2031-04-05 # Saturday'],
  ])('reads %s', (_, line) => {
    expect(read(HEAD.replace('date: 2031-04-05', line).concat('Text.')).date).toBe('2031-04-05')
  })

  it.each([
    ['a number', '1945', '1945'],
    ['a YAML truth value', 'yes', 'yes'],
    ['a folded text', '>\n  Zwei\n  Zeilen', 'Zwei Zeilen'],
    ['a quoted colon', '"Alva: ein Anfang"', 'Alva: ein Anfang'],
  ])('takes %s for a title as text', (_, yaml, title) => {
    expect(read(HEAD.replace('Gespräche in Port Alva', yaml).concat('Text.')).title).toBe(title)
  })

  it('treats an empty source or url as left out', () => {
    const report = read(`${HEAD.replace('language: de', 'language: de\nsource:\nurl: ""')}Text.`)
    expect(report).not.toHaveProperty('source')
    expect(report).not.toHaveProperty('url')
  })

  it('allows blank lines before the front matter and spaces after its hyphens', () => {
    expect(read(`\n  \n${HEAD.replaceAll('---', '---  ')}Text.`).text).toBe('Text.')
  })

  it.each([
    ['a heading between lines of text splits them', 'Eins.\n## Kopf\nZwei.', ['Eins.', 'Zwei.']],
    ['a line of white space splits paragraphs', 'Eins.\n \u00a0\t\nZwei.', ['Eins.', 'Zwei.']],
    [
      'other hash marks are text',
      '# Eins\n\n### Zwei\n\n##Drei\n\n ## Vier',
      ['# Eins', '### Zwei', '##Drei', '## Vier'],
    ],
    ['a line of hyphens in the body is text', 'Eins.\n\n---\n\nZwei.', ['Eins.', '---', 'Zwei.']],
    ['a short line is no heading', 'Kopf\n\nZwei.', ['Kopf', 'Zwei.']],
    ['a heading at the end of the file is fine', 'Eins.\n\n## Ausblick\n', ['Eins.']],
    ['an indent does not belong to a paragraph', '   Eins.  \n  Zwei. \n', ['Eins.  \n  Zwei.']],
  ])('%s', (_, body, texts) => {
    expect(read(HEAD + body).passages.map(({ text }) => text)).toEqual(texts)
  })

  it('makes a paragraph of only punctuation one sentence', () => {
    expect(read(`${HEAD}* * *\n\nText.`).passages[0]).toMatchObject({
      text: '* * *',
      sentences: [{ start: 0, end: 5 }],
    })
  })

  it.each([
    ['alva.md', 'alva'],
    ['reports/2031.04.alva.TXT', '2031.04.alva'],
    ['a.md.txt', 'a.md'],
  ])('takes the id of %s from the stem', (fileName, id) => {
    expect(read(`${HEAD}Text.`, fileName).id).toBe(id)
  })
})

describe('a bad report file is named with line, fault and remedy', () => {
  const full = (change: (head: string) => string) => `${change(HEAD)}Text.\n`
  it.each<[string, string | Uint8Array, [number | undefined, string][]]>([
    ['nothing', '', [[1, 'The file is empty.']]],
    ['only white space', '\uFEFF \r\n\t', [[1, 'The file is empty.']]],
    ['neither shape', 'Ein Text.\n', [[1, 'The file starts neither with front matter nor with a date line.']]],
    ['keys without hyphens', HEAD.slice(4), [[1, 'The file starts neither with front matter nor with a date line.']]],
    ['unclosed front matter', '\n---\ntitle: A\n\nText', [[2, 'The front matter that opens here is never closed.']]],
    ['no paragraph', HEAD, [[5, 'The report has no paragraph.']]],
    ['only headings', `${HEAD}\n## Kopf\n`, [[5, 'The report has no paragraph.']]],
    ['a heading without text', `${HEAD}Text.\n\n## \nText.`, [[8, 'This heading has no text.']]],
    ['a heading whose space an editor cut', `${HEAD}Text.\n##\nText.`, [[7, 'This heading has no text.']]],
    ['a missing title', full((head) => head.replace(/title.*\n/, '')), [[1, 'title is missing.']]],
    ['an empty title', full((head) => head.replace(/title.*/, 'title:')), [[2, 'title is empty.']]],
    [
      'a title that is a list',
      full((head) => head.replace(/title.*/, 'title: [a, b]')),
      [[2, 'title is not plain text.']],
    ],
    [
      'a day that does not exist',
      full((head) => head.replace('2031-04-05', '2025-02-30')),
      [[3, 'date is "2025-02-30", which is not a day of the calendar.']],
    ],
    [
      'a date in another order',
      full((head) => head.replace('2031-04-05', '05.04.2031')),
      [[3, 'date is "05.04.2031", which is not a day of the calendar.']],
    ],
    [
      'an unknown language',
      full((head) => head.replace('language: de', 'language: fr')),
      [[4, 'language is "fr", which is not a language that the bot reads.']],
    ],
    [
      'an unknown key',
      full((head) => head.replace('language: de', 'language: de\nauthor: N. N.')),
      [[5, '"author" is not a key of a report.']],
    ],
    [
      'a key that JavaScript gives a meaning',
      full((head) => head.replace('language: de', 'language: de\n__proto__: x')),
      [[5, '"__proto__" is not a key of a report.']],
    ],
    ['a key given twice', full((head) => head.replace('date', 'title: B\ndate')), [[3, 'This key was given before.']]],
    [
      'a colon in a value',
      full((head) => head.replace('Gespräche', 'Alva: Gespräche')),
      [[2, 'This value holds a colon.']],
    ],
    [
      'a bracket left open',
      full((head) => head.replace('Gespräche', '[Gespräche]: [')),
      [[2, 'This value has no closing quote or bracket.']],
    ],
    [
      'a quote left open',
      full((head) => head.replace('date: ', 'date: "')),
      [[3, 'This value has no closing quote or bracket.']],
    ],
    ['broken YAML', full((head) => head.replace('date: ', '\tdate: ')), [[3, 'This line is not valid YAML.']]],
    [
      'front matter of prose',
      '---\nEin Text.\n---\nText.',
      [[2, 'The front matter is not a list of keys and values.']],
    ],
    [
      'an endless head',
      `---\n${'[\n'.repeat(20_000)}---\nText.`,
      [[1, 'The front matter that opens here has 40000 characters.']],
    ],
  ])('%s', (_, content, expected) => {
    expect(faults(content)).toEqual(expected)
  })

  it.each([
    'ftp://alva.example/1',
    'javascript:alert(1)',
    'alva.example',
    'https://',
    'https:///pfad',
    'https://alva.example/zwei wege',
    'http://[',
  ])('refuses %s as url', (url) => {
    expect(faults(full((head) => head.replace('language: de', `language: de\nurl: "${url}"`)))).toEqual([
      [5, `url is ${JSON.stringify(url)}, which is not a link to a web page.`],
    ])
  })

  it.each([
    ['in the first line', [0xff, 0xfe, 0x41], 1, 'This line is not UTF-8 text.'],
    ['after line breaks', [0x41, 0x0d, 0x0a, 0x0a, 0xc3, 0x28], 3, 'This line is not UTF-8 text.'],
    ['cut off at the end', [0x41, 0x0a, 0xe2, 0x80], 2, 'This line is not UTF-8 text.'],
    ['a character cut by a line break', [0xc3, 0x0a, 0xa4], 1, 'This line is not UTF-8 text.'],
    ['NUL', [0x41, 0x0a, 0x00, 0x0a, 0x00], 2, 'This line holds a NUL byte.'],
  ])('bytes that are no text: %s', (_, bytes, line, problem) => {
    expect(faults(Uint8Array.from(bytes))).toEqual([[line, problem]])
  })

  it('names every fault of head and body at once, in order of lines', () => {
    expect(faults('---\ndate: heute\nlanguage: es\nautor: N.\n---\n##\n')).toEqual([
      [1, 'title is missing.'],
      [2, 'date is "heute", which is not a day of the calendar.'],
      [3, 'language is "es", which is not a language that the bot reads.'],
      [4, '"autor" is not a key of a report.'],
      [5, 'The report has no paragraph.'],
      [6, 'This heading has no text.'],
    ])
  })

  it('does not repeat a long value', () => {
    const [[, problem] = [0, '']] = faults(full((head) => head.replace('2031-04-05', '7'.repeat(500))))
    expect(problem).toBe('The value of date is not a day of the calendar.')
  })

  it('names at most ten headings without text, so that a file of nothing else stays readable', () => {
    expect(faults(`${HEAD}${'##\n'.repeat(100_000)}Text.`)).toHaveLength(10)
  })

  it('refuses a file name with a line break, which would break lines wherever its id is shown', () => {
    expect(faults(`${HEAD}Text.`, 'a\nb.md')).toEqual([
      [undefined, "The file's name holds a line break or another control character."],
    ])
  })
})
