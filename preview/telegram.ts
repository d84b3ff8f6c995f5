/**
 * npm run preview:telegram
 *
 * Draws the scenes of telegram-scenes.ts as Telegram would: preview/out/telegram/telegram.html, and pictures at the width of a
 * phone where a Chromium is installed. readme.png is the one to copy to docs/telegram.png.
 */

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../src/app/package-root.js'
import { findChromium, inTab } from './chromium.js'
import { openShippedBot } from './shipped-bot.js'
import { takePictures } from './take-pictures.js'
import { type TelegramScene, telegramPage } from './telegram-page.js'
import { telegramScenesOf } from './telegram-scenes.js'

/** CSS pixels. */
const PHONE = 390

const root = packageRoot()
const out = join(root, 'preview/out/telegram')
const page = join(out, 'telegram.html')
const readme = join(out, 'readme.html')
/** Of the scenes in the README, in the order of telegramScenesOf. */
const README_SCENES = [0, 2]

await rm(out, { recursive: true, force: true })
await mkdir(join(out, 'scenes'), { recursive: true })
const style = await readFile(join(root, 'preview/telegram.css'), 'utf8')
const scenes = await telegramScenesOf(await openShippedBot(root))
await write(page, draw(scenes))
await write(readme, draw(README_SCENES.flatMap((at) => scenes.slice(at, at + 1)).map(withoutCaption)))

const chromium = findChromium(process.env.PATH ?? '')
if (chromium === undefined) {
  console.log('No pictures: neither chromium nor google-chrome is on PATH. On Debian: apt-get install chromium')
  console.log('Fonts for every letter and emoji: apt-get install fonts-noto-core fonts-noto-color-emoji')
} else {
  await inTab(chromium, async (tab) => {
    const pictures = await takePictures(tab, pathToFileURL(page).href, PHONE)
    await write(join(out, 'telegram.png'), pictures.page)
    for (const [at, scene] of pictures.scenes.entries()) await write(join(out, `scenes/${at + 1}.png`), scene)
    const { page: picture } = await takePictures(tab, pathToFileURL(readme).href, PHONE)
    await write(join(out, 'readme.png'), picture)
  })
}

function draw(drawn: readonly TelegramScene[]): string {
  return telegramPage(drawn, { bot: 'Talks Bot', time: '9:41', style })
}

function withoutCaption({ caption: _, ...scene }: TelegramScene): TelegramScene {
  return scene
}

async function write(file: string, content: string | Buffer): Promise<void> {
  await writeFile(file, content)
  console.log(relative(process.cwd(), file))
}
