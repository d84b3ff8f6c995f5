import { hostileTextOf } from '../../hostile-text.js'

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
]

export const hostileText = hostileTextOf(MARKS)
