import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadWording, type Wording } from '../chat/wording/wording.js'

/**
 * The words of `config/locales`.
 *
 * @param root  the folder that holds `config/`
 * @throws {Error} naming every fault of the four files
 */
export async function readWording(root: string): Promise<Wording> {
  const read = (language: string): Promise<string> => readFile(join(root, `config/locales/${language}.ftl`), 'utf8')
  const [de, en, uk, ru] = await Promise.all([read('de'), read('en'), read('uk'), read('ru')])
  return loadWording({ de, en, uk, ru })
}
