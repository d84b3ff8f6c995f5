import { describe, expect, it } from 'vitest'
import { languageOfEnvironment, styleOf } from '../../../src/chat/terminal/environment.js'

describe('the language of the environment', () => {
  it.each([
    [{ LANG: 'de_DE.UTF-8' }, 'de'],
    [{ LANG: 'uk_UA' }, 'uk'],
    [{ LANG: 'ru' }, 'ru'],
    [{ LANG: 'en-GB' }, 'en'],
    [{ LANG: 'de_AT@euro' }, 'de'],
    [{ LC_ALL: 'uk_UA.UTF-8', LC_MESSAGES: 'de_DE.UTF-8', LANG: 'en_US.UTF-8' }, 'uk'],
    [{ LC_ALL: '', LC_MESSAGES: 'de_DE.UTF-8', LANG: 'en_US.UTF-8' }, 'de'],
    [{ LANG: 'C.UTF-8' }, 'ru'],
    [{ LANG: 'POSIX' }, 'ru'],
    [{ LANG: 'fr_FR.UTF-8' }, 'ru'],
    // The code of three letters is no locale that systems use.
    [{ LANG: 'deu_DE' }, 'ru'],
    [{}, 'ru'],
  ])('%j is read as %s where the default is ru', (env, language) => {
    expect(languageOfEnvironment(env, 'ru')).toBe(language)
  })
})

describe('colours', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '' }, false, false],
    [{ TERM: 'dumb' }, true, false],
  ])('under %j, on a terminal %s: %s', (env, isTTY, colour) => {
    expect(styleOf({ isTTY }, env).colour).toBe(colour)
  })
})

describe('columns', () => {
  it.each([
    [{ isTTY: true, columns: 50 }, 50],
    [{ isTTY: true, columns: 200 }, 88],
    // Some terminals don't say, or say 0.
    [{ isTTY: true }, 88],
    [{ isTTY: true, columns: 0 }, 88],
    [{ isTTY: false, columns: 50 }, Number.POSITIVE_INFINITY],
    [{}, Number.POSITIVE_INFINITY],
  ])('of %j are %i', (screen, width) => {
    expect(styleOf(screen, {}).width).toBe(width)
  })
})
