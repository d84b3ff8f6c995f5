import { join } from 'node:path'
import { problemsOfLocale } from '../chat/wording/check-locale.js'
import { loadWording, localeFile, type Wording } from '../chat/wording/wording.js'
import { LANGUAGES, type Language } from '../model.js'
import { byPlace, type Problem, type Read } from '../problems/problem.js'
import { readTextFile } from '../problems/read-file.js'

/**
 * The words of `config/locales`, or everything that is wrong with the four files.
 *
 * @param root  the folder that holds `config/`
 */
export async function readWording(root: string): Promise<Read<Wording>> {
  const texts: Partial<Record<Language, string>> = {}
  const unread: Problem[] = []
  for (const language of LANGUAGES) {
    const file = localeFile(language)
    const read = await readTextFile(join(root, file), file)
    if ('text' in read) texts[language] = read.text
    else unread.push(read.problem)
  }
  const { de, en, uk, ru } = texts
  if (de !== undefined && en !== undefined && uk !== undefined && ru !== undefined) {
    return loadWording({ de, en, uk, ru })
  }
  const others = LANGUAGES.flatMap((language) => {
    const text = texts[language]
    return text === undefined ? [] : problemsOfLocale(localeFile(language), text)
  })
  return { problems: [...unread, ...others].sort(byPlace) }
}
