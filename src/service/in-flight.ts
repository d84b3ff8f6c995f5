/** Work that has begun and not ended, so that a shutdown can wait for it. */

export interface InFlight {
  /** Keeps the promise until it settles; gives it back. */
  add<T>(work: Promise<T>): Promise<T>
  /** Waits until nothing is left, at most `timeoutMs`. @returns how much is left */
  settle(timeoutMs: number): Promise<number>
}

export function createInFlight(): InFlight {
  const open = new Set<Promise<unknown>>()
  return {
    add(work) {
      open.add(work)
      const drop = (): void => {
        open.delete(work)
      }
      work.then(drop, drop)
      return work
    },
    async settle(timeoutMs) {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, timeoutMs)
      })
      const all = async (): Promise<void> => {
        while (open.size > 0) await Promise.allSettled(open)
      }
      await Promise.race([all(), late])
      clearTimeout(timer)
      return open.size
    },
  }
}
