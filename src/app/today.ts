import type { Day } from '../model.js'

/** The day by the machine's own clock and time zone. */
export function today(): Day {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Day
}
