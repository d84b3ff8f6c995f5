/** The scenes that `npm run preview:discord` draws: made by hand, with reports and names that are invented. */

import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js'
import type { Asked, Scene } from './discord-page.js'

type Buttons = { type: ComponentType.ActionRow; components: ReturnType<typeof button>[] }

const germanQuestion: Asked = {
  kind: 'command',
  by: 'Mara',
  name: 'frage',
  options: { frage: 'Worüber wurde am Dienstag gesprochen?' },
}
const first =
  '> Am Dienstag sprachen die Gruppen über **die Öffnung zweier Brücken und den Austausch von 40 Messgeräten**.\n' +
  '-# Gespräche am See · <t:1766448000:D> · Abschnitt „Erster Tag“ · Absatz 2\n'
const second =
  '> Die Fachleute nannten den Plan \\*vorläufig\\* \\(Fassung 3\\_b\\); ein Datum \\[das nächste Treffen\\] blieb offen.\n' +
  '-# Brücken und Straßen · <t:1766361600:D> · Absatz 5 · [Quelle: Seebote](https://example.org/bruecken)'
const germanButtons = row(
  button(ButtonStyle.Secondary, 'Ganzer Absatz 1', '📄'),
  button(ButtonStyle.Secondary, 'Ganzer Absatz 2', '📄'),
  button(ButtonStyle.Secondary, 'Zeitleiste', '🗓️'),
)

const asEmbed: Scene = {
  caption: 'German answer, as an embed',
  asked: germanQuestion,
  locale: 'de',
  message: {
    embeds: [
      {
        title: 'Ziemlich sicher die Antwort:',
        color: 0x3ba55d,
        description: first + second,
        footer: { text: 'Nur Wortlaut aus Berichten · neuester Bericht: 23. Dezember 2025' },
      },
    ],
    components: [germanButtons],
  },
}

const asComponents: Scene = {
  caption: 'German answer, as components v2',
  asked: germanQuestion,
  locale: 'de',
  message: {
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        accent_color: 0x3ba55d,
        components: [
          textDisplay('### Ziemlich sicher die Antwort:'),
          {
            type: ComponentType.Section,
            components: [textDisplay(first.trimEnd())],
            accessory: button(ButtonStyle.Secondary, 'Absatz', '📄'),
          },
          { type: ComponentType.Separator },
          {
            type: ComponentType.Section,
            components: [textDisplay(second)],
            accessory: {
              type: ComponentType.Button,
              style: ButtonStyle.Link,
              label: 'Quelle',
              url: 'https://example.org/',
            },
          },
          { type: ComponentType.Separator, divider: false },
          textDisplay('-# Neuester Bericht: <t:1766448000:D> (<t:1766448000:R>)'),
          germanButtons,
        ],
      },
    ],
  },
}

const notFound: Scene = {
  caption: 'English, nothing found, asked in words',
  asked: { kind: 'text', by: 'Robin', text: '@Talks Bot what did the reports say about the harbour?' },
  locale: 'en-GB',
  message: {
    content:
      '**The reports do not say.**\nThe closest passage is this one. It is no answer to the question:\n' +
      '> Boats were mentioned <once>, in passing \\~ nothing was decided.\n' +
      '-# Talks by the lake · <t:1766361600:D> · paragraph 7\nThe newest report is of <t:1766448000:D>.',
    components: [
      row(
        button(ButtonStyle.Primary, 'Bridges'),
        button(ButtonStyle.Primary, 'Roads'),
        button(ButtonStyle.Success, 'Status'),
      ),
    ],
  },
}

const TOPICS: readonly (readonly [name: string, words: string, seconds: number])[] = [
  ['Мости', 'Два мости відкриють у січні.', 1766448000],
  ['Дороги', 'Ремонт дороги «Північ–Південь» розпочато.', 1766361600],
  ['Вода', 'П’ять насосів ще чекають на перевірку.', 1766275200],
  ['Електрика', 'Обмін вимірювальними приладами триває.', 1766188800],
  ['Школи', 'Їдальню школи № 3 відремонтовано.', 1765929600],
  ['Пошта', 'Ґанок поштового відділення закрито до весни.', 1765324800],
]

const status: Scene = {
  caption: 'Ukrainian status, six topics and a menu',
  asked: { kind: 'command', by: 'Оленка', name: 'стан' },
  locale: 'uk',
  message: {
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        accent_color: 0x5865f2,
        components: [
          textDisplay('### Найновіше з кожної теми\n-# Найновіший звіт: <t:1766448000:D>'),
          ...TOPICS.map(([name, words, day]) => textDisplay(`**${name}** · <t:${day}:R>\n> ${words}`)),
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.StringSelect,
                custom_id: 'topic',
                placeholder: 'Більше про тему …',
                options: TOPICS.map(([name], at) => ({ label: name, value: `${at}` })),
              },
            ],
          },
        ],
      },
    ],
  },
}

const help: Scene = {
  caption: 'Russian help',
  asked: { kind: 'command', by: 'Тимофей', name: 'помощь' },
  locale: 'ru',
  message: {
    embeds: [
      {
        title: 'Что умеет этот бот',
        color: 0x5865f2,
        description: 'Отвечает **только дословными отрывками** из отчётов и называет источник.',
        fields: [
          { name: '/вопрос', value: 'Найти отрывок: `/вопрос вопрос: Что решили о мостах?`' },
          { name: '/состояние', value: 'Последнее по теме', inline: true },
          { name: '/хронология', value: 'Всё по порядку дней', inline: true },
          { name: '/отчёты', value: '- список отчётов\n- отчёт целиком', inline: true },
        ],
        footer: { text: 'Отчётов: 12 · языков: 4' },
      },
    ],
  },
}

const ephemeral: Scene = {
  caption: 'Ephemeral: only who asked sees it',
  asked: { kind: 'command', by: 'Robin', name: 'status', options: { topic: 'brigdes' } },
  locale: 'en-GB',
  message: {
    flags: MessageFlags.Ephemeral,
    content: 'The topic “brigdes” is not known. Did you mean **Bridges**?',
    components: [row(button(ButtonStyle.Primary, 'Bridges', '🌉'), button(ButtonStyle.Danger, 'Forget my questions'))],
  },
}

export const scenes: readonly Scene[] = [asEmbed, asComponents, notFound, status, help, ephemeral]

function row(...components: ReturnType<typeof button>[]): Buttons {
  return { type: ComponentType.ActionRow, components }
}

function button(
  style: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Success | ButtonStyle.Danger,
  label: string,
  emoji?: string,
) {
  return {
    type: ComponentType.Button as const,
    style,
    label,
    custom_id: label,
    ...(emoji && { emoji: { name: emoji } }),
  }
}

function textDisplay(content: string) {
  return { type: ComponentType.TextDisplay as const, content }
}
