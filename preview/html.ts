/** Text put into HTML: what somebody wrote can neither open a tag nor leave an attribute. Knows nothing of Discord. */

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** An element whose `content` is HTML already; a class name says what it is drawn as. */
export function element(tag: string, className: string, content: string): string {
  return `<${tag} class="${className}">${content}</${tag}>`
}

/**
 * A link around `content`, which is HTML already.
 *
 * An address that is not http or https leads nowhere: only its words are drawn, as in Discord.
 */
export function link(url: string, content: string, className = ''): string {
  if (!/^https?:\/\//i.test(url)) return content
  return `<a class="${className}" href="${escapeHtml(url)}" target="_blank" rel="noreferrer">${content}</a>`
}
