import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'dotenv'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/model.js'
import { describeStartProblems } from '../../src/problems/problem.js'
import { Secret, VARIABLES } from '../../src/settings/settings.js'
import { BOT, DISCORD, settingsFolder, TELEGRAM } from './settings-folder.js'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

const { path, putBot, putDotenv, settings, complaints } = settingsFolder()

describe('readSettings', () => {
  it('gives what bot.yaml and the environment say', async () => {
    await putBot(BOT)
    const env = {
      TELEGRAM_TOKEN: TELEGRAM,
      DISCORD_TOKEN: DISCORD,
      DISCORD_GUILD_ID: '100000000000000010',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api',
      CORPUS_DIR: '/srv/reports',
      LOG_LEVEL: 'warn',
    }
    const { discord, telegram, ...open } = await settings(env)
    expect(telegram).toEqual({ token: expect.any(Secret) })
    expect(telegram?.token.reveal()).toBe(TELEGRAM)
    expect(discord?.token.reveal()).toBe(DISCORD)
    expect(discord).toEqual({
      token: expect.any(Secret),
      guildId: '100000000000000010',
      apiUrl: 'http://127.0.0.1:8080/api',
    })
    expect(open).toEqual({
      corpusFolder: '/srv/reports',
      logLevel: 'warn',
      defaultLanguage: 'de',
      limits: { excerpts: 2, excerptCharacters: 200, answerLimit: 0.25 },
      cooldown: { person: { requests: 5, seconds: 20 }, channel: { requests: 20, seconds: 20 } },
      dictionaries: [],
      topics: [
        {
          id: 'fishing',
          name: { de: 'Fischerei', en: 'Fishing', uk: 'Рибальство', ru: 'Рыболовство' },
          words: { de: ['Fischerei'], en: ['fishing', 'fishing rights'], uk: ['риба'], ru: ['рыба'] },
        },
      ],
    })
  })

  it('has a default for all but the topics', async () => {
    await putBot(BOT.slice(BOT.indexOf('topics')))
    expect(await settings()).toMatchObject({
      corpusFolder: path('corpus'),
      logLevel: 'info',
      defaultLanguage: 'de',
      limits: { excerpts: 3, excerptCharacters: 350, answerLimit: 0.5 },
    })
    for (const name of ['discord', 'telegram']) {
      expect(await settings()).not.toHaveProperty(name)
    }
  })

  it('opens a port where one is given, or where a webhook needs one', async () => {
    await putBot(BOT)
    const webhook = {
      TELEGRAM_TOKEN: TELEGRAM,
      TELEGRAM_WEBHOOK_URL: 'https://a.example/',
      TELEGRAM_WEBHOOK_SECRET: 'x',
    }
    expect(await settings()).not.toHaveProperty('httpPort')
    expect((await settings({ HTTP_PORT: '9000' })).httpPort).toBe(9000)
    expect((await settings(webhook)).httpPort).toBe(8080)
    expect((await settings({ ...webhook, HTTP_PORT: '9000' })).httpPort).toBe(9000)
  })

  it('fills in the limits that a file leaves out beside those that it gives', async () => {
    await putBot(BOT.replace('  excerpts: 2\n', ''))
    expect((await settings()).limits).toEqual({ excerpts: 3, excerptCharacters: 200, answerLimit: 0.25 })
  })

  it('fills in what a cooldown leaves out', async () => {
    await putBot(`${BOT}cooldown: { person: { requests: 3 }, channel: { seconds: 3600 } }\n`)
    expect((await settings()).cooldown).toEqual({
      person: { requests: 3, seconds: 20 },
      channel: { requests: 20, seconds: 3600 },
    })
    await putBot(`${BOT}cooldown: { channel: { requests: 1000, seconds: 1 } }\n`)
    expect((await settings()).cooldown).toEqual({
      person: { requests: 5, seconds: 20 },
      channel: { requests: 1000, seconds: 1 },
    })
  })

  it.each([
    ['http://127.0.0.1:8080/api', 'http://127.0.0.1:8080/api'],
    ['http://127.0.0.1:8080/api/', 'http://127.0.0.1:8080/api'],
    ['https://proxy.example/discord/api', 'https://proxy.example/discord/api'],
    ['http://[::1]:80/api', 'http://[::1]/api'],
  ])('takes %s as the address of an API', async (typed, read) => {
    await putBot(BOT)
    const { discord } = await settings({ DISCORD_TOKEN: DISCORD, DISCORD_API_URL: typed })
    expect(discord?.apiUrl).toBe(read)
  })

  it('resolves a relative corpus folder from the root', async () => {
    await putBot(BOT)
    expect((await settings({ CORPUS_DIR: '../reports' })).corpusFolder).toBe(path('../reports'))
  })

  it('takes the languages of a dictionary from its name, and a relative path from the root', async () => {
    await putBot(`${BOT}dictionaries: [/usr/share/dictd/freedict-eng-deu, dicts/ukr-rus]\n`)
    expect((await settings()).dictionaries).toEqual([
      { path: '/usr/share/dictd/freedict-eng-deu', from: 'en', to: 'de' },
      { path: path('dicts/ukr-rus'), from: 'uk', to: 'ru' },
    ])
  })

  it('names a .env that is there and cannot be read', async () => {
    await putBot(BOT)
    await mkdir(path('.env'))
    expect(await complaints()).toEqual(["  .env: The file can't be read (EISDIR). Let the bot read it."])
  })

  it('reads a file with byte-order mark and CRLF', async () => {
    await putBot(`\uFEFF${BOT.replaceAll('\n', '\r\n')}`)
    expect((await settings()).limits.excerpts).toBe(2)
  })
})

