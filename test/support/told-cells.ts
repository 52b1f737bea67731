import type { Field, FieldType } from '#actions/types.ts';
import type { Cell } from '#reading/grid.ts';
import { type ColumnStyle, PLAIN_STYLE } from '#reading/values/outcome.ts';
import { readCell } from '#reading/values/read-cell.ts';

export function plainField(type: FieldType, choices: Field['choices'] = undefined): Field {
  const plain: Field = {
    id: 'x',
    label: 'X',
    type,
    required: false,
    aliases: [],
    applies: 'all',
    zeroIsPlausible: true,
    source: '',
  };
  return choices ? { ...plain, choices } : plain;
}

/** What became of a cell in one word: the value, `[value, note]`, `absent …`, or the rule that refuses it. */
export function told(type: FieldType, cell: Cell | undefined, style: Partial<ColumnStyle> = {}): unknown {
  const outcome = readCell(cell, { field: plainField(type), style: { ...PLAIN_STYLE, ...style }, year: 2026 });
  if (outcome.verdict.kind === 'absent') return `absent ${outcome.verdict.as}`;
  if (outcome.verdict.kind === 'refused') return outcome.verdict.reason;
  return outcome.verdict.kind === 'noted' ? [outcome.value, outcome.verdict.note] : outcome.value;
}
