import type { Cell } from '../grid.ts';
import { headerText } from '../header-text.ts';
import { textAt, viewTab } from './cells.ts';
import type { CellSpot, RawTable } from './tables.ts';
import { groupText, isPlainHead, labelColumn, lastText, valueColumns, withoutNumber } from './transpose.ts';

/** Indicators, essential and of supply, with group rows. */
const MOST_ROWS = 120;

/**
 * `Indikator | Sasaran | Capaian | %`: each row is a field and each column a part of it. Laid out anew as one record whose
 * columns are all of these cells, so that `%` beside an indicator is matched as `%` under it would be.
 */
export function indicatorRows(table: RawTable): RawTable | null {
  const label = labelColumn(table);
  const rows = [...table.body.data, ...table.body.totals].sort((a, b) => a - b);
  if (label === null || rows.length < 2 || rows.length > MOST_ROWS) return null;
  const heads = answerColumns(table, label) ?? figureColumns(table, label, rows);
  if (heads === null || isOfPlaces(table, label)) return null;
  const spots: CellSpot[] = [];
  const paths: (readonly string[])[] = [];
  const cells: (Cell | undefined)[] = [];
  for (const row of rows) {
    const text = withoutNumber(textAt(table.view, row, label));
    const group = groupOver(table, row);
    for (const { column, head } of heads) {
      spots.push({ row, column });
      cells.push(table.view.tab.rows[row]?.[column]);
      paths.push(text === '' ? [] : [...group, text, head].filter((part) => part !== ''));
    }
  }
  return {
    view: viewTab({ ...table.view.tab, rows: [[], cells], merges: [] }),
    header: { rows: [0], numbering: [], startColumn: 0, endColumn: cells.length },
    body: { data: [1], totals: [], groups: [], numbering: [], repeated: [], end: 2 },
    titles: table.titles,
    identity: table.identity,
    paths,
    flipped: true,
    spots,
  };
}

interface Head {
  readonly column: number;
  readonly head: string;
}

function figureColumns(table: RawTable, label: number, rows: readonly number[]): readonly Head[] | null {
  const heads = valueColumns(table, label, rows).map((column) => ({ column, head: lastText(table, column) }));
  return heads.some(({ head }) => isPlainHead(head)) ? heads : null;
}

/** `Indikator | Target | Ya/Tidak | Keterangan`: each row is a question with one answer. */
function answerColumns(table: RawTable, label: number): readonly Head[] | null {
  for (let column = label + 1; column < table.header.endColumn; column++)
    if (
      /^(?:ya tidak|ada tidak|ada tidak ada|sudah belum|tersedia tidak)$/.test(
        headerText(lastText(table, column)).words,
      )
    )
      return [{ column, head: '' }];
  return null;
}

/** Names of villages are no indicators, and there are many of them. */
function isOfPlaces(table: RawTable, label: number): boolean {
  const head = headerText((table.paths[label - table.header.startColumn] ?? []).join(' ')).words;
  if (/\b(?:desa|kelurahan|kecamatan|puskesmas|kabupaten|posyandu|kampung|nagari|gampong|wilayah)\b/.test(head))
    return true;
  const words = table.body.data.map((row) => textAt(table.view, row, label).split(' ').length);
  return words.reduce((sum, count) => sum + count, 0) < words.length * 2;
}

/** Name of the group that a row stands under: `A. Remaja` over its indicators. */
function groupOver(table: RawTable, row: number): string[] {
  const above = table.body.groups.filter((group) => group < row);
  const nearest = above[above.length - 1];
  if (nearest === undefined) return [];
  const text = groupText(table.view, nearest, table);
  return text === '' ? [] : [text];
}
