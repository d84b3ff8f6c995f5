/**
 * What goes wrong on demand: the next calls of a route are refused, held, dropped, or carried out and then answered wrongly.
 *
 * Keeps the list, and leads a call through its fault; a peer's http.ts says how its platform words a refusal. Knows no platform.
 */

export type FaultKind =
  /** The platform is in trouble. Nothing is carried out. */
  | { readonly kind: 'status'; readonly status: 500 | 502 | 503 }
  /** Nothing is carried out; the bot may come again after `retryAfterS` seconds. */
  | { readonly kind: 'rate-limit'; readonly retryAfterS?: number; readonly global?: boolean }
  /** Arrives only when the fault is released. */
  | { readonly kind: 'hold' }
  /** The socket breaks before anything is carried out. */
  | { readonly kind: 'drop' }
  /** Carried out, and then the answer is a 500 (`drop`: no answer at all). */
  | { readonly kind: 'lose-answer'; readonly drop?: boolean }

/** A fault that was asked for. */
export interface Fault {
  readonly kind: FaultKind
  /** How many calls it has met. */
  readonly hits: number
  /** Opens the gate of `hold` for good. */
  release(): void
}

export class Faults {
  readonly #set: { route: string | RegExp; meets: (body: unknown) => boolean; left: number; fault: HeldFault }[] = []

  /**
   * @param route  a name of the route table, or a pattern for such names
   * @param meets  which of its calls, by their bodies; all when not given
   */
  add(route: string | RegExp, kind: FaultKind, times: number, meets: (body: unknown) => boolean = () => true): Fault {
    const fault = new HeldFault(kind)
    this.#set.push({ route, meets, left: times, fault })
    return fault
  }

  /** The fault that meets this call, if any; counts it. */
  take(route: string, body?: unknown): HeldFault | undefined {
    const found = this.#set.find(
      ({ route: asked, meets, left }) =>
        left > 0 && (typeof asked === 'string' ? asked === route : asked.test(route)) && meets(body),
    )
    if (found === undefined) return undefined
    found.left -= 1
    found.fault.hits += 1
    return found.fault
  }

  releaseAll(): void {
    for (const { fault } of this.#set) fault.release()
  }
}

/** How a platform refuses what it doesn't carry out. */
export interface Refusing<Answer> {
  trouble(status: 500 | 502 | 503): Answer
  rateLimited(asked: { readonly retryAfterS?: number; readonly global?: boolean }): Answer
}

/** The answer of a call that a fault may meet; undefined: the socket breaks. */
export async function meet<Answer>(
  fault: HeldFault | undefined,
  carryOut: () => Answer | Promise<Answer>,
  refusing: Refusing<Answer>,
): Promise<Answer | undefined> {
  if (fault === undefined) return carryOut()
  const { kind } = fault
  switch (kind.kind) {
    case 'hold':
      await fault.released
      return carryOut()
    case 'drop':
      return undefined
    case 'lose-answer':
      await carryOut()
      return kind.drop ? undefined : refusing.trouble(500)
    case 'status':
      return refusing.trouble(kind.status)
    case 'rate-limit':
      return refusing.rateLimited(kind)
    default:
      return kind satisfies never
  }
}

export class HeldFault implements Fault {
  hits = 0
  readonly released: Promise<void>
  #open: () => void = () => {}
  readonly kind: FaultKind

  constructor(kind: FaultKind) {
    this.kind = kind
    this.released = new Promise((resolve) => {
      this.#open = resolve
    })
  }

  release(): void {
    this.#open()
  }
}
