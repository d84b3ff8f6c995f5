/**
 * Pictures of a page at a given width: the whole page, and each of its scenes.
 *
 * Takes a tab and the address of a page, gives PNGs exactly as high as what they show. Writes no file.
 */

import type { Send, Tab } from './chromium.js'

export interface Pictures {
  readonly page: Buffer
  /** In the order of the page. */
  readonly scenes: readonly Buffer[]
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pixels of the picture a CSS pixel: sharp letters. */
const SCALE = 2
/** Higher pictures Chromium leaves blank or repeats: it draws them on one surface. */
const MOST_PIXELS = 16_000
/** CSS pixels of the ground left around a scene. */
const MARGIN = 12

const MEASURE = `(() => {
  const box = ({ x, y, width, height }) => ({ x, y: y + scrollY, width, height })
  return {
    height: Math.ceil(document.body.getBoundingClientRect().height),
    scenes: [...document.querySelectorAll('.scene')].map((scene) => box(scene.getBoundingClientRect())),
  }
})()`

/** @param width  of the window, in CSS pixels */
export async function takePictures({ send, once }: Tab, url: string, width: number): Promise<Pictures> {
  await send('Page.enable')
  await send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: false })
  const loaded = once('Page.loadEventFired')
  await send('Page.navigate', { url })
  await loaded
  const { result } = await send('Runtime.evaluate', { expression: MEASURE, returnByValue: true })
  const { height, scenes } = (result as { value: { height: number; scenes: Box[] } }).value
  const page = await picture(send, { x: 0, y: 0, width, height })
  const taken: Buffer[] = []
  for (const box of scenes) taken.push(await picture(send, around(box, width, height)))
  return { page, scenes: taken }
}

function around({ y, height }: Box, pageWidth: number, pageHeight: number): Box {
  const top = Math.max(0, Math.floor(y) - MARGIN)
  const bottom = Math.min(pageHeight, Math.ceil(y + height) + MARGIN)
  return { x: 0, y: top, width: pageWidth, height: bottom - top }
}

async function picture(send: Send, box: Box): Promise<Buffer> {
  const scale = Math.min(SCALE, MOST_PIXELS / box.height)
  const { data } = await send('Page.captureScreenshot', { captureBeyondViewport: true, clip: { ...box, scale } })
  return Buffer.from(String(data), 'base64')
}
