import { isEnglish } from '../english.ts';
import { BLANK, kindAt, NUMBER, type TabView, textAt } from './cells.ts';
import type { Header } from './header.ts';
import { mergeOver } from './header-merges.ts';

/** Header texts of a column from top to bottom, groups first; a text that merges or blanks repeat is told once. */
export function headerPath(view: TabView, header: Header, column: number): readonly string[] {
  const path: string[] = [];
  for (const [index, row] of header.rows.entries()) {
    const text = headerTextAt(view, header, index, row, column);
    const translated = path.length > 0 && isEnglish(text.toLowerCase());
    if (text !== '' && path[path.length - 1] !== text && !translated) path.push(text);
  }
  return path;
}

function headerTextAt(view: TabView, header: Header, index: number, row: number, column: number): string {
  if (kindAt(view, row, column) !== BLANK) {
    const own = textAt(view, row, column);
    return kindAt(view, row, column) === NUMBER ? String(view.tab.rows[row]?.[column]?.value ?? own) : own;
  }
  const merge = mergeOver(view, header.rows, row, column);
  if (merge) return textAt(view, merge.startRow, merge.startColumn);
  return groupToTheLeft(view, header, index, row, column);
}

/** Without merges (a csv) a group name stands over its first column and leaves the others blank. */
function groupToTheLeft(view: TabView, header: Header, index: number, row: number, column: number): string {
  const deeper = header.rows.slice(index + 1);
  const filledBelow = (at: number): boolean => deeper.some((below) => kindAt(view, below, at) !== BLANK);
  if (!filledBelow(column)) return '';
  if ((view.mergesByRow.get(row) ?? []).some((merge) => merge.endColumn - merge.startColumn > 1)) return '';
  for (let at = column - 1; at >= header.startColumn; at--) {
    if (!filledBelow(at)) return '';
    if (kindAt(view, row, at) !== BLANK) return textAt(view, row, at);
    if (header.rows.slice(0, index).some((above) => kindAt(view, above, at + 1) !== BLANK)) return '';
  }
  return '';
}
