import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declarations, fieldMap } from '#actions/declarations.ts';
import type { Edition } from '#actions/types.ts';
import { sentenceEn } from '#findings/sentences/en.ts';
import { sentenceId } from '#findings/sentences/id.ts';
import type { Finding, Place } from '#findings/types.ts';
import { fieldLabels } from '#tabs/pemetaan/words.ts';
import { PLACE, SAMPLES } from './samples.ts';

const EDITIONS: readonly Edition[] = ['2018', '2022', '2025'];
const FIELDS = EDITIONS.flatMap((edition) =>
  declarations(edition).flatMap((declared) =>
    [...fieldMap(declared).values()].map(({ id, label }) => ({ edition, action: declared.action, id, label })),
  ),
);
const HEADER = 'Judul di lembar';

function words(finding: Finding): string {
  return [sentenceId(finding), sentenceEn(finding)]
    .flatMap(({ message, why, hint }) => [message, why, hint])
    .join('\n');
}

function asked(place: Partial<Place>, rule: 'column-asked' | 'column-twice', ids: readonly string[]): Finding {
  const common = { severity: 'warning', source: '6207-1', refuses: 'nothing', count: 1 } as const;
  const at = { ...PLACE, ...place, field: null, fieldLabel: null, rowKey: null, rowLabel: null };
  if (rule === 'column-asked') return { rule, data: { header: HEADER, candidates: ids }, place: at, ...common };
  return { rule, data: { header: HEADER, field: ids[0] ?? '', columns: ['F', 'H'] }, place: at, ...common };
}

describe('staff read labels, never ids', () => {
  it('of every field of every action, whether the action is known or not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIELDS),
        fc.constantFrom('column-asked' as const, 'column-twice' as const),
        fc.boolean(),
        ({ action, id, label }, rule, known) => {
          const said = words(asked({ action: known ? action : null }, rule, [id]));
          expect(said).not.toMatch(new RegExp(`[“"]${id}[”"]|\\b${id}\\b(?<=[_0-9]\\w*)`));
          if (known) expect(said.replaceAll(/\s+/g, ' ')).toContain(label.slice(0, 20));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('in the sentence of each kind, wherever the finding stands', () => {
    for (const finding of SAMPLES) {
      const marked = { ...finding, place: { ...finding.place, field: 'penanda_kolom_9' } } as Finding;
      expect(words(marked), finding.rule).not.toContain('penanda_kolom_9');
    }
  });

  it.each(EDITIONS.flatMap((edition) => declarations(edition).map(({ action }) => [edition, action] as const)))(
    'edition %s, action %i: no two fields are offered under one name',
    (edition, action) => {
      const declared = declarations(edition).find((each) => each.action === action);
      expect(fieldLabels(edition, action).size).toBe(declared?.fields.length);
    },
  );
});
