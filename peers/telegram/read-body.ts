/** The parameters in a request's body: JSON, a form, or a form with files, of which only name and size are kept. */

import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { breach, type Refusal } from './refusal.js'

/** A refusal where the body can't be read. */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown> | Refusal> {
  const bytes = await buffer(request)
  const type = request.headers['content-type'] ?? ''
  if (bytes.length === 0) return {}
  if (type.startsWith('application/json')) return readJson(bytes.toString())
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(bytes.toString()))
  }
  if (!type.startsWith('multipart/form-data')) return breach(`unsupported content type ${type}`)
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const parts = [...form].map(([name, part]) =>
    typeof part === 'string' ? [name, part] : [name, { name: part.name, size: part.size }],
  )
  return Object.fromEntries(parts)
}

/** A null is as good as nothing. */
function readJson(text: string): Record<string, unknown> | Refusal {
  try {
    const body: unknown = JSON.parse(text)
    return Object.fromEntries(Object.entries(body ?? {}).filter(([, value]) => value !== null))
  } catch {
    return breach("can't parse the request: it is no JSON")
  }
}
