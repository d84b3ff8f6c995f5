import { beforeEach, describe, expect, it } from 'vitest'
import { BOT, DISCORD, settingsFolder, TELEGRAM } from './settings-folder.js'

const { putBot, putDotenv, complaints } = settingsFolder()

describe('a bad variable is named with fault and remedy', () => {
  beforeEach(() => putBot(BOT))
  const discord = 'Paste the token of the Bot page of discord.com/developers: three parts with dots between'
  const telegram = 'Paste the token that @BotFather gave you: digits, a colon, letters and digits'

  it.each([
    ['TELEGRAM_TOKEN', '', `is empty. ${telegram}; or remove the line.`],
    ['TELEGRAM_TOKEN', ` ${TELEGRAM}`, `holds white space or quotes. ${telegram}, and nothing else.`],
    ['TELEGRAM_TOKEN', `"${TELEGRAM}"`, `holds white space or quotes. ${telegram}, and nothing else.`],
    ['TELEGRAM_TOKEN', DISCORD, `is not a token of Telegram. ${telegram}.`],
    ['DISCORD_TOKEN', '', `is empty. ${discord}; or remove the line.`],
    ['DISCORD_TOKEN', `Bot ${DISCORD}`, `holds white space or quotes. ${discord}, and nothing else.`],
    ['DISCORD_TOKEN', `${DISCORD}\n`, `holds white space or quotes. ${discord}, and nothing else.`],
    ['DISCORD_TOKEN', TELEGRAM, `is not a token of Discord. ${discord}.`],
    ['CORPUS_DIR', ' ', 'is empty. Name the folder of the reports, or remove the line.'],
    ['LOG_LEVEL', 'loud', 'is not a level that the bot knows. Give debug, info, warn, error, or remove the line.'],
    ['LOG_LEVEL', '', 'is not a level that the bot knows. Give debug, info, warn, error, or remove the line.'],
  ])('%s=%j', async (name, value, complaint) => {
    expect(await complaints({ [name]: value })).toEqual([`  environment: ${name} ${complaint}`])
  })

  it('with its line where it comes from .env', async () => {
    await putDotenv('# Telegram\nTELEGRAM_TOKEN=\nLOG_LEVEL=info\nexport LOG_LEVEL = loud\n')
    const lines = await complaints({ TELEGRAM_TOKEN: '', LOG_LEVEL: 'loud' })
    expect(lines).toEqual([
      `  .env:2: TELEGRAM_TOKEN is empty. ${telegram}; or remove the line.`,
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
    expect(await complaints({ LOG_LEVEL: 'loud', DISCORD_TOKEN: '' })).toHaveLength(5)
  })
})
