/**
 * Keys in the order of their UTF-8 bytes, which is the order in which S3 lists them and continues a listing.
 * (Comparing by locale or by UTF-16 unit gives other orders, and a continued listing then loses keys.)
 */
export class SortedKeys {
  readonly #keys: { readonly key: string; readonly bytes: Buffer }[] = [];

  add(key: string): void {
    const bytes = Buffer.from(key);
    const at = this.#from(bytes);
    if (this.#keys[at]?.key !== key) this.#keys.splice(at, 0, { key, bytes });
  }

  remove(key: string): void {
    const at = this.#from(Buffer.from(key));
    if (this.#keys[at]?.key === key) this.#keys.splice(at, 1);
  }

  /** The keys at or after `start`, in order. */
  *since(start: string): Generator<string> {
    for (let at = this.#from(Buffer.from(start)); at < this.#keys.length; at += 1) {
      const entry = this.#keys[at];
      if (entry) yield entry.key;
    }
  }

  #from(bytes: Buffer): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = this.#keys[middle];
      if (entry && Buffer.compare(entry.bytes, bytes) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export function isAfter(key: string, other: string): boolean {
  return Buffer.compare(Buffer.from(key), Buffer.from(other)) > 0;
}
