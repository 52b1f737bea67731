import type { Finding } from '#findings/types.ts';
import { type FindingScope, finding } from './findings.ts';
import type { TabGrid } from './grid.ts';
import { isNumeric, kindAt, TEXT, textAt, viewTab } from './locate/cells.ts';

const LEAST = 3;

/** Names and figures without a header: not read, but not passed over in silence either. Null where there is nothing of the kind. */
export function unlocatedFigures(tab: TabGrid, source: string): Finding | null {
  const view = viewTab(tab);
  const rows: number[] = [];
  for (let row = 0; row < view.height; row++) {
    const columns = Array.from({ length: view.width }, (_, column) => column);
    const texts = columns.filter((column) => kindAt(view, row, column) === TEXT);
    const figures = columns.some((column) => isNumeric(kindAt(view, row, column)));
    const inText = texts.some((column) => /\S\s*[:=]\s*\d/.test(textAt(view, row, column)));
    if (texts.length > 0 && (figures || inText)) rows.push(row);
  }
  if (rows.length < LEAST) return null;
  const scope: FindingScope = { source, tabId: tab.id, tab: tab.title, action: null };
  const data = { hidden: tab.hidden, rows: rows.length };
  return finding(scope, { rule: 'tab-not-recognised', data }, { row: rows[0] ?? 0, column: 0 }, 'nothing');
}
