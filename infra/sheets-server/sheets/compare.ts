import { type Effective, isError } from '../formula/types.ts';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: false });

/** Numbers before texts before booleans before errors; nothing always last. */
const rank = (value: Effective): number => {
  if (value === undefined || value === '') return 4;
  if (isError(value)) return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
};

/** The order in which Sheets sorts what cells show. */
export function compareValues(a: Effective, b: Effective, descending = false): number {
  const [ra, rb] = [rank(a), rank(b)];
  if (ra === 4 || rb === 4) return ra - rb;
  const sign = descending ? -1 : 1;
  if (ra !== rb) return sign * (ra - rb);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}
