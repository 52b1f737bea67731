import type { VillageFigures } from './figures.ts';
import type { Random } from './random.ts';
import type { Sheet } from './sheet.ts';
import type { Painted, VillageRow } from './village-table.ts';

type Row = VillageRow<VillageFigures>;

/** What people get wrong, as they get it wrong. `column` counts the visible figure columns of Aksi 7. */
const MISTAKES: readonly ((sheet: Sheet, painted: Painted, row: Row) => void)[] = [
  // More stunted than measured: a digit typed twice.
  (sheet, painted, row) => {
    const column = columnWith(sheet, painted, /sangat pendek|^sp$/i);
    sheet.spoil(rowOf(painted, row), column, row.figures.diukur * 11 + 40, 'stunted-above-measured');
  },
  // The letter O for a zero.
  (sheet, painted, row) => {
    const column = columnWith(sheet, painted, /diukur|^d$/i);
    sheet.spoil(
      rowOf(painted, row),
      column,
      { value: `${Math.max(1, Math.floor(row.figures.diukur / 10))}O`, pattern: '@' },
      'letter-for-digit',
    );
  },
  (sheet, painted, row) => {
    const column = columnWith(sheet, painted, /^pendek$|jumlah balita pendek|^p$/i);
    sheet.spoil(rowOf(painted, row), column, 'lihat lampiran', 'text-for-number');
  },
  (sheet, painted, row) => {
    const column = columnWith(sheet, painted, /sasaran|jumlah balita$|^s$/i);
    sheet.spoil(rowOf(painted, row), column, { value: null, formula: '=1/0' }, 'formula-error');
  },
];

function rowOf(painted: Painted, row: Row): number {
  const found = painted.rowOf.get(row.code);
  if (found === undefined) throw new RangeError(`no row for ${row.code}`);
  return found;
}

function columnWith(sheet: Sheet, painted: Painted, header: RegExp): number {
  for (const column of painted.columnOf) {
    for (let row = painted.headerRow; row < painted.headerRow + 3; row += 1) {
      if (header.test(String(sheet.get(row, column)?.value ?? ''))) return column;
    }
  }
  throw new RangeError(`no column headed ${header}`);
}

/** Puts one mistake of each kind into different rows of a clean table. */
export function makeMistakes(sheet: Sheet, painted: Painted, rows: readonly Row[], rng: Random): void {
  const used = new Set<string>();
  for (const mistake of MISTAKES) {
    const free = rows.filter((row) => !used.has(row.code) && row.figures.diukur > 12);
    if (free.length === 0) return;
    const row = rng.pick(free);
    used.add(row.code);
    mistake(sheet, painted, row);
  }
}
