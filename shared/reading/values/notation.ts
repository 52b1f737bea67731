import type { TabGrid } from '../grid.ts';
import { parseNumberText, readNumber } from './number-text.ts';

const MOST_TEXTS = 4_000;

/** Decimal mark that a tab's texts prove (`30,63`, `1.500.000`); null when they prove none or both. */
export function decimalOfTab(tab: TabGrid): '.' | ',' | null {
  const proof = { '': 0, '.': 0, ',': 0 };
  let looked = 0;
  for (const row of tab.rows) {
    for (const cell of row) {
      if (typeof cell?.value !== 'string' || cell.value.length > 30 || !/\d[.,]\d/.test(cell.value)) continue;
      if (++looked > MOST_TEXTS) break;
      const parsed = parseNumberText(cell.value.trim());
      const reading = parsed ? readNumber(parsed) : null;
      if (reading?.kind === 'sure') proof[reading.decimal]++;
    }
  }
  if (proof[','] > 0 && proof['.'] === 0) return ',';
  return proof['.'] > 0 && proof[','] === 0 ? '.' : null;
}
