import { expect, it } from 'vitest';
import type { Field } from '#actions/types.ts';
import { readChoice } from '#reading/values/choice.ts';
import { plainField } from '#support/told-cells.ts';

const choice = (id: string, ...aliases: string[]) => ({ id, label: `${id} label`, aliases });
const KINDS = plainField('choice', [choice('Peraturan Wali Kota'), choice('Peraturan Bupati'), choice('draft')]);
const ALIKE = plainField('choice', [choice('Pokja A'), choice('Pokja B')]);

/** The choice, `[choice, note]`, or the rule that refuses the text. */
function chosen(text: string, field = KINDS): unknown {
  const { value, verdict, issue } = readChoice(text, field);
  return verdict.kind === 'noted' ? [value, verdict.note] : (value ?? issue?.rule);
}

it.each<readonly [string, Field, unknown, string]>([
  ['(Peraturan -- Bupati)', KINDS, 'Peraturan Bupati', 'marks say nothing'],
  ['Peratran Bupti', KINDS, ['Peraturan Bupati', 'spelling'], 'a slip; it is not the first of the choices'],
  ['drfat', KINDS, ['draft', 'spelling'], 'two letters that changed places in five'],
  ['draf', KINDS, 'choice-unknown', 'four letters may be anything'],
  ['Surat Edaran', KINDS, 'choice-unknown', 'none of them'],
  ['Pokja C', ALIKE, 'choice-unknown', 'two are as near'],
  ['Pokja', ALIKE, 'choice-unknown', 'two are as near'],
  ['Perbupp', plainField('choice', [choice('Perbup')]), ['Perbup', 'spelling'], 'the only choice'],
])('%j of %o → %j: %s', (text, field, expected) => expect(chosen(text, field)).toEqual(expected));

it('names the choices there are where it knows none, also where there are none', () => {
  expect(readChoice('Edaran', KINDS).issue?.data).toEqual({
    shown: 'Edaran',
    choices: ['Peraturan Wali Kota label', 'Peraturan Bupati label', 'draft label'],
  });
  expect(readChoice('Edaran', plainField('choice')).issue?.data).toEqual({ shown: 'Edaran', choices: [] });
});
