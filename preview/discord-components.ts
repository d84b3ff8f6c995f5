/**
 * Components as Discord draws them, classic ones (rows of buttons and menus) and v2 (containers, texts, sections, separators).
 *
 * Takes the API's components, gives HTML. What is not drawn (pictures, files, menus of people and channels) gets a box that
 * names it. Nothing answers a click; a menu unfolds.
 */

import {
  type APIButtonComponent,
  type APIContainerComponent,
  type APIMessageComponentEmoji,
  type APISectionComponent,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  type RESTPostAPIChannelMessageJSONBody,
  SeparatorSpacingSize,
} from 'discord.js'
import { colour } from './discord-embed.js'
import { drawMarkdown, type Reader } from './discord-markdown.js'
import { element, escapeHtml, link } from './html.js'

type TopLevel = NonNullable<RESTPostAPIChannelMessageJSONBody['components']>[number]
type Component = TopLevel | APIContainerComponent['components'][number] | APISectionComponent['accessory'] | InRow
type InRow = Extract<TopLevel, { type: ComponentType.ActionRow }>['components'][number]

export function drawComponents(components: readonly Component[], reader: Reader): string {
  return components.map((component) => drawComponent(component, reader)).join('')
}

function drawComponent(component: Component, reader: Reader): string {
  switch (component.type) {
    case ComponentType.ActionRow:
      return element('div', 'row', drawComponents(component.components, reader))
    case ComponentType.Button:
      return drawButton(component)
    case ComponentType.StringSelect:
      return drawMenu(component)
    case ComponentType.TextDisplay:
      return element('div', 'text', drawMarkdown(component.content, reader))
    case ComponentType.Section:
      return drawSection(component, reader)
    case ComponentType.Separator:
      return drawSeparator(component)
    case ComponentType.Container:
      return drawContainer(component, reader)
    default:
      return element('div', 'not-drawn', ComponentType[component.type])
  }
}

function drawContainer({ accent_color, components }: APIContainerComponent, reader: Reader): string {
  const bar = accent_color == null ? '' : ` accent" style="--bar: ${colour(accent_color)}`
  return `<article class="container${bar}">${drawComponents(components, reader)}</article>`
}

function drawSection({ components, accessory }: APISectionComponent, reader: Reader): string {
  const texts = element('div', 'section-texts', drawComponents(components, reader))
  return element('div', 'section', texts + element('div', 'accessory', drawComponent(accessory, reader)))
}

function drawSeparator({ divider = true, spacing = SeparatorSpacingSize.Small }: APISeparatorComponent): string {
  const size = spacing === SeparatorSpacingSize.Large ? ' large' : ''
  return `<div class="separator${size}">${divider ? '<hr>' : ''}</div>`
}

/** Labels know no markdown: they are drawn letter by letter. */
function drawButton(button: APIButtonComponent): string {
  if (button.style === ButtonStyle.Premium) return element('div', 'not-drawn', 'Premium')
  const style = ButtonStyle[button.style].toLowerCase()
  const label = button.label ? element('span', '', escapeHtml(button.label)) : ''
  const words = drawEmoji(button.emoji) + label
  const className = `button ${style}${button.disabled ? ' disabled' : ''}`
  if (button.style === ButtonStyle.Link) return link(button.url, `${words}<span class="launch">↗︎</span>`, className)
  return element('span', className, words)
}

function drawMenu({ placeholder, options, disabled }: APIStringSelectComponent): string {
  const chosen = options.filter((option) => option.default).map(({ label }) => escapeHtml(label))
  const face = chosen.length > 0 ? element('span', 'chosen', chosen.join(', ')) : escapeHtml(placeholder ?? '…')
  const rows = options.map(({ label, description, emoji }) => {
    const words = drawEmoji(emoji) + escapeHtml(label)
    return `<li>${words}${description ? element('small', 'subtext', escapeHtml(description)) : ''}</li>`
  })
  const className = disabled ? 'menu disabled' : 'menu'
  return `<details class="${className}"><summary>${face}</summary><ul>${rows.join('')}</ul></details>`
}

function drawEmoji(emoji: APIMessageComponentEmoji | undefined): string {
  if (emoji === undefined) return ''
  return element('span', 'emoji', escapeHtml(emoji.id ? `:${emoji.name}:` : (emoji.name ?? '')))
}
