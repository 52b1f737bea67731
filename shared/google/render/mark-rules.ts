import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { GridArea } from '#reading/grid.ts';
import type { TabMarks } from '#tabs/marks.ts';
import { colour } from './styles.ts';

type Rule = sheets_v4.Schema$ConditionalFormatRule;
type Request = sheets_v4.Schema$Request;

/**
 * Our rules are known by their formula, which is always true and which nobody would write by chance. Without separators
 * and without references it reads the same in every locale and wherever rows and columns go.
 */
const FORMULAS = {
  errors: '="aksi8: harus diperbaiki"="aksi8: harus diperbaiki"',
  warnings: '="aksi8: mohon diperiksa"="aksi8: mohon diperiksa"',
} as const;
const FILLS = { errors: '#f6c7c3', warnings: '#fef0c3' } as const;

export function isOurRule(rule: Rule | undefined): boolean {
  const formula = rule?.booleanRule?.condition?.values?.[0]?.userEnteredValue;
  return formula === FORMULAS.errors || formula === FORMULAS.warnings;
}

/** Takes our rules away, the last first, so that the places of the others hold. */
export function removeRules(sheetId: number, standing: readonly Rule[]): Request[] {
  return standing
    .flatMap((rule, index) => (isOurRule(rule) ? [index] : []))
    .reverse()
    .map((index) => ({ deleteConditionalFormatRule: { sheetId, index } }));
}

/** At the top: a place that exists whatever people do to theirs, and the mark is seen over their colours. */
export function addRules({ tabId, errors, warnings }: TabMarks, rows: number, columns: number): Request[] {
  const rule = (kind: keyof typeof FORMULAS, areas: readonly GridArea[]): Request[] => {
    const ranges = areas.flatMap((area) => rangeOf(tabId, area, rows, columns));
    if (ranges.length === 0) return [];
    const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: FORMULAS[kind] }] };
    const booleanRule = { condition, format: { backgroundColorStyle: colour(FILLS[kind]) } };
    return [{ addConditionalFormatRule: { index: 0, rule: { ranges, booleanRule } } }];
  };
  return [...rule('warnings', warnings), ...rule('errors', errors)];
}

/** Puts back a rule of a person's that stood where one of ours had stood a moment before. */
export function putBack(rule: Rule, index: number): Request {
  return { addConditionalFormatRule: { index, rule } };
}

export interface Wronged {
  readonly rule: Rule;
  /** Where it belongs after the batch that removed it. */
  readonly place: number;
}

/**
 * Rules of people's that a batch removed instead of ours, because they had changed theirs just before; the first on a tab
 * comes first, so that each finds its place.
 */
export function wrongedIn(requests: readonly Request[], replies: readonly sheets_v4.Schema$Response[]): Wronged[] {
  const removed = requests.flatMap(({ deleteConditionalFormatRule: asked }, index) => {
    const rule = replies[index]?.deleteConditionalFormatRule?.rule;
    return asked && rule ? [{ sheetId: asked.sheetId ?? 0, index: asked.index ?? 0, rule }] : [];
  });
  const added = (sheetId: number) =>
    requests.filter((one) => one.addConditionalFormatRule?.rule?.ranges?.[0]?.sheetId === sheetId).length;
  return removed
    .filter(({ rule }) => !isOurRule(rule))
    .map(({ sheetId, index, rule }) => {
      const ours = removed.filter((one) => one.sheetId === sheetId && one.index < index && isOurRule(one.rule)).length;
      return { rule, place: index - ours + added(sheetId) };
    })
    .reverse();
}

/** Only what the grid still has: rows may have been deleted since. */
function rangeOf(sheetId: number, area: GridArea, rows: number, columns: number): sheets_v4.Schema$GridRange[] {
  if (area.startRow >= rows || area.startColumn >= columns) return [];
  return [
    {
      sheetId,
      startRowIndex: area.startRow,
      endRowIndex: Math.min(area.endRow, rows),
      startColumnIndex: area.startColumn,
      endColumnIndex: Math.min(area.endColumn, columns),
    },
  ];
}
