import { describe, expect, it } from 'vitest';
import type { Finding } from '#findings/types.ts';
import type { OpenFinding } from '#ledger/types.ts';
import type { Choice } from '#registry/types.ts';
import { marksOf } from '#tabs/marks.ts';
import { answerKey } from '#tabs/validasi-input.ts';
import { PLACE, SAMPLES } from '../findings/samples.ts';

const [sample] = SAMPLES;

function open(severity: Finding['severity'], cell: string | null, range: string | null = null): OpenFinding {
  const place = { ...PLACE, tabId: 7, cell, range };
  return { identity: `${severity} ${cell}`, finding: { ...sample, severity, place } as Finding, since: '2026-01-01' };
}

const NOBODY: ReadonlyMap<string, Choice> = new Map();
const area = (startRow: number, endRow: number, startColumn: number, endColumn = startColumn + 1) => ({
  startRow,
  endRow,
  startColumn,
  endColumn,
});

describe('marks', () => {
  it.each([
    [[open('error', 'F12')], [area(11, 12, 5)], [], 'the failing cell'],
    [
      [open('error', 'F12'), open('error', 'F13'), open('error', 'F12')],
      [area(11, 13, 5)],
      [],
      'cells below each other',
    ],
    [[open('error', 'F12'), open('warning', 'F12')], [area(11, 12, 5)], [], 'an error outranks a warning'],
    [[open('warning', 'AA3')], [], [area(2, 3, 26)], 'a warning that nobody answered'],
    [[open('error', 'B2', 'B2:D3')], [area(1, 3, 1, 4)], [], 'a small range'],
    [[open('error', 'F5', 'F5:F900')], [area(4, 5, 5)], [], 'of a whole column only the cell that is named'],
  ] as const)('%#', (findings, errors, warnings, why) => {
    expect(marksOf(findings, NOBODY), why).toEqual([{ tabId: 7, errors, warnings }]);
  });

  it('leave alone what is for information, answered, or nowhere', () => {
    const answered = open('warning', 'F12');
    const key = answerKey(answered);
    const choices = new Map([[key, { key, value: 'sudah benar', reason: null }]]);
    expect(marksOf([answered, open('info', 'F13'), open('error', null)], choices)).toEqual([]);
  });
});
