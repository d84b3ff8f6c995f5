/**
 * Every message of config/locales by its key, with the variables that it takes.
 *
 * The locale files are checked against this list when they are loaded (wording.ts), and the compiler checks each
 * `say` against it. Holds no words itself.
 */

export const WORDING_KEYS = {
  'found-sure': [],
  'found-likely': [],
  'found-perhaps': [],
  'found-days': ['days'],
  'found-outside-days': ['days'],
  'outside-days-short': ['days'],
  contrary: [],

  'citation-section': ['section'],
  'citation-paragraph': ['paragraph'],
  'citation-source': ['source'],
  /** `language` is a Language of model.ts. */
  'text-language': ['language'],
  /** Of a quote that held once: its day, and that of the report with the newer word. */
  outdated: ['date', 'newer'],
  /** Another report that says the same. */
  witness: ['title', 'date'],
  /** `reports` is 2 or more: the one quoted with those that say the same; `places` names some of the latter. */
  witnesses: ['places', 'reports'],

  'not-found': [],
  'not-found-unreported': ['days'],
  'last-report-before': ['date'],
  'not-found-days': ['days'],
  'not-found-topics': ['topics'],
  'not-found-closest': [],
  'newest-report': ['date'],
  'unreadable-empty': [],
  'unreadable-no-words': [],
  'unreadable-example': ['question'],
  'no-reports': [],

  'courtesy-greeting': [],
  'courtesy-thanks': [],
  'courtesy-assent': [],
  'courtesy-farewell': [],
  'courtesy-identity': [],
  'courtesy-help': ['command'],

  /** `days` is 0 or more. */
  'age-past': ['days'],
  'age-weeks': ['weeks'],
  'age-months': ['months'],
  'age-years': ['years'],
  /** `days` is 1 or more. */
  'age-future': ['days'],

  'status-newest': ['date', 'age'],
  'status-topics': [],
  'status-topic': ['topic'],
  'status-no-news': ['topic'],
  'status-without-news': ['topics'],
  'unknown-topic': ['asked'],
  'unknown-topic-nearest': ['command'],
  'known-topics': ['topics'],

  'timeline-heading': ['reports'],
  'timeline-empty': [],
  'timeline-days': ['days'],
  'timeline-topic': ['topic'],
  'timeline-unknown-days': ['asked'],
  'sources-heading': ['reports'],
  'sources-paragraphs': ['paragraphs'],
  'sources-hint': ['command'],
  'report-none-that-day': ['date'],
  'report-nearest-days': [],
  'report-unknown-day': ['asked'],
  'try-command': ['command'],

  'help-heading': [],
  'help-plain': [],
  'discord-plain': [],
  'telegram-plain': [],
  'help-examples': [],
  'help-ask': [],
  'help-status': [],
  'help-timeline': [],
  'help-sources': [],
  'help-report': [],
  'help-help': [],
  'help-privacy': [],
  'argument-question': [],
  'argument-topic': [],
  'argument-from': [],
  'argument-to': [],
  'argument-day': [],
  'example-question': [],
  'example-topic': [],
  'example-days': [],
  'unknown-command': ['command'],
  'unknown-command-nearest': ['command'],
  'unknown-command-help': ['command'],

  'privacy-heading': [],
  'privacy-questions': [],
  'privacy-people': [],
  'terminal-privacy': [],
  'discord-privacy': [],
  'telegram-privacy': [],

  'help-language': [],
  'language-question': [],
  'language-automatic': [],
  'language-now': [],
  'language-now-automatic': [],
  'telegram-about': [],
  'telegram-about-short': [],

  'terminal-greeting': ['reports', 'date'],
  'terminal-usage': ['help', 'quit'],
  'terminal-prompt': [],
  'terminal-more': ['page', 'pages'],
  'terminal-quit': [],
  'terminal-goodbye': [],
  'terminal-no-input': [],
  'terminal-line-shortened': ['characters'],
  'left-out': ['files'],
  'left-out-check': ['command'],

  'command-name-ask': [],
  'command-name-status': [],
  'command-name-timeline': [],
  'command-name-sources': [],
  'command-name-report': [],
  'command-name-help': [],
  'command-name-privacy': [],
  'option-name-question': [],
  'option-name-topic': [],
  'option-name-from': [],
  'option-name-to': [],
  'option-name-date': [],
  'option-name-private': [],
  'option-about-question': [],
  'option-about-topic': [],
  'option-about-from': [],
  'option-about-to': [],
  'option-about-date': [],
  'option-about-private': [],
  'message-command': [],
  'suggested-question': ['topic'],

  'button-more': [],
  'button-passage': [],
  'button-timeline': [],
  'button-helpful': [],
  'button-not-helpful': [],
  'button-dismiss': [],
  'button-previous': [],
  'button-next': [],
  'page-of': ['page', 'pages'],
  'feedback-thanks': [],
  'more-heading': [],
  'passage-heading': ['title', 'paragraph'],
  'passage-changed': [],
  'passage-gone': [],
  'question-gone': [],
  'button-old': [],
  'dismiss-not-yours': [],
  'command-old': [],

  /** `seconds` is 1 or more. */
  cooldown: ['seconds'],
  'reply-without-mention': ['command'],
  'cannot-write-there': [],
  'nothing-to-ask': [],
  'shutting-down': [],

  /** `reference` tells whoever looks into it which fault it was. */
  trouble: ['reference'],
} as const satisfies Record<string, readonly string[]>

/** What messages must look like because of where platforms show them; lengths in UTF-16 units. The first of `keys` counts. */
export const WORDING_FORMS: readonly { readonly keys: RegExp; readonly fits: RegExp; readonly remedy: string }[] = [
  {
    keys: /^(?:command|option)-name-/,
    fits: /^(?!.*\p{Lu})[-_\p{L}\p{N}]{1,32}$/u,
    remedy: 'Write one word in lower-case letters, 32 at most.',
  },
  { keys: /^message-command$/, fits: /^.{1,32}$/, remedy: 'Use 32 characters at most.' },
  {
    keys: /^(?:option-about-|help-(?:ask|status|timeline|sources|report|help|privacy)$)/,
    fits: /^.{1,100}$/,
    remedy: 'Use one line of 100 characters at most.',
  },
  { keys: /^button-(?!old$)/, fits: /^.{1,75}$/, remedy: 'Use one line of 75 characters at most.' },
]

export type WordingKey = keyof typeof WORDING_KEYS

/** The messages without variables. */
export type PlainKey = {
  [K in WordingKey]: (typeof WORDING_KEYS)[K] extends readonly [] ? K : never
}[WordingKey]

/** What `say` takes after the key: nothing, or each variable once. */
export type WordingArguments<K extends WordingKey> = [(typeof WORDING_KEYS)[K][number]] extends [never]
  ? []
  : [variables: Readonly<Record<(typeof WORDING_KEYS)[K][number], string | number>>]
