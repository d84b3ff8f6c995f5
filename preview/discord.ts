/**
 * npm run preview:discord
 *
 * Draws the scenes of discord-scenes.ts as Discord would: preview/out/discord/discord.html, and pictures at the width of a phone and
 * of a desktop where a Chromium is installed. readme.png is the one to copy to docs/discord.png.
 */

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../src/app/package-root.js'
import { findChromium, inTab, type Tab } from './chromium.js'
import { discordPage, type Scene } from './discord-page.js'
import { scenesOf } from './discord-scenes.js'
import { openShippedBot } from './shipped-bot.js'
import { takePictures } from './take-pictures.js'

/** CSS pixels. */
const WIDTHS = { phone: 390, desktop: 1000 }

const root = packageRoot()
const out = join(root, 'preview/out/discord')
const page = join(out, 'discord.html')
const readme = join(out, 'readme.html')
/** Of the scenes in the README, in the order of scenesOf. */
const README_SCENES = [0, 3]

await rm(out, { recursive: true, force: true })
await mkdir(join(out, 'scenes'), { recursive: true })
const style = await readFile(join(root, 'preview/discord.css'), 'utf8')
const scenes = scenesOf(await openShippedBot(root))
await write(page, draw(scenes))
await write(readme, draw(README_SCENES.flatMap((at) => scenes.slice(at, at + 1)).map(withoutCaption)))

const chromium = findChromium(process.env.PATH ?? '')
if (chromium === undefined) {
  console.log('No pictures: neither chromium nor google-chrome is on PATH. On Debian: apt-get install chromium')
  console.log('Fonts for every letter and emoji: apt-get install fonts-noto-core fonts-noto-color-emoji')
} else {
  await inTab(chromium, async (tab) => {
    for (const [name, width] of Object.entries(WIDTHS)) await writePictures(tab, name, width)
    const { page: picture } = await takePictures(tab, pathToFileURL(readme).href, WIDTHS.phone)
    await write(join(out, 'readme.png'), picture)
  })
}

function draw(drawn: readonly Scene[]): string {
  return discordPage(drawn, { bot: 'Talks Bot', now: new Date('2025-12-24T09:41:00Z'), style })
}

function withoutCaption({ caption: _, ...scene }: Scene): Scene {
  return scene
}

async function writePictures(tab: Tab, name: string, width: number): Promise<void> {
  const pictures = await takePictures(tab, pathToFileURL(page).href, width)
  await write(join(out, `discord-${name}.png`), pictures.page)
  for (const [at, scene] of pictures.scenes.entries()) await write(join(out, `scenes/${at + 1}-${name}.png`), scene)
}

async function write(file: string, content: string | Buffer): Promise<void> {
  await writeFile(file, content)
  console.log(relative(process.cwd(), file))
}
