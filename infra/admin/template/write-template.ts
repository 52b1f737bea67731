import { type Cell, type CellStyle, rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Field } from '#actions/types.ts';
import { tanggal } from '#findings/sentences/id/format.ts';
import { fieldNote } from './field-note.ts';
import { petunjuk } from './petunjuk.ts';
import type { TemplateModel, TemplateTab, TemplateValue } from './template-model.ts';
import { formatOf, serialOf, validationOf } from './validation.ts';

/** Rows below a list that is filled in already, and rows where there is none: they take the same formats and checks. */
const SPARE_ROWS = { belowList: 50, withoutList: 300 } as const;

function spareRows({ rows }: TemplateTab): number {
  return rows.length > 0 ? SPARE_ROWS.belowList : SPARE_ROWS.withoutList;
}

const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9EAD3' } },
  alignment: { wrapText: true, vertical: 'center' },
  border: { bottom: { style: 'thin' } },
};
const REQUIRED: CellStyle = {
  ...HEADER,
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '38761D' } },
};

/** What is typed into the cell of a field, as the sheet holds it. */
function typedValue(field: Field, value: TemplateValue): TemplateValue {
  if (value === null) return null;
  if (field.type === 'percent' && typeof value === 'number') return value / 100;
  if (field.type === 'date') return serialOf(String(value));
  if (field.type === 'month') return tanggal(String(value));
  if (field.type === 'yesNo') return value === true ? 'Ya' : 'Tidak';
  if (field.type === 'choice') return field.choices?.find((choice) => choice.id === value)?.label ?? value;
  return value;
}

function widthOf({ type, label }: Field): number {
  if (type === 'text' || type === 'link') return 30;
  return Math.min(24, Math.max(12, Math.ceil(label.length / 2)));
}

function cellsOf(tab: TemplateTab, headerRow: number): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const height = tab.rows.length + spareRows(tab);
  cells.set('0,0', { style: { font: { bold: true, size: 14 } } });
  for (const [column, field] of tab.fields.entries()) {
    const style = field.required ? REQUIRED : HEADER;
    cells.set(`${headerRow},${column}`, { style, comment: { author: 'aksi8', text: fieldNote(field) } });
    const numFmt = formatOf(field);
    if (numFmt === null) continue;
    for (let row = 0; row < height; row += 1) {
      cells.set(`${headerRow + 1 + row},${column}`, { style: { numFmt } });
    }
  }
  return cells;
}

function sheetOf(tab: TemplateTab, year: number): WriteSheet {
  const { title, titles, fields, rows } = tab;
  const headerRow = titles.length + 1;
  const last = headerRow + rows.length + spareRows(tab);
  const data = rows.map((row) => fields.map((field) => typedValue(field, row[field.id] ?? null)));
  return {
    name: title,
    rows: [...titles.map((line) => [line]), [], fields.map((field) => field.label), ...data],
    cells: cellsOf(tab, headerRow),
    columns: fields.map((field) => ({ width: widthOf(field) })),
    rowDefs: new Map([[headerRow, { height: 60 }]]),
    freezePane: { rows: headerRow + 1, columns: fields.filter((field) => field.type === 'region').length },
    dataValidations: fields.flatMap(
      (field, column) => validationOf(field, year, rangeRef(headerRow + 1, column, last, column)) ?? [],
    ),
  };
}

function petunjukSheet(model: TemplateModel): WriteSheet {
  const style: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
  const rows = petunjuk(model).map((line) => [line]);
  const cells = new Map<string, Partial<Cell>>(rows.map((_, row) => [`${row},0`, { style }]));
  cells.set('0,0', { style: { font: { bold: true, size: 14 } } });
  return { name: 'Petunjuk', rows, cells, columns: [{ width: 110 }] };
}

/** The template as an .xlsx: *Petunjuk*, then one tab an action. */
export async function writeTemplate(model: TemplateModel): Promise<Uint8Array> {
  const sheets = [petunjukSheet(model), ...model.tabs.map((tab) => sheetOf(tab, model.year))];
  return new Uint8Array(await writeXlsx({ sheets }));
}
