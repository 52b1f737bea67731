import { describe, expect, it } from 'vitest';
import { findingIdentity } from '#findings/identity.ts';
import type { Finding } from '#findings/types.ts';
import { PLACE } from './samples.ts';

const finding: Finding = {
  rule: 'zero-to-confirm',
  data: {},
  severity: 'warning',
  source: '6207-1',
  place: PLACE,
  refuses: 'nothing',
  count: 1,
};
const identity = findingIdentity(finding);

function moved(place: Partial<Finding['place']>, over: Partial<Finding> = {}): string {
  return findingIdentity({ ...finding, ...over, place: { ...PLACE, ...place } } as Finding);
}

describe('identity of a finding', () => {
  it('outlives a moved row, a renamed tab and another wording', () => {
    expect(moved({ cell: 'F99', tab: 'Lain', tabId: 12, rowLabel: 'DESA CONTOH', fieldLabel: 'Diukur' })).toBe(
      identity,
    );
    expect(moved({}, { severity: 'info' })).toBe(identity);
  });

  it.each([
    ['another row', moved({ rowKey: '62.07.01.2002' })],
    ['another field', moved({ field: 'sasaran' })],
    ['another table', moved({ table: '7|2026|2026-08|desa' })],
    ['another source', moved({}, { source: '6207-2' })],
    ['another rule', moved({}, { rule: 'row-without-values' })],
  ])('changes with %s', (_, other) => {
    expect(other).not.toBe(identity);
  });

  it('of a column does not depend on the row named as an example', () => {
    const column = (rowLabel: string) => moved({ rowKey: null, rowLabel }, { count: 9 });
    expect(column('Desa A')).toBe(column('Desa B'));
  });
});
