import { hostileTextOf } from '../../hostile-text.js'

/** Marks of Telegram and of HTML, whole and in halves, and what Telegram finds in a text without marks. */
const MARKS = [
  ...'<>&"\'/@#$:;=-\n 1a',
  ...[
    '<b>',
    '</b>',
    '</blockquote>',
    '<a href="tg://user?id=1">',
    '<br>',
    '<!--',
    '<tg-time unix="1">',
    '&lt;',
    '&amp',
    '&#60;',
  ],
  ...['\n', '\n\n', '\r\n', '\u2029', '**', '__', '||', '```', '[a](tg://user?id=1)', '❓ ', '↩ '],
  ...['@durov', '@everyone', 'a@b.example', '/ask', '/stop@some_bot', '#tag', '$USD', '+49301234567', '1:30'],
  ...[
    'https://a.example/b?c=d&e="f"',
    'http',
    '://',
    'tg://resolve?domain=durov',
    'TON://a',
    'tonsite://a.ton',
    't.me/durov',
  ],
  ...['\u2060', '\u030a', '\u0333', 'A\u030a', '\u200e', '\ufeff', '\u2800'],
]

export const hostileText = hostileTextOf(MARKS)
