import type { LinkTarget, StyleName, TabCell, TabModel, TabRow } from './model.ts';

export const BLANK: TabCell = { value: { kind: 'blank' }, style: 'plain' };

export function text(words: string, style: StyleName = 'text'): TabCell {
  return { value: { kind: 'text', text: words }, style };
}

export function number(value: number, style: StyleName = 'count'): TabCell {
  return { value: { kind: 'number', number: value }, style };
}

export function link(words: string, target: LinkTarget): TabCell {
  return { value: { kind: 'link', text: words, target }, style: 'link' };
}

export function checkbox(ticked: boolean): TabCell {
  return { value: { kind: 'checkbox', ticked }, style: 'people' };
}

/** Our own constant formula; never give it foreign text. */
export function formula(constant: string, style: StyleName): TabCell {
  return { value: { kind: 'formula', formula: constant }, style };
}

export function row(key: string | null, ...cells: readonly TabCell[]): TabRow {
  return { key, cells };
}

/** Cells of a row with the column each stands in: a cell that spans n columns takes the place of n. */
export function placed(cells: readonly TabCell[]): readonly { readonly column: number; readonly cell: TabCell }[] {
  let next = 0;
  return cells.map((cell) => {
    const column = next;
    next += cell.span ?? 1;
    return { column, cell };
  });
}

/** What the eye sees of a tab, row by row: for tests and for the terminal. */
export function shownText(cell: TabCell): string {
  switch (cell.value.kind) {
    case 'text':
    case 'link':
      return cell.value.text;
    case 'number':
      return String(cell.value.number);
    case 'checkbox':
      return cell.value.ticked ? 'TRUE' : 'FALSE';
    case 'formula':
      return cell.value.formula;
    case 'blank':
      return '';
  }
}

export function shownRows(tab: TabModel): string[][] {
  return tab.rows.map((tabRow) => {
    const shown: string[] = [];
    for (const { column, cell } of placed(tabRow.cells)) shown[column] = shownText(cell);
    return Array.from(shown, (word) => word ?? '');
  });
}
