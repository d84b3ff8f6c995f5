import { mkdir, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../src/settings/settings.js'
import { BOT, settingsFolder, TELEGRAM } from './settings-folder.js'

const { path, putBot, complaints } = settingsFolder()

describe('a bad config/bot.yaml is named with line, fault and remedy', () => {
  it.each([
    [
      'a number in words',
      'excerpts: 2',
      'excerpts: three',
      '3: limits.excerpts is "three". Give a whole number from 1 to 10, such as 3.',
    ],
    [
      'too low a number',
      'excerpts: 2',
      'excerpts: 0',
      '3: limits.excerpts is 0. Give a whole number from 1 to 10, such as 3.',
    ],
    [
      'half a number',
      'excerpts: 2',
      'excerpts: 2.5',
      '3: limits.excerpts is 2.5. Give a whole number from 1 to 10, such as 3.',
    ],
    [
      'no value',
      'excerpts: 2',
      'excerpts:',
      '3: limits.excerpts is empty. Give a whole number from 1 to 10, such as 3.',
    ],
    ['a comma for a point', '0.25', '0,25', '5: limits.answerLimit is "0,25". Give a number from 0 to 1, such as 0.5.'],
    ['not a number', '0.25', '.nan', '5: limits.answerLimit is null. Give a number from 0 to 1, such as 0.5.'],
    ['a percentage', '0.25', '25', '5: limits.answerLimit is 25. Give a number from 0 to 1, such as 0.5.'],
    ['an unknown language', 'Language: de', 'Language: pl', '1: defaultLanguage is "pl". Give de, en, uk or ru.'],
    [
      'a misspelt key',
      'excerptCharacters',
      'excerptCharakters',
      '4: "excerptCharakters" is not a setting. Write excerptCharacters, or remove the line.',
    ],
    [
      'a key of another case',
      'defaultLanguage',
      'defaultlanguage',
      '1: "defaultlanguage" is not a setting. Write defaultLanguage, or remove the line.',
    ],
    [
      'a key like no other',
      'excerpts: 2',
      'colour: 2',
      '3: "colour" is not a setting. Use only excerpts, excerptCharacters, answerLimit, or remove the line.',
    ],
    [
      'a token',
      'excerpts: 2',
      `telegramToken: ${TELEGRAM}`,
      '3: "telegramToken" is not a setting. Tokens stand in .env, as DISCORD_TOKEN and TELEGRAM_TOKEN; remove the line.',
    ],
    [
      'limits of one number',
      /limits:[\s\S]*(?=topics)/,
      'limits: 3\n',
      '2: limits is 3. List excerpts, excerptCharacters and answerLimit under it, or remove the line.',
    ],
    [
      'a cooldown of one number',
      'topics:',
      'cooldown: 5\ntopics:',
      '6: cooldown is 5. List person and channel under it, or remove the line.',
    ],
    [
      'a cooldown for nobody',
      'topics:',
      'cooldown:\n  guild: { requests: 3 }\ntopics:',
      '7: "guild" is not a setting. Use only person, channel, or remove the line.',
    ],
    [
      'a cooldown of a person that is a number',
      'topics:',
      'cooldown:\n  person: 5\ntopics:',
      '7: cooldown.person is 5. Give requests and seconds, such as { requests: 5, seconds: 20 }, or remove the line.',
    ],
    [
      'a misspelt key of a cooldown',
      'topics:',
      'cooldown:\n  person:\n    request: 5\ntopics:',
      '8: "request" is not a setting. Write requests, or remove the line.',
    ],
    [
      'a cooldown without requests',
      'topics:',
      'cooldown:\n  channel: { requests: 0 }\ntopics:',
      '7: cooldown.channel.requests is 0. Give a whole number from 1 to 1000, such as 5.',
    ],
    [
      'a cooldown of half a second',
      'topics:',
      'cooldown:\n  channel: { seconds: 0.5 }\ntopics:',
      '7: cooldown.channel.seconds is 0.5. Give a whole number from 1 to 3600, such as 20.',
    ],
    [
      'a cooldown of hours',
      'topics:',
      'cooldown:\n  channel: { seconds: 3601 }\ntopics:',
      '7: cooldown.channel.seconds is 3601. Give a whole number from 1 to 3600, such as 20.',
    ],
    [
      'no topics',
      /topics:[\s\S]*/,
      'topics: []',
      '6: topics is an empty list. List at least one topic with id, name and words.',
    ],
    ['topics left out', /topics:[\s\S]*/, '', '1: topics is missing. List at least one topic with id, name and words.'],
    [
      'a topic of one word',
      /- id: fishing[\s\S]*/,
      '- fishing',
      '7: topics.1 is "fishing". Give the topic an id, a name and words.',
    ],
    [
      'an id with a space',
      'id: fishing',
      'id: Deep Sea',
      '7: topics.1.id is "Deep Sea". Give lower-case letters, digits and hyphens, such as prisoners.',
    ],
    [
      'a missing name',
      ', uk: Рибальство',
      '',
      '8: topics.fishing.name.uk is missing. Give the name that people read in this language.',
    ],
    [
      'a name of white space',
      'Fischerei, en',
      '" ", en',
      '8: topics.fishing.name.de is " ". Give the name that people read in this language.',
    ],
    ['a wrong language code', 'uk: [риба]', 'ua: [риба]', '12: "ua" is not a setting. Write uk, or remove the line.'],
    [
      'words outside a list',
      'de: [Fischerei]',
      'de: Fischerei',
      '10: topics.fishing.words.de is "Fischerei". Give a list of words in this language, such as [ceasefire, truce].',
    ],
    [
      'no words',
      'de: [Fischerei]',
      'de: []',
      '10: topics.fishing.words.de is an empty list. Give a list of words in this language, such as [ceasefire, truce].',
    ],
    [
      'a number as word',
      'de: [Fischerei]',
      'de: [Fischerei, 20]',
      '10: topics.fishing.words.de.2 is 20. Give a word or a short phrase, in quotes if need be.',
    ],
    [
      'an empty file',
      /[\s\S]*/,
      '# nothing\n',
      '1: The file is empty. Write keys and values, as in the config/bot.yaml of the project.',
    ],
    [
      'a dictionary of an unknown language',
      'topics:',
      'dictionaries: [x-deu-fra]\ntopics:',
      '6: dictionaries.1 is "x-deu-fra". Give the path of a dictionary without .index or .dict.dz; it must end in two of deu, eng, rus and ukr, as /usr/share/dictd/freedict-eng-deu does.',
    ],
    [
      'a dictionary of one language',
      'topics:',
      'dictionaries: [deu-deu]\ntopics:',
      '6: dictionaries.1 is "deu-deu". Give the path of a dictionary without .index or .dict.dz; it must end in two of deu, eng, rus and ukr, as /usr/share/dictd/freedict-eng-deu does.',
    ],
    [
      'a dictionary by its file',
      'topics:',
      'dictionaries: [/a/eng-deu.index]\ntopics:',
      '6: dictionaries.1 is "/a/eng-deu.index". Give the path of a dictionary without .index or .dict.dz; it must end in two of deu, eng, rus and ukr, as /usr/share/dictd/freedict-eng-deu does.',
    ],
    [
      'a number as dictionary',
      'topics:',
      'dictionaries: [7]\ntopics:',
      '6: dictionaries.1 is 7. Give the path of a dictionary without .index or .dict.dz; it must end in two of deu, eng, rus and ukr, as /usr/share/dictd/freedict-eng-deu does.',
    ],
    [
      'dictionaries without a list',
      'topics:',
      'dictionaries:\ntopics:',
      '6: dictionaries is empty. List paths of dictionaries under it, or remove the line.',
    ],
    [
      'two dictionaries of the same languages',
      'topics:',
      'dictionaries:\n  - /a/eng-deu\n  - /b/eng-deu\ntopics:',
      '8: A dictionary "eng-deu" is listed above. Keep one of the two.',
    ],
    ['a tab', '  excerpts: 2', '\texcerpts: 2', '3: This line is indented with a tab. Use spaces.'],
    [
      'a crooked indent',
      '  answerLimit',
      '   answerLimit',
      '4: The value here holds a colon, or the next line is indented too far. Put a value with a colon in double quotes, and begin keys below each other.',
    ],
    ['a key given twice', 'topics:', 'limits: {}\ntopics:', '6: This key was given before. Remove one of the two.'],
    ['an open bracket', '[риба]', '[риба', '13: A bracket that was opened above this line is not closed. Close it.'],
    ['an alias to nothing', '[риба]', '*fish', '12: An alias (*) here leads to no value. Write the value itself.'],
  ])('%s', async (_, good, bad, complaint) => {
    const text = BOT.replace(good, bad)
    expect(text).not.toBe(BOT)
    await putBot(text)
    expect(await complaints()).toContain(`  config/bot.yaml:${complaint}`)
  })

  it('in order of lines, whatever kind of fault they are', async () => {
    await putBot(`colour: red\n${BOT.replace('excerpts: 2', 'excerpts: 99').replace(', ru: Рыболовство', '')}`)
    const lines = (await complaints()).map((text) => /:(\d+):/.exec(text)?.[1])
    expect(lines).toEqual(['1', '4', '9'])
  })

  it('a topic id given twice', async () => {
    await putBot(BOT + BOT.slice(BOT.indexOf('  - id')))
    expect(await complaints()).toEqual([
      '  config/bot.yaml:14: The id "fishing" belongs to an earlier topic. Give each topic an id of its own.',
    ])
  })

  it('a missing file', async () => {
    expect(await complaints()).toEqual(['  config/bot.yaml: The file does not exist. Copy it from the project.'])
  })

  it('a folder in its place', async () => {
    await mkdir(path('config/bot.yaml'))
    expect(await complaints()).toEqual(["  config/bot.yaml: The file can't be read (EISDIR). Let the bot read it."])
  })

  it('a file in another encoding', async () => {
    await writeFile(path('config/bot.yaml'), Buffer.from('# topics\n# für', 'latin1'))
    expect(await complaints()).toEqual([
      '  config/bot.yaml:2: This line is not UTF-8 text. Save the file in the encoding UTF-8.',
    ])
  })

  it('whatever the file holds, it is read or named, and nothing is thrown', async () => {
    const anyYaml = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .tuple(fc.nat(BOT.length), fc.string({ maxLength: 4 }))
        .map(([at, put]) => BOT.slice(0, at) + put + BOT.slice(at)),
    )
    await fc.assert(
      fc.asyncProperty(anyYaml, async (text) => {
        await putBot(text)
        const read = await readSettings(path(), {})
        const last = text.split('\n').length
        if ('problems' in read) {
          expect(read.problems.length).toBeGreaterThan(0)
          for (const { line } of read.problems) {
            expect(line).toBeGreaterThan(0)
            expect(line).toBeLessThanOrEqual(last)
          }
        } else expect(read.settings.topics.length).toBeGreaterThan(0)
      }),
    )
  })
})
