/**
 * A second look at HTML for Telegram, beside Telegram's own parser.
 *
 * Takes the source of a message, gives what is wrong: what the parser refuses (`faults`, which stand in for it where it can't
 * load) and what it lets pass though readers lose something (`losses`). Knows no message and no route.
 */

const SIMPLE = 'b strong i em u ins s strike del code pre blockquote tg-spoiler tg-time tg-emoji'.split(' ')
const TAGS = new Set([...SIMPLE, 'span', 'a'])
const NO_MARKUP_INSIDE = new Set(['code', 'pre'])
const LINK_SCHEMES = /^(https?|tg|ton|tonsite|mailto|tel):/i
const NAMED = new Set(['lt', 'gt', 'amp', 'quot'])
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

  for (const piece of html.match(/<[^<>]*>|<|[^<]+/g) ?? []) {
    const tag = readTag(piece)
    if (tag === undefined) {
      if (piece.startsWith('<')) faults.push(`"${piece}" is no tag`)
      else text += plainText(piece, losses)
    } else if (tag.closes) {
      if (open.pop() !== tag.name) faults.push(`</${tag.name}> closes what is not open`)
    } else {
      count += 1
      if (!TAGS.has(tag.name)) faults.push(`<${tag.name}> is not allowed`)
      losses.push(...lossesOf(tag, open))
      open.push(tag.name)
    }
  }
  if (open.length > 0) faults.push(`never closed: ${open.map((name) => `<${name}>`).join(', ')}`)
  if (count > MOST_ENTITIES) losses.push(`${count} marked-up parts where ${MOST_ENTITIES} is the most`)
  return { faults, losses, text }
}

function readTag(piece: string): Tag | undefined {
  const match = /^<(\/?)([a-z][a-z0-9-]*)((?:\s[^<>]*)?)>$/i.exec(piece)
  if (match === null) return undefined
  const [, slash, name = '', attributes = ''] = match
  return { name: name.toLowerCase(), attributes, closes: slash === '/' }
}

/** What this tag loses where it stands. */
function lossesOf({ name, attributes }: Tag, open: readonly string[]): string[] {
  const losses: string[] = []
  const outer = open.find((each) => NO_MARKUP_INSIDE.has(each))
  const isLanguage = name === 'code' && open.at(-1) === 'pre'
  if (outer !== undefined && !isLanguage) losses.push(`flattened: <${name}> inside <${outer}>`)
  if (NO_MARKUP_INSIDE.has(name) && !isLanguage && open.some((each) => each !== 'blockquote' && each !== outer)) {
    losses.push(`flattened: <${name}> inside <${open.at(-1)}>`)
  }
  if (name === 'blockquote' && open.includes('blockquote')) losses.push('flattened: <blockquote> inside <blockquote>')
  if (name === 'a' && open.includes('a')) losses.push('flattened: <a> inside <a>')
  if (name === 'a') losses.push(...lossOfLink(attributes))
  if (name === 'span' && !/class\s*=\s*["']tg-spoiler["']/.test(attributes)) losses.push('<span> is no spoiler')
  return losses
}

/** A link without an address takes its text for one, and one that leads nowhere on the web is dropped. */
function lossOfLink(attributes: string): string[] {
  const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes)
  const address = href?.[1] ?? href?.[2] ?? href?.[3]
  if (address === undefined) return ['link without an address']
  const web = LINK_SCHEMES.test(address) || /^[\w-]+(\.[\w-]+)+([/:?#]|$)/.test(address)
  return web ? [] : [`dropped link: href "${address}"`]
}

function plainText(piece: string, losses: string[]): string {
  return piece.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (/^#x/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    if (!NAMED.has(name)) {
      losses.push(`${whole} is shown as it stands`)
      return whole
    }
    return { lt: '<', gt: '>', amp: '&', quot: '"' }[name] ?? whole
  })
}
