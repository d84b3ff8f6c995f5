/**
 * A second look at HTML for Telegram, beside Telegram's own parser.
 *
 * Takes the source of a message, gives what is wrong: what the parser refuses (`faults`, which stand in for it where it can't
 * load) and what it lets pass though readers lose something (`losses`). Knows no message and no route.
 */

const SIMPLE = 'b strong i em u ins s strike del code pre blockquote tg-spoiler tg-time tg-emoji'.split(' ')
const TAGS = new Set([...SIMPLE, 'span', 'a'])
/** A tag, whose quoted attributes may hold anything; a `<` that opens none; text. */
const PIECES = /<(?:"[^"]*"|'[^']*'|[^<>"'])*>|<|[^<]+/g
const NO_MARKUP_INSIDE = new Set(['code', 'pre'])
/** None of these may stand in another of them. */
const ALONE = new Set(['a', 'tg-time', 'tg-emoji'])
const LINK_SCHEMES = /^(https?|tg|ton|tonsite|mailto|tel):/i
const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
])
/** Of links, codes, quotes and the like in one message; Telegram drops the rest without a word. */
export const MOST_ENTITIES = 100

export interface Findings {
  readonly faults: readonly string[]
  readonly losses: readonly string[]
  /** What a reader would see of it. */
  readonly text: string
}

interface Tag {
  readonly name: string
  readonly attributes: string
  readonly closes: boolean
}

export function checkHtml(html: string): Findings {
  const faults: string[] = []
  const losses: string[] = []
  const open: string[] = []
  let text = ''
  let count = 0

  for (const piece of html.match(PIECES) ?? []) {
    const tag = readTag(piece)
    if (tag === undefined) {
      if (piece.startsWith('<')) faults.push(`"${piece}" is no tag`)
      else text += plainText(piece, losses)
    } else if (tag.closes) {
      const last = open.pop()
      if (last === undefined || (tag.name !== '' && tag.name !== last))
        faults.push(`</${tag.name}> closes what is not open`)
    } else {
      if (!isLanguage(tag, open)) count += 1
      if (!TAGS.has(tag.name)) faults.push(`<${tag.name}> is not allowed`)
      losses.push(...lossesOf(tag, open))
      open.push(tag.name)
    }
  }
  if (open.length > 0) faults.push(`never closed: ${open.map((name) => `<${name}>`).join(', ')}`)
  if (count > MOST_ENTITIES) losses.push(`${count} marked-up parts where ${MOST_ENTITIES} is the most`)
  if (/\p{Surrogate}/u.test(text)) faults.push('half a character')
  return { faults, losses, text }
}

function readTag(piece: string): Tag | undefined {
  const match = /^<(\/?)([a-z][a-z0-9-]*|(?<=\/))((?:(?<=\w)\s[\s\S]*)?)>$/i.exec(piece)
  if (match === null) return undefined
  const [, slash, name = '', attributes = ''] = match
  return { name: name.toLowerCase(), attributes, closes: slash === '/' }
}

/** What this tag loses where it stands. */
function lossesOf(tag: Tag, open: readonly string[]): string[] {
  const { name, attributes } = tag
  const outer = isLanguage(tag, open) ? undefined : open.findLast((each) => !mayHold(each, name))
  const losses = outer === undefined ? [] : [`flattened: <${name}> inside <${outer}>`]
  if (name === 'a') losses.push(...lossOfLink(attributes))
  if (name === 'span' && !/class\s*=\s*["']?tg-spoiler["']?/.test(attributes)) losses.push('<span> is no spoiler')
  return losses
}

/** @see https://core.telegram.org/bots/api#formatting-options on entities within entities */
function mayHold(outer: string, inner: string): boolean {
  if (NO_MARKUP_INSIDE.has(outer)) return false
  if (NO_MARKUP_INSIDE.has(inner)) return outer === 'blockquote'
  if (inner === 'blockquote') return outer !== 'blockquote'
  return !(ALONE.has(outer) && ALONE.has(inner))
}

/** `<code class="language-ts">` right inside `<pre>` names the language. */
function isLanguage({ name }: Tag, open: readonly string[]): boolean {
  return name === 'code' && open.at(-1) === 'pre' && !open.includes('code')
}

/** A link without an address takes its text for one, and one that leads nowhere on the web is dropped. */
function lossOfLink(attributes: string): string[] {
  const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes)
  const address = href?.[1] ?? href?.[2] ?? href?.[3]
  if (!address) return ['link without an address']
  const web = LINK_SCHEMES.test(address) || /^[\w-]+(\.[\w-]+)+([/:?#]|$)/.test(address)
  return web ? [] : [`dropped link: href "${address}"`]
}

/** Telegram reads four names and all numbers, with or without the semicolon. */
function plainText(piece: string, losses: string[]): string {
  return piece.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);?/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = Number(name.replace(/^#x/i, '0x').replace('#', ''))
      return code > 0 && code < 0x10_ff_ff ? String.fromCodePoint(code) : whole
    }
    const character = NAMED.get(name)
    if (character === undefined && whole.endsWith(';')) losses.push(`${whole} is shown as it stands`)
    return character ?? whole
  })
}
