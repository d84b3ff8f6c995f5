import fc from 'fast-check'

/** What is hostile on every platform, and what stands well beside it. */
const COMMON = [
  ...['\u001b[31m', '\u202e', '\u2066', '\u200b', '\u2028', '😀', '👨‍👩‍👧', '🇺🇦', 'ё', '\ud83d', 'e\u0301', '\u3000'],
  ...['Gesandte', 'слово', 'talks.', 'Ende! ', '¯\\_(ツ)_/¯'],
]

export type HostileText = (longest: number) => fc.Arbitrary<string>

/** Texts of any characters, of a platform's marks and words, and of both, of at most about `longest` UTF-16 units. */
export function hostileTextOf(marks: readonly string[]): HostileText {
  const mark = fc.constantFrom(...marks, ...COMMON)
  const any = fc.string({ unit: 'binary', maxLength: 10, size: 'max' })
  const piece = fc.oneof({ weight: 5, arbitrary: mark }, { weight: 1, arbitrary: any })
  return (longest) =>
    fc
      .array(piece, { maxLength: Math.ceil(longest / 3), size: 'max' })
      .map((pieces) => harmlessEnd(pieces.join('').slice(0, longest)))
}

/** Without a half of a character where the text was cut off. */
function harmlessEnd(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}
