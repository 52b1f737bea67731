/**
 * Caches of modules would carry what one mutant computed to the next, and hide a mutant whose result is kept already.
 * While modules load, their maps are therefore of a kind that can be emptied.
 */

const maps: Map<unknown, unknown>[] = [];
const emptying: (() => void)[] = [];

class EmptiableMap<K, V> extends Map<K, V> {
  constructor(entries?: Iterable<readonly [K, V]> | null) {
    super(entries ?? []);
    maps.push(this);
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
  try {
    await load();
    // A map that loading has filled is a table, not a cache.
    for (const map of maps) if (map.size === 0) emptying.push(() => map.clear());
  } finally {
    Object.assign(globalThis, { Map: PlainMap, WeakMap: PlainWeakMap });
  }
}

export function emptyCaches(): void {
  for (const empty of emptying) empty();
}
