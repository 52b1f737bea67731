import type { TabGrid } from '../grid.ts';
import { headerText } from '../header-text.ts';
import { makeLexicon } from '../locate/lexicon.ts';
import { locateTables, type RawTable } from '../locate/tables.ts';
import type { ScreenedTab, WithheldTable } from '../types.ts';

/** Lists of persons are headed by words that every office uses; no action has to be known to find them. */
const LEXICON = makeLexicon([]);
const NO_PLACES = { isKecamatan: () => false, isName: () => false };

/** Rows that the tables of a withheld tab take up, so that staff find them; nothing of their cells. */
export function withheldTables(tab: TabGrid): readonly WithheldTable[] {
  return locateTables(tab, LEXICON, NO_PLACES).map((table) => {
    const { data, totals } = table.body;
    return {
      headerRows: table.header.rows,
      firstDataRow: data[0] ?? null,
      lastDataRow: data.at(-1) ?? null,
      totalRows: totals,
      dataRows: data.length,
      action: listsMeasuredChildren(table) ? 7 : null,
    };
  });
}

const HEIGHT_FOR_AGE = /^(?:zs |z score )?(?:tb|pb|tb pb|pb tb) u$/;
const WEIGHT = /^(?:berat|bb|berat badan)(?: kg)?$/;
const HEIGHT = /^(?:tinggi|tb|pb|tb pb|pb tb|tinggi badan|panjang badan|tinggi panjang badan)(?: cm)?$/;

/** Weight, height and height for age in columns of their own: an export of e-PPGBM, or a list kept like one. */
function listsMeasuredChildren(table: RawTable): boolean {
  const headers = table.paths.map((path) => headerText(path.at(-1) ?? '').words);
  return [HEIGHT_FOR_AGE, WEIGHT, HEIGHT].every((pattern) => headers.some((words) => pattern.test(words)));
}

/** Rows about residents of a tab that was kept out: of its tables, where these are known. */
export function withheldRows({ tables = [], rows }: Extract<ScreenedTab, { kind: 'withheld' }>): number {
  const listed = tables.reduce((sum, table) => sum + table.dataRows, 0);
  return listed > 0 ? listed : rows;
}
