import type { Cell, CellErrorType, GridArea, TabGrid, WorkbookGrid } from '#reading/grid.ts';

/**
 * A tab drawn as text: one line a row, `|` between cells.
 *
 * `12` and `12.5` are numbers, `"12"` text, `12,5%` a number shown as per cent, `@2022-05-12` a date, `#REF!` an error,
 * `<` belongs to the cell on its left and `^` to the one above (merged); a line `---` is a blank row.
 */
export function grid(strings: TemplateStringsArray, ...values: readonly unknown[]): TabGrid {
  return draw(String.raw({ raw: strings.raw }, ...values), (text) => typedCell(text));
}

/** The same, with every cell as text and no merges, as a csv has it. */
export function csv(strings: TemplateStringsArray, ...values: readonly unknown[]): TabGrid {
  return draw(String.raw({ raw: strings.raw }, ...values), textCell);
}

export function workbook(...tabs: readonly TabGrid[]): WorkbookGrid {
  return {
    title: 'Uji',
    locale: 'in_ID',
    timeZone: 'Asia/Jakarta',
    tabs: tabs.map((tab, index) => ({ ...tab, id: tab.id === 0 ? index : tab.id, index })),
  };
}

export function titled(title: string, tab: TabGrid): TabGrid {
  return { ...tab, title };
}

function draw(text: string, toCell: (text: string) => Cell | undefined): TabGrid {
  const lines = text.split('\n');
  if (lines[0]?.trim() === '') lines.shift();
  if (lines[lines.length - 1]?.trim() === '') lines.pop();
  const texts = lines.map((line) => (line.trim() === '---' ? [] : line.split('|').map((cell) => cell.trim())));
  const rows = texts.map((row) => row.map((cell) => (cell === '<' || cell === '^' ? undefined : toCell(cell))));
  return { id: 0, title: 'Data', index: 0, hidden: false, ours: null, rows, merges: mergesOf(texts) };
}

function mergesOf(texts: readonly (readonly string[])[]): GridArea[] {
  const merges: GridArea[] = [];
  for (const [row, cells] of texts.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === '<' || cell === '^') continue;
      let endColumn = column + 1;
      while (cells[endColumn] === '<') endColumn++;
      let endRow = row + 1;
      while (texts[endRow]?.[column] === '^') endRow++;
      if (endColumn - column > 1 || endRow - row > 1)
        merges.push({ startRow: row, endRow, startColumn: column, endColumn });
    }
  }
  return merges;
}

const ERRORS: Readonly<Record<string, CellErrorType>> = {
  '#REF!': 'REF',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#N/A': 'N_A',
  '#VALUE!': 'VALUE',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
};

export function textCell(text: string): Cell | undefined {
  return text === '' ? undefined : { value: text, shown: text, format: null };
}

export function numberCell(
  value: number,
  shown = String(value).replace('.', ','),
  format: Cell['format'] = null,
): Cell {
  return { value, shown, format };
}

/** A cell that the sheet shows as a day: `2022-05-12`. */
export function dateCell(day: string): Cell {
  const serial = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  const [year, month, date] = day.split('-');
  return { value: serial, shown: `${date}/${month}/${year}`, format: 'DATE' };
}

export function typedCell(text: string): Cell | undefined {
  if (text === '') return undefined;
  const error = ERRORS[text];
  if (error) return { value: null, shown: text, format: null, error };
  if (/^".*"$/.test(text)) return textCell(text.slice(1, -1));
  if (/^@\d{4}-\d{2}-\d{2}$/.test(text)) return dateCell(text.slice(1));
  if (/^\d+(?:[.,]\d+)?%$/.test(text))
    return numberCell(Number(text.slice(0, -1).replace(',', '.')) / 100, text, 'PERCENT');
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return numberCell(Number(text));
  return textCell(text);
}
