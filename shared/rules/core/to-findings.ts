import { declaration } from '#actions/declarations.ts';
import { REFUSES, SEVERITY } from '#findings/severity.ts';
import type { Finding } from '#findings/types.ts';
import type { CheckContext, Draft } from '../types.ts';
import { columnPlace, placeOf } from './place.ts';

/** A rule that fires on more rows than this share of a table says something about the column, not about the rows. */
const COLUMN_SHARE = 0.05;
/** Fewer than these are told row by row, however small the table. */
const ROWS_AT_LEAST = 4;

function finding(draft: Draft, context: CheckContext): Finding {
  const { at, ...what } = draft;
  return {
    ...what,
    severity: SEVERITY[draft.rule],
    source: context.source.id,
    place: placeOf(at, declaration(context.edition, at.table.action)),
    refuses: REFUSES[draft.rule] ?? 'nothing',
    count: 1,
  };
}

function groupKey({ rule, data, at }: Draft): string {
  if (at.row === null) return `${rule}|${at.table.located.tabId}|${at.fields[0] ?? ''}|${JSON.stringify(data)}`;
  return `${rule}|${at.table.key}|${at.table.located.tabId}|${at.fields[0] ?? ''}`;
}

function isColumnWide(drafts: readonly Draft[]): boolean {
  const rows = drafts[0]?.at.table.rows.length ?? 0;
  return drafts.length >= ROWS_AT_LEAST && drafts.length > rows * COLUMN_SHARE;
}

function widened(drafts: readonly Draft[], context: CheckContext): readonly Finding[] {
  const [first] = drafts;
  // Years or months side by side are several tables: what is true of all of them alike is said once.
  if (first?.at.row === null) return [finding(first, context)];
  if (!first || !isColumnWide(drafts)) return drafts.map((draft) => finding(draft, context));
  const one = finding(first, context);
  return [{ ...one, place: columnPlace(one.place, first.at), count: drafts.length }];
}

/** Findings with severity and place; one cause that holds for much of a column is one finding with its true count. */
export function toFindings(drafts: readonly Draft[], context: CheckContext): readonly Finding[] {
  const groups = Map.groupBy(drafts, groupKey);
  return [...groups.values()].flatMap((group) => widened(group, context));
}
