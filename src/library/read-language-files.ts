/** Knowledge that has a plain text file for each language: stop words, weak words, irregular forms. */

import type { Language } from '../model.js'
import type { Problem, Read } from '../problems/problem.js'
import { readTextFile } from '../problems/read-file.js'
import type { StopWords } from '../text/analyzer.js'
import { fold } from '../text/fold.js'
import type { IrregularForms } from '../text/stemmer.js'
import { parseIrregularForms } from './parse-irregular-forms.js'

/** A folder of words parted by white space; lines that begin with # are comments. `shown` is how problems name the folder. */
export async function readWordSets(folder: string, shown: string): Promise<Read<StopWords>> {
  const read = await readTexts(folder, shown)
  if ('problems' in read) return read
  return { value: wordSets((language) => read.value[language].replace(/^#.*$/gm, '').split(/\s+/)) }
}

/** `leftOut` names the lines that hold no forms. `shown` is how problems name the folder. */
export async function readIrregularForms(
  folder: string,
  shown: string,
): Promise<Read<{ readonly forms: IrregularForms; readonly leftOut: readonly Problem[] }>> {
  const read = await readTexts(folder, shown)
  if ('problems' in read) return read
  const leftOut: Problem[] = []
  const formsOf = (language: Language): ReadonlyMap<string, string> => {
    const { forms, faults } = parseIrregularForms(read.value[language])
    leftOut.push(...faults.map((fault) => ({ file: fileOf(shown, language), ...fault })))
    return forms
  }
  return { value: { forms: { de: formsOf('de'), en: formsOf('en'), uk: formsOf('uk'), ru: formsOf('ru') }, leftOut } }
}

/** Words as texts are compared, folded. */
export function wordSets(wordsOf: (language: Language) => readonly string[]): StopWords {
  const setOf = (language: Language): ReadonlySet<string> =>
    new Set(
      wordsOf(language)
        .map(fold)
        .filter((word) => word !== ''),
    )
  return { de: setOf('de'), en: setOf('en'), uk: setOf('uk'), ru: setOf('ru') }
}

async function readTexts(folder: string, shown: string): Promise<Read<Readonly<Record<Language, string>>>> {
  const read = (language: Language) => readTextFile(fileOf(folder, language), fileOf(shown, language))
  const [de, en, uk, ru] = await Promise.all([read('de'), read('en'), read('uk'), read('ru')])
  if ('text' in de && 'text' in en && 'text' in uk && 'text' in ru) {
    return { value: { de: de.text, en: en.text, uk: uk.text, ru: ru.text } }
  }
  return { problems: [de, en, uk, ru].flatMap((one) => ('problem' in one ? [one.problem] : [])) }
}

function fileOf(folder: string, language: Language): string {
  return `${folder}/${language}.txt`
}
