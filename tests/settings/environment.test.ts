import { beforeEach, describe, expect, it } from 'vitest'
import { LEVELS } from '../../src/service/log.js'
import { VARIABLES } from '../../src/settings/settings.js'
import { BOT, DISCORD, settingsFolder, TELEGRAM } from './settings-folder.js'

const { putBot, putDotenv, complaints, settings } = settingsFolder()

describe('a bad variable is named with fault and remedy', () => {
  beforeEach(() => putBot(BOT))
  const discord = 'Paste the token of the Bot page of discord.com/developers: three parts with dots between'
  const telegram = 'Paste the token that @BotFather gave you: digits, a colon, letters and digits'

  const guild =
    'Paste the id that "Copy Server ID" gives in Discord\'s developer mode: 17 to 20 digits; or remove the line.'
  const api =
    'Give http:// or https://, a host, and a path that ends in /api, without version, user name, ? and #, such as http://127.0.0.1:8080/api; or remove the line.'

  it.each([
    ['TELEGRAM_TOKEN', ` ${TELEGRAM}`, `holds white space or quotes. ${telegram}, and nothing else.`],
    ['TELEGRAM_TOKEN', `"${TELEGRAM}"`, `holds white space or quotes. ${telegram}, and nothing else.`],
    ['TELEGRAM_TOKEN', DISCORD, `is not a token of Telegram. ${telegram}.`],
    ['DISCORD_TOKEN', `Bot ${DISCORD}`, `holds white space or quotes. ${discord}, and nothing else.`],
    ['DISCORD_TOKEN', `${DISCORD}\n`, `holds white space or quotes. ${discord}, and nothing else.`],
    ['DISCORD_TOKEN', TELEGRAM, `is not a token of Discord. ${discord}.`],
    ['DISCORD_GUILD_ID', '42', `is not an id of Discord. ${guild}`],
    ['DISCORD_GUILD_ID', 'My server', `is not an id of Discord. ${guild}`],
    ['DISCORD_GUILD_ID', ' 100000000000000010', `is not an id of Discord. ${guild}`],
    ['DISCORD_GUILD_ID', DISCORD, `is not an id of Discord. ${guild}`],
    ...[
      'proxy',
      '127.0.0.1:8080/api',
      'ftp://proxy.example/api',
      'http://proxy.example',
      'http://proxy.example/api/v10',
      'http://proxy.example/wapi',
      'http://proxy.example/api//',
      'http://me:secret@proxy.example/api',
      'http://proxy.example/api?key=1',
      'http://proxy.example/api#',
      ' http://proxy.example/api',
    ].map((url): [string, string, string] => [
      'DISCORD_API_URL',
      url,
      `is not the address of an API of Discord. ${api}`,
    ]),
    ['CORPUS_DIR', ' ', 'is empty. Name the folder of the reports, or remove the line.'],
    ['LOG_LEVEL', 'loud', 'is not a level that the bot knows. Give debug, info, warn, error, or remove the line.'],
  ])('%s=%j', async (name, value, complaint) => {
    expect(await complaints({ [name]: value })).toEqual([`  environment: ${name} ${complaint}`])
  })

  it('with its line where it comes from .env', async () => {
    await putDotenv('# Telegram\nTELEGRAM_TOKEN=me\nLOG_LEVEL=info\nexport LOG_LEVEL = loud\n')
    const lines = await complaints({ TELEGRAM_TOKEN: 'me', LOG_LEVEL: 'loud' })
    expect(lines).toEqual([
      `  .env:2: TELEGRAM_TOKEN is not a token of Telegram. ${telegram}.`,
      '  .env:4: LOG_LEVEL is not a level that the bot knows. Give debug, info, warn, error, or remove the line.',
    ])
  })

  it('without blaming .env where the environment overrides it', async () => {
    await putDotenv('LOG_LEVEL=info\n')
    expect(await complaints({ LOG_LEVEL: 'loud' })).toEqual([expect.stringMatching(/^ {2}environment: LOG_LEVEL/)])
  })

  it('where its name in .env is a slip away from one of ours, but not where it is somebody else’s', async () => {
    const env = { TELEGRAM_TOKN: TELEGRAM, TELEGRAM_ADMIN: 'x', PATH: '/bin' }
    await putDotenv(
      Object.entries(env)
        .map((pair) => pair.join('='))
        .join('\n'),
    )
    expect(await complaints(env)).toEqual([
      '  .env:1: TELEGRAM_TOKN is not a variable that the bot reads. Write TELEGRAM_TOKEN, or remove the line.',
    ])
  })

  it('together with everything else that is wrong', async () => {
    await putBot(
      BOT.replace('excerpts: 2', 'excerpts: 99').replace('id: fishing', 'id: ÄÖ').replace(', ru: Рыболовство', ''),
    )
    expect(await complaints({ LOG_LEVEL: 'loud', DISCORD_TOKEN: 'me' })).toHaveLength(5)
  })
})

it('an empty variable counts as one that is not set', async () => {
  await putBot(BOT)
  const empty = Object.fromEntries(VARIABLES.map((name) => [name, '']))
  expect(await settings(empty)).toEqual(await settings())
})

it.each(LEVELS)('LOG_LEVEL may be %s, since the log knows that level', async (level) => {
  await putBot(BOT)
  expect(await settings({ TELEGRAM_TOKEN: TELEGRAM, LOG_LEVEL: level })).toHaveProperty('logLevel', level)
})
