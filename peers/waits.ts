/**
 * Waiting for what a bot does, without sleeping.
 *
 * Takes looks at the peer's state; each is taken anew whenever the state changes, so that nothing that came before the wait
 * is missed. Knows no platform.
 */

/** What is waited for, or nothing yet. A look may throw: the wait is over then. */
export type Look<T> = () => T | undefined | null | false

export class Waits {
  readonly #open = new Set<() => void>()
  readonly #deadlineMs: number
  readonly #soFar: () => string

  /** @param soFar  says what did come, for the message of a wait that was in vain */
  constructor(deadlineMs: number, soFar: () => string) {
    this.#deadlineMs = deadlineMs
    this.#soFar = soFar
  }

  /** The first thing that `look` finds. Rejects at the deadline, in words that start with `what`. */
  until<T>(what: string, look: Look<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const end = () => {
        this.#open.delete(again)
        clearTimeout(timer)
      }
      const again = () => {
        try {
          const found = look()
          if (found === undefined || found === null || found === false) return
          end()
          resolve(found)
        } catch (error) {
          end()
          reject(error)
        }
      }
      const timer = setTimeout(() => {
        end()
        reject(new Error(`${what} did not come within ${this.#deadlineMs} ms. ${this.#soFar()}`))
      }, this.#deadlineMs)
      this.#open.add(again)
      again()
    })
  }

  /** To be called after every change of the state. */
  changed(): void {
    for (const again of [...this.#open]) again()
  }
}
