import { columnLetters } from '#reading/a1.ts';
import type { TabGrid } from '#reading/grid.ts';
import { locateTables, type RawTable } from '#reading/locate/tables.ts';
import { grid } from '#support/grids.ts';
import { LEXICON } from './lexicon.ts';

const KECAMATAN = ['hilir', 'hulu'];
const VILLAGES = ['muara dua', 'sungai bakau', 'sukamaju', 'kuala', 'pangkat', 'kota'];

/** A small district: kecamatan Hilir and Hulu, and some villages, of which two are called like other things. */
export const KNOWN = {
  isKecamatan: (text: string): boolean => KECAMATAN.includes(text.toLowerCase().replace(/^kec(?:amatan|\.)\s+/, '')),
  isName: (text: string): boolean => [...KECAMATAN, ...VILLAGES].includes(text.toLowerCase()),
};

/** A tab drawn a line a row, see `grid`. */
export function lines(...rows: readonly string[]): TabGrid {
  return grid`${rows.join('\n')}`;
}

export function tablesOf(tab: TabGrid): readonly RawTable[] {
  return locateTables(tab, LEXICON, KNOWN);
}

/** `A:E header 1, data 2 3, totals 4`: rows as the sheet numbers them, and only what there is. */
export function layoutOf({ header, body }: RawTable): string {
  const list = (name: string, rows: readonly number[]): readonly string[] =>
    rows.length === 0 ? [] : [`${name} ${rows.map((row) => row + 1).join(' ')}`];
  return [
    `${columnLetters(header.startColumn)}:${columnLetters(header.endColumn - 1)} header ${header.rows.map((row) => row + 1).join(' ')}`,
    ...list('data', body.data),
    ...list('totals', body.totals),
    ...list('groups', body.groups),
    ...list('numbering', body.numbering),
    ...list('repeated', body.repeated),
  ].join(', ');
}

export function layoutsOf(tab: TabGrid): readonly string[] {
  return tablesOf(tab).map(layoutOf);
}