describe('describeStartProblems', () => {
  it('begins by saying that the bot cannot start, then gives a line to each problem', () => {
    const problems = [
      { file: '.env', problem: 'TELEGRAM_TOKEN is empty.', remedy: 'Paste it.' },
      { file: 'config/bot.yaml', line: 12, problem: 'limits is 3.', remedy: 'List them.' },
    ]
    expect(describeStartProblems(problems)).toBe(
      'The bot cannot start until this is mended:\n' +
        '  .env: TELEGRAM_TOKEN is empty. Paste it.\n' +
        '  config/bot.yaml:12: limits is 3. List them.',
    )
  })
})

describe('the files that the project ships', () => {
  const shipped = (name: string) => readFile(join(PROJECT, name), 'utf8')

  it('are valid as they are', async () => {
    await putBot(await shipped('config/bot.yaml'))
    await putDotenv(await shipped('.env.example'))
    const { topics } = await settings(parse(await shipped('.env.example')))
    expect(topics).toHaveLength(15)
  })

  it('are valid with the example of dictionaries taken', async () => {
    const bot = (await shipped('config/bot.yaml')).replaceAll(/^# (dictionaries:| {2}- \/)/gm, '$1')
    await putBot(bot)
    expect((await settings()).dictionaries).toMatchObject([
      { from: 'en', to: 'de' },
      { from: 'de', to: 'ru' },
    ])
  })

  it('are valid with every example of .env.example taken, tokens filled in', async () => {
    await putBot(await shipped('config/bot.yaml'))
    const taken = (await shipped('.env.example'))
      .replace('# DISCORD_TOKEN=', `DISCORD_TOKEN=${DISCORD}`)
      .replace('# DISCORD_GUILD_ID=', 'DISCORD_GUILD_ID=100000000000000010')
      .replace('# TELEGRAM_TOKEN=', `TELEGRAM_TOKEN=${TELEGRAM}`)
      .replace('# TELEGRAM_WEBHOOK_SECRET=', 'TELEGRAM_WEBHOOK_SECRET=nobody-guesses-this')
      .replaceAll(/^# ([A-Z_]+=)/gm, '$1')
    expect(Object.keys(parse(taken)).sort()).toEqual([...VARIABLES].sort())
    expect(await settings(parse(taken))).toMatchObject({
      discord: { apiUrl: 'https://discord.com/api' },
      telegram: { webhook: { url: 'https://bot.example.org/telegram' } },
      httpPort: 8080,
      corpusFolder: path('corpus'),
      logLevel: 'info',
    })
  })

  it('name every topic in four languages with several words each, none twice', async () => {
    await putBot(await shipped('config/bot.yaml'))
    for (const { id, words } of (await settings()).topics) {
      for (const language of LANGUAGES) {
        const list = words[language]
        expect(list.length, `${id} in ${language}`).toBeGreaterThanOrEqual(4)
        expect(new Set(list).size, `${id} in ${language}`).toBe(list.length)
      }
    }
  })

  it('write Ukrainian and Russian in their own letters', async () => {
    await putBot(await shipped('config/bot.yaml'))
    for (const { name, words } of (await settings()).topics) {
      for (const text of [name.uk, ...words.uk]) expect(text).toMatch(/^[\d а-щьюяєіїґ'’-]+$/i)
      for (const text of [name.ru, ...words.ru]) expect(text).toMatch(/^[\d а-яё-]+$/i)
    }
  })
})
