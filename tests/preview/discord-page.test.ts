import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js'
import { expect, it } from 'vitest'
import { type DiscordMessage, discordPage, type Scene } from '../../preview/discord-page.js'
import { scenesOf } from '../../preview/discord-scenes.js'
import { openShippedBot } from '../../preview/shipped-bot.js'
import { packageRoot } from '../../src/app/package-root.js'
import { readBack } from './read-back.js'

const options = { bot: 'Bot', now: new Date('2025-12-24T09:41:00Z'), style: '' }
const SCRIPT = '<script>alert("x")</script>'

function page(message: DiscordMessage, changes: Partial<Scene> = {}): string {
  const asked = { kind: 'command', by: 'Robin', name: 'ask', options: { question: 'Why?' } } as const
  return discordPage([{ caption: 'Caption', asked, locale: 'en', message, ...changes }], options)
}

function component(...components: NonNullable<DiscordMessage['components']>): string {
  return page({ flags: MessageFlags.IsComponentsV2, components })
}

it('says who asked what, and who answers', () => {
  const seen = readBack(page({ content: 'Yes.' }))
  for (const words of ['Caption', '/ask question: Why?', 'Robin used /ask', 'Bot', 'APP', '9:41', 'Yes.']) {
    expect(seen).toContain(words)
  }
})

it('shows a question in words as a message that is replied to', () => {
  const seen = readBack(page({ content: 'Yes.' }, { asked: { kind: 'text', by: 'Robin', text: 'Why then?' } }))
  expect(seen).toContain('@Robin Why then?')
})

it('runs no script that stands in a report, a question or a name', () => {
  const drawn = page(
    {
      content: SCRIPT,
      embeds: [
        {
          author: { name: SCRIPT },
          title: SCRIPT,
          description: SCRIPT,
          fields: [{ name: SCRIPT, value: SCRIPT }],
          footer: { text: SCRIPT },
        },
      ],
      components: [
        { type: ComponentType.TextDisplay, content: SCRIPT },
        {
          type: ComponentType.ActionRow,
          components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, custom_id: 'a', label: SCRIPT }],
        },
      ],
    },
    { caption: SCRIPT, asked: { kind: 'text', by: SCRIPT, text: SCRIPT }, locale: 'en' },
  )
  expect(drawn).not.toContain('<script')
  // 2 in the caption, 2 in the question, 2 in the line that names it, 1 in the content, 6 in the embed, 2 in the components.
  expect(readBack(drawn).split(SCRIPT).length - 1).toBe(15)
})

it('shows escaped words of a report as they stand in it', () => {
  const drawn = page({ embeds: [{ description: '> \\*a\\* \\_b\\_ \\[c\\]\\(d\\) 1\\. \\# \\> \\<\\@1\\>' }] })
  expect(readBack(drawn)).toContain('*a* _b_ [c](d) 1. # > <@1>')
})

it('leaves an escape in sight where Discord reads no markdown: in a footer', () => {
  expect(readBack(page({ embeds: [{ footer: { text: '\\*a\\*' } }] }))).toContain('\\*a\\*')
})

it('draws an embed with colour, link, fields and day', () => {
  const drawn = page({
    embeds: [
      {
        title: 'Title',
        url: 'https://example.org/',
        color: 0x00ff0a,
        fields: [{ name: 'Name', value: '**v**', inline: true }],
        footer: { text: 'Foot' },
        timestamp: '2025-12-23T00:00:00Z',
      },
    ],
  })
  expect(drawn).toContain('--bar: #00ff0a')
  expect(drawn).toContain('href="https://example.org/"')
  expect(drawn).toContain('class="field inline"')
  expect(readBack(drawn)).toMatch(/TitleNamevFoot • 12\/23\/25/)
})

it('draws a container with its accent, a text, a separator and a section', () => {
  const drawn = component({
    type: ComponentType.Container,
    accent_color: 0,
    components: [
      { type: ComponentType.TextDisplay, content: '### Head' },
      { type: ComponentType.Separator, spacing: 2 },
      {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: 'Beside' }],
        accessory: {
          type: ComponentType.Button,
          style: ButtonStyle.Link,
          label: 'Source',
          url: 'https://example.org/',
        },
      },
    ],
  })
  // Black is a colour like others: 0 is not "none".
  expect(drawn).toContain('class="container accent" style="--bar: #000000"')
  expect(drawn).toContain('<h3 class="heading">Head</h3>')
  expect(drawn).toContain('<div class="separator large"><hr></div>')
  expect(drawn).toMatch(/<div class="section">.*Beside.*class="button link" href="https:\/\/example.org\/"/)
})

it('draws buttons with style, emoji and whether they can be pressed', () => {
  const drawn = component({
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.Button, style: ButtonStyle.Danger, custom_id: 'a', label: 'No', emoji: { name: '🌉' } },
      { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: 'b', label: 'Later', disabled: true },
    ],
  })
  expect(drawn).toContain('<span class="button danger"><span class="emoji">🌉</span><span class="">No</span></span>')
  expect(drawn).toContain('class="button secondary disabled"')
})

it('draws a menu by its placeholder, or by what is chosen in it, and its options to unfold', () => {
  const menu = (chosen: boolean) =>
    component({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: 'm',
          placeholder: 'Choose',
          options: [{ label: 'Bridges', value: 'b', description: 'and roads', default: chosen }],
        },
      ],
    })
  expect(menu(false)).toContain(
    '<summary>Choose</summary><ul><li>Bridges<small class="subtext">and roads</small></li></ul>',
  )
  expect(menu(true)).toContain('<summary><span class="chosen">Bridges</span></summary>')
})

it('names what it can not draw', () => {
  const drawn = component({
    type: ComponentType.MediaGallery,
    items: [{ media: { url: 'https://example.org/a.png' } }],
  })
  expect(drawn).toContain('<div class="not-drawn">MediaGallery</div>')
  expect(drawn).not.toContain('a.png')
})

it('tells an ephemeral message apart, in the language of the reader', () => {
  const message = { content: 'a', flags: MessageFlags.Ephemeral }
  expect(readBack(page(message))).toContain('Only you can see this')
  expect(readBack(page(message, { locale: 'de' }))).toContain('Nur du kannst das sehen')
  expect(readBack(page({ content: 'a' }))).not.toContain('Only you')
})

it('loads nothing and allows no script', async () => {
  const drawn = discordPage(scenesOf(await openShippedBot(packageRoot())), options)
  expect(drawn).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(drawn).not.toMatch(/<script|<link|<img|src=|@import|url\(/)
})
