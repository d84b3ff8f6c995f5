import { describe, expect, it } from 'vitest'
import { readReportFile } from '../../src/reports/read-report-file.js'
import { bytesOf, textTools } from './text-tools.js'

function read(text: string) {
  const result = readReportFile('raw/bericht-7.txt', bytesOf(text), textTools)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.report
}

/** [section, text] of each passage. */
function passages(text: string) {
  return read(text).passages.map(({ section, text }) => [section, text])
}

const LONG = 'Die Räte von Alva und Brenn trafen sich am Ufer, um über die Brücke zu sprechen.'

describe('a raw report file', () => {
  it('takes its date from the first line and its text from right behind', () => {
    const report = read(` date 2031-04-05 ${LONG} Sie blieben.\n\nAm Hafen\n\nDort lag Eis.\n`)
    expect(report).toMatchObject({ id: 'bericht-7', date: '2031-04-05', language: 'de' })
    expect(report.text).toBe(`${LONG} Sie blieben.\n\nAm Hafen\n\nDort lag Eis.\n`)
    expect(report.passages.map(({ paragraph, section, text }) => [paragraph, section, text])).toEqual([
      [1, undefined, `${LONG} Sie blieben.`],
      [2, 'Am Hafen', 'Dort lag Eis.'],
    ])
  })

  it.each([
    ['white space and blank lines before', '\r\n\t date 2031-04-05 Text.', 'Text.'],
    ['a date alone in its line', 'date 2031-04-05\nText.', '\nText.'],
    ['CRLF', 'date 2031-04-05 Text\r\nweiter.\r\n', 'Text\r\nweiter.\r\n'],
    ['a capital letter', 'Date 2031-04-05 Text.', 'Text.'],
    ['a byte-order mark', '\uFEFFdate 2031-04-05 Text.', 'Text.'],
  ])('may have %s', (_, file, text) => {
    expect(read(file).text).toBe(text)
  })

  it('has the language that its text is detected to have', () => {
    expect(read('date 2031-04-05 Ради зустрілися.').language).toBe('uk')
  })

  it.each([
    ['a short line of its own is a heading', 'Am Hafen', true],
    ['sixty characters still are', 'x'.repeat(60), true],
    ['a heading may end in a quoted word', 'Das Wort „Brücke“', true],
    ['sixty-one characters are a paragraph', 'x'.repeat(61), false],
    ['a full stop ends a sentence', 'Sie gingen.', false],
    ['a question is a sentence', 'Wohin?', false],
    ['a colon announces', 'Die Punkte:', false],
    ['a quoted sentence is a sentence', '„Wir gehen.“', false],
    ['two lines are a paragraph', 'Am Hafen\nvon Alva', false],
    ['a bullet is a list', '• Brücke', false],
    ['a dash is a list', '– Brücke', false],
    ['stars are no words', '***', false],
  ])('%s', (_, line, isHeading) => {
    expect(passages(`date 2031-04-05 ${LONG}\n\n${line}\n\nEnde.`)).toEqual(
      isHeading
        ? [
            [undefined, LONG],
            [line, 'Ende.'],
          ]
        : [
            [undefined, LONG],
            [undefined, line],
            [undefined, 'Ende.'],
          ],
    )
  })

  it('keeps short lines that nothing follows as text', () => {
    expect(passages(`date 2031-04-05 ${LONG}\n\nN. Vesper\n\nAlva-Bote`)).toEqual([
      [undefined, LONG],
      [undefined, 'N. Vesper'],
      [undefined, 'Alva-Bote'],
    ])
  })

  it('reads marked headings too', () => {
    expect(passages(`date 2031-04-05 ${LONG}\n## Wohin?\nEnde.`)).toEqual([
      [undefined, LONG],
      ['Wohin?', 'Ende.'],
    ])
  })

  it.each([
    ['its first sentence', `${LONG.slice(0, 47)}. Danach nicht.`, LONG.slice(0, 47)],
    ['a question as it stands', 'Wer kommt? Niemand.', 'Wer kommt?'],
    // 80 characters at most; the cut falls before "sprechen".
    [
      'a long sentence cut after a word',
      LONG.replace('zu sprechen', 'noch zu sprechen'),
      `${LONG.slice(0, 67)} noch zu…`,
    ],
    ['a long word cut within', 'ä'.repeat(100), `${'ä'.repeat(80)}…`],
    ['the short line beside the date', `Treffen am Ufer\n\n${LONG}`, 'Treffen am Ufer'],
    ['its stem where no sentence has a letter', '1 2 3.', 'bericht-7'],
    ['a sentence over two lines as one line', 'Sie\ngingen heim.', 'Sie gingen heim'],
  ])('is called by %s', (_, text, title) => {
    expect(read(`date 2031-04-05 ${text}`).title).toBe(title)
  })

  it('uses a short line beside the date as title only, not as section or paragraph', () => {
    expect(passages(`date 2031-04-05 Treffen am Ufer\n\n${LONG}`)).toEqual([[undefined, LONG]])
  })

  it('does not cut a character in two', () => {
    // 79 letters and then characters of two UTF-16 units each: the 80th unit is half of one.
    const { title } = read(`date 2031-04-05 ${'a'.repeat(79)}${'𝒜'.repeat(9)}`)
    expect(title).toBe(`${'a'.repeat(79)}…`)
  })

  it.each([
    [
      'a day that does not exist',
      'date 2025-02-30 Text.',
      1,
      'The date is "2025-02-30", which is not a day of the calendar.',
    ],
    ['another order', '\n date 5.4.2031 Text.', 2, 'The date is "5.4.2031", which is not a day of the calendar.'],
    [
      'a date glued to the text',
      'date 2031-04-05: Text.',
      1,
      'The date is "2031-04-05:", which is not a day of the calendar.',
    ],
    ['no text', 'date 2031-04-05\n \n', 1, 'The report has no paragraph.'],
    ['a heading without text', 'date 2031-04-05 Text.\n\n##\n\nText.', 3, 'This heading has no text.'],
    [
      'a word in place of the date',
      'date palms grow.',
      1,
      'The file starts neither with front matter nor with a date line.',
    ],
  ])('is refused with its line for %s', (_, text, line, problem) => {
    const result = readReportFile('a.txt', bytesOf(text), textTools)
    expect(result).toEqual({ problems: [{ file: 'a.txt', line, problem, remedy: expect.stringMatching(/\.$/) }] })
  })
})
