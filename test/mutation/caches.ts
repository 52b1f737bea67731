/**
 * Caches of modules would carry what one mutant computed to the next, and hide a mutant whose result is kept already.
 * While modules load, their maps are therefore of a kind that can be emptied.
 */

const emptying: (() => void)[] = [];
let loading = false;

class EmptiableMap<K, V> extends Map<K, V> {
  readonly #later = new Set<K>();

  constructor(entries?: Iterable<readonly [K, V]> | null) {
    super();
    for (const [key, value] of entries ?? []) this.set(key, value);
    emptying.push(() => {
      for (const key of this.#later) this.delete(key);
      this.#later.clear();
    });
  }

  /** What loading has filled in is a table, not a cache. */
  override set(key: K, value: V): this {
    if (!loading && !this.has(key)) this.#later.add(key);
    return super.set(key, value);
  }
}

class EmptiableWeakMap<K extends WeakKey, V> extends WeakMap<K, V> {
  #kept = new PlainWeakMap<K, V>();

  constructor() {
    super();
    emptying.push(() => {
      this.#kept = new PlainWeakMap<K, V>();
    });
  }

  override get(key: K): V | undefined {
    return this.#kept.get(key);
  }

  override has(key: K): boolean {
    return this.#kept.has(key);
  }

  override set(key: K, value: V): this {
    this.#kept.set(key, value);
    return this;
  }
}

const PlainMap = Map;
const PlainWeakMap = WeakMap;

/** Loads modules whose caches `emptyCaches` can empty. */
export async function withEmptiableCaches(load: () => Promise<void>): Promise<void> {
  Object.assign(globalThis, { Map: EmptiableMap, WeakMap: EmptiableWeakMap });
  loading = true;
  try {
    await load();
  } finally {
    loading = false;
    Object.assign(globalThis, { Map: PlainMap, WeakMap: PlainWeakMap });
  }
}

export function emptyCaches(): void {
  for (const empty of emptying) empty();
}
