/** Table keys sort by period within action, year and level: `7|2026|2026-02|desa`. */
interface KeyParts {
  readonly action: string;
  readonly period: string;
  readonly level: string;
}

/**
 * The table of the period before among those held: same action and level, same kind of period, the latest that is earlier.
 * Null when there is none.
 */
export function previousPeriodOf(table: string, held: readonly string[]): string | null {
  const own = partsOf(table);
  const earlier = held.filter((key) => {
    const other = partsOf(key);
    return (
      other.action === own.action &&
      other.level === own.level &&
      kindOf(other.period) === kindOf(own.period) &&
      other.period < own.period
    );
  });
  return earlier.sort((a, b) => (partsOf(a).period < partsOf(b).period ? -1 : 1)).at(-1) ?? null;
}

/** Another table of the same action and level: what may stand in the place of one that is gone. */
export function isSameSeries(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  return a !== b && one.action === other.action && one.level === other.level;
}

function partsOf(table: string): KeyParts {
  const [action = '', , period = '', level = ''] = table.split('|');
  return { action, period, level };
}

/** `2026`, `2026-S1`, `2026-T3` and `2026-02` are never compared with each other. */
function kindOf(period: string): string {
  return period.replace(/^\d{4}/, '').replace(/\d+/, '');
}
