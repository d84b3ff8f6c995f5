/** Where the package lies on disk, from its sources as well as from its build. */

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json, config and corpus. @throws where there is none above this file */
export function packageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'config'))) return folder
    if (folder === dirname(folder)) throw new Error('the package folder with package.json and config was not found')
  }
}
