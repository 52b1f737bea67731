import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { placed, shownText } from '#tabs/cells.ts';
import type { StyleName, TabCell } from '#tabs/model.ts';
import type { NationalSheet } from '#tabs/national/nasional.ts';
import { cellText } from '../export/plain-text.ts';

const PIXELS_PER_CHARACTER = 7;
const LOOKS: Readonly<Partial<Record<StyleName, CellStyle>>> = {
  title: { font: { bold: true, size: 14 } },
  header: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EAED' } },
    alignment: { wrapText: true, vertical: 'center' },
  },
  count: { numFmt: '#,##0' },
  percent: { numFmt: '0.0%' },
};

/** The national summary as an .xlsx. Texts leave as texts only: no name can become a formula. */
export async function writeNational(sheets: readonly NationalSheet[]): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsx({ sheets: sheets.map(sheetOf) }));
}

function sheetOf({ title, widths, rows, frozen }: NationalSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [at, { cells: own }] of rows.entries())
    for (const { column, cell } of placed(own)) {
      const style = LOOKS[cell.style];
      if (style) cells.set(`${at},${column}`, { style });
    }
  return {
    name: title,
    rows: rows.map(({ cells: own }) => own.map(shownValue)),
    cells,
    columns: widths.map((width) => ({ width: width / PIXELS_PER_CHARACTER })),
    freezePane: frozen,
  };
}

function shownValue(cell: TabCell): string | number | null {
  if (cell.value.kind === 'blank') return null;
  return cell.value.kind === 'number' ? cell.value.number : cellText(shownText(cell));
}
