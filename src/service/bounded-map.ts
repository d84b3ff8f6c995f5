/** A map that a flood can't fill: beyond its size, what was written longest ago goes first. */

export interface Bounds<K> {
  /** A whole number, 1 or more. */
  readonly most: number
  /** What must not be dropped yet; while more than `most` entries are in use, the map holds all of them. */
  readonly isInUse?: (key: K) => boolean
}

export class BoundedMap<K, V> implements Iterable<readonly [K, V]> {
  /** The longest ago written first. */
  readonly #entries = new Map<K, V>()
  readonly #bounds: Bounds<K>

  constructor(bounds: Bounds<K>) {
    this.#bounds = bounds
  }

  get size(): number {
    return this.#entries.size
  }

  has(key: K): boolean {
    return this.#entries.has(key)
  }

  /** Reading keeps nothing from being dropped. */
  get(key: K): V | undefined {
    return this.#entries.get(key)
  }

  /** Makes the entry the newest, whether it was there before or not. It is never the one that is dropped. */
  set(key: K, value: V): void {
    this.#entries.delete(key)
    this.#dropDownTo(this.#bounds.most - 1)
    this.#entries.set(key, value)
  }

  delete(key: K): void {
    this.#entries.delete(key)
  }

  /** The longest ago written first. Entries may be deleted meanwhile. */
  [Symbol.iterator](): Iterator<readonly [K, V]> {
    return this.#entries[Symbol.iterator]()
  }

  #dropDownTo(size: number): void {
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= size) return
      if (this.#bounds.isInUse?.(key) !== true) this.#entries.delete(key)
    }
  }
}
