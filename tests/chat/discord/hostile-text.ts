import fc from 'fast-check'

/** Marks of Discord, whole and in halves, and what stands well beside them. */
const MARKS = [
  ...'\\*_~`|>#-+.[]()<:@/ \n1a',
  ...[
    '**',
    '__',
    '~~',
    '||',
    '```',
    '> ',
    '>>> ',
    '# ',
    '### ',
    '-# ',
    '- ',
    '* ',
    '1. ',
    '\n',
    '\n\n',
    '  \n',
    '\r\n',
  ],
  ...['<@123456789012345678>', '<#123456789012345678>', '<@&123456789012345678>', '<:a:123456789012345678>', '<t:1:R>'],
  ...[
    '</ask:123456789012345678>',
    '<id:guide>',
    '@everyone',
    '@here',
    '@silent',
    ':smile:',
    '::skin-tone-1:',
    '<a@b.cd>',
  ],
  ...['https://', 'http://a.example', 'steam://a', 'discord.gg/abc', '[a](https://b.example)', '<https://b.example/c>'],
  ...['\u001b[31m', '\u202e', '\u2066', '\u200b', '\u2028', '😀', '👨‍👩‍👧', '🇺🇦', 'ё', '\ud83d', 'e\u0301', '\u3000'],
  ...['Gesandte', 'слово', 'talks.', 'Ende! ', '¯\\_(ツ)_/¯'],
]

/** Texts of any characters, of marks and words, and of both, of at most about `longest` UTF-16 units. */
export function hostileText(longest: number): fc.Arbitrary<string> {
  const mark = fc.constantFrom(...MARKS)
  const any = fc.string({ unit: 'binary', maxLength: 10, size: 'max' })
  const piece = fc.oneof({ weight: 5, arbitrary: mark }, { weight: 1, arbitrary: any })
  return fc
    .array(piece, { maxLength: Math.ceil(longest / 3), size: 'max' })
    .map((pieces) => harmlessEnd(pieces.join('').slice(0, longest)))
}

/** Without a half of a character where the text was cut off. */
function harmlessEnd(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}
