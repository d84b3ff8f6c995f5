import { ApplicationCommandType, type RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js'
import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod'
import { describe, expect, it } from 'vitest'
import { type CommandForm, checkCommands } from '../../../../peers/discord/check-commands.js'
import { issuesOf } from '../../../../peers/discord/oracle.js'
import {
  commandOf,
  isAlwaysPrivate,
  languageOfLocale,
  optionOf,
  registeredCommands,
} from '../../../../src/chat/discord/commands/commands.js'
import { COMMANDS } from '../../../../src/chat/requests/commands.js'
import { LANGUAGES } from '../../../../src/model.js'
import { WORDING } from '../../real-wording.js'

const bodies = registeredCommands(WORDING)
const slash = bodies.filter(
  (body): body is RESTPostAPIChatInputApplicationCommandsJSONBody => body.type === ApplicationCommandType.ChatInput,
)
const optionsOf = (name: string) => slash.find((body) => body.name === name)?.options ?? []

describe('the registered commands', () => {
  it('are those of the command table and the entry of the message menu', () => {
    expect(slash.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name))
    expect(bodies.at(-1)).toEqual({
      type: ApplicationCommandType.Message,
      name: 'Ask the reports about this',
      name_localizations: {
        de: 'Dazu die Berichte befragen',
        uk: 'Знайти про це у звітах',
        ru: 'Найти об этом в отчётах',
      },
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    })
  })

  it("hold what Discord's schemas and rules ask for", () => {
    for (const body of bodies) expect(issuesOf(ApplicationCommandUpdateRequestSchema, body), body.name).toEqual([])
    expect(checkCommands(bodies as CommandForm[])).toEqual([])
  })

  it('can be used everywhere, installed by a server or a person', () => {
    for (const body of bodies) expect(body).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] })
  })

  it('take the options of the command table, suggested ones and free text, and "private" where others could read along', () => {
    const shape = (name: string) => optionsOf(name).map((option) => `${option.name}${option.required ? '!' : ''}`)
    expect(Object.fromEntries(slash.map(({ name }) => [name, shape(name)]))).toEqual({
      ask: ['question!', 'private'],
      status: ['topic', 'private'],
      timeline: ['from', 'to', 'topic', 'private'],
      sources: ['private'],
      report: ['date', 'private'],
      help: [],
      privacy: [],
    })
    for (const option of slash.flatMap(({ options }) => options ?? [])) {
      expect(option).toMatchObject(option.name === 'private' ? { type: 5 } : { type: 3, autocomplete: true })
    }
    expect(optionsOf('ask')[0]).toMatchObject({ max_length: 1000 })
  })

  it('are named in the language of the person, where it is not the default name', () => {
    const [ask, status] = slash
    expect(ask).toMatchObject({
      name_localizations: { de: 'frage', uk: 'запитання', ru: 'вопрос' },
      description: 'word-for-word excerpts that answer a question, and where they stand',
      description_localizations: { de: 'wörtliche Auszüge zu einer Frage, mit Fundstelle' },
    })
    expect(status?.name_localizations).toEqual({ uk: 'стан', ru: 'сводка' })
    expect(optionsOf('timeline').map((option) => option.name_localizations?.de)).toEqual([
      'von',
      'bis',
      'thema',
      'privat',
    ])
  })

  it('have different names in each language, which are nobody else’s default name', () => {
    for (const locale of ['de', 'uk', 'ru'] as const) {
      const shown = slash.map(({ name, name_localizations }) => name_localizations?.[locale] ?? name)
      expect(new Set(shown).size).toBe(shown.length)
      for (const body of slash) {
        const others = slash.filter((other) => other !== body).map(({ name }) => name)
        expect(others).not.toContain(body.name_localizations?.[locale])
        const options = (body.options ?? []).map((option) => option.name_localizations?.[locale] ?? option.name)
        expect(new Set(options).size).toBe(options.length)
      }
    }
  })

  it('are shown to the English under another name where their wording has one', () => {
    const changed = registeredCommands({
      say: (language, key, ...args) =>
        language === 'en' && key === 'command-name-help' ? 'guide' : WORDING.say(language, key, ...args),
    })
    expect(changed.find(({ name }) => name === 'help')?.name_localizations).toMatchObject({
      'en-US': 'guide',
      'en-GB': 'guide',
      de: 'hilfe',
    })
  })
})

describe('descriptions', () => {
  it.each(LANGUAGES)('fit where they are shown in %s', (language) => {
    for (const { summary } of COMMANDS) {
      const { length } = WORDING.say(language, summary)
      expect(length).toBeGreaterThan(0)
      expect(length).toBeLessThanOrEqual(100)
    }
  })
})

describe('the way back', () => {
  it('finds each command by its default name', () => {
    for (const { name } of slash) expect(commandOf(ApplicationCommandType.ChatInput, name)).toBe(name)
    expect(commandOf(ApplicationCommandType.Message, 'Whatever it was called')).toBe('ask-about-message')
  })

  it.each(['frage', 'toString', 'ASK', ''])('knows no command and no option "%s"', (name) => {
    expect(commandOf(ApplicationCommandType.ChatInput, name)).toBeUndefined()
    expect(optionOf(name)).toBeUndefined()
  })

  it('knows no command on a person, nor an entry point', () => {
    expect(commandOf(ApplicationCommandType.User, 'ask')).toBeUndefined()
    expect(commandOf(ApplicationCommandType.PrimaryEntryPoint, 'ask')).toBeUndefined()
  })

  it('finds each option by its default name', () => {
    for (const { name } of slash.flatMap(({ options }) => options ?? [])) expect(optionOf(name)).toBe(name)
  })

  it('says which commands are never for everybody', () => {
    const names = [...COMMANDS.map(({ name }) => name), 'ask-about-message'] as const
    expect(names.filter(isAlwaysPrivate)).toEqual(['help', 'privacy'])
  })

  it.each([
    ['de', 'de'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['uk', 'uk'],
    ['ru', 'ru'],
    ['bg', 'en'],
    ['', 'en'],
  ])('reads the locale "%s" as %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language)
  })
})
