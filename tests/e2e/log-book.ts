/** What the bot logs, line by line, with a way to wait for a line. Takes text, gives the fields. */

export interface LogLine {
  readonly event: string
  readonly level: string
  readonly [field: string]: unknown
}

export class LogBook {
  /** As written. */
  readonly texts: string[] = []
  readonly #waiting = new Set<() => void>()

  readonly write = (text: string): void => {
    this.texts.push(text)
    for (const look of [...this.#waiting]) look()
  }

  get lines(): readonly LogLine[] {
    return this.texts.map((text) => JSON.parse(text) as LogLine)
  }

  of(event: string): readonly LogLine[] {
    return this.lines.filter((line) => line.event === event)
  }

  /** Warnings and errors. */
  get troubles(): readonly string[] {
    return this.lines.filter(({ level }) => level === 'warn' || level === 'error').map(({ event }) => event)
  }

  /** The so-manieth line of the event, now or when it comes; how long to wait is the test runner's business. */
  line(event: string, count = 1): Promise<LogLine> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.of(event)[count - 1]
        if (found === undefined) return
        this.#waiting.delete(look)
        resolve(found)
      }
      this.#waiting.add(look)
      look()
    })
  }
}
