import { describe, expect, it } from 'vitest';
import type { EnteredSetting } from '#progress/entered-settings.ts';
import { withEntered } from '#progress/province-settings.ts';
import { officialWeights, readiness } from '#progress/readiness.ts';
import { DEFAULT_SETTINGS } from '#progress/settings.ts';
import { summarise } from '#progress/summarise.ts';
import { shownRows } from '#tabs/cells.ts';
import { ringkasan } from '#tabs/province/ringkasan.ts';
import { provinceInput } from '../tabs/province/province.ts';

const weigh = (values: readonly number[], standing = 'resmi'): EnteredSetting[] =>
  values.map((value, at) => ({ key: `atur|bobot|${at + 1}`, value, standing, source: 'Juknis PK 2026' }));
const EQUAL = Array.from({ length: 8 }, () => 12.5);
const shown = (entered: readonly EnteredSetting[]) => {
  const settings = withEntered(DEFAULT_SETTINGS, entered);
  const rows = shownRows(ringkasan(summarise(provinceInput({ entered, settings }))));
  const at = rows.findIndex((row) => row[0]?.startsWith('Kesiapan'));
  return at < 0 ? null : rows.slice(at + 2, at + 4);
};

describe('readiness', () => {
  it.each<[string, EnteredSetting[]]>([
    ['nothing is set', []],
    ['the weights are only proposed', weigh(EQUAL, 'usulan')],
    ['one is missing', weigh(EQUAL).slice(1)],
    ['they make no whole', weigh([...EQUAL.slice(1), 50])],
  ])('is not shown where %s', (_, entered) => {
    expect(officialWeights(withEntered(DEFAULT_SETTINGS, entered))).toBeNull();
    expect(shown(entered)).toBeNull();
  });

  it('weighs completeness, and says nothing of what could not be read', () => {
    const rows = shown(weigh([0, 0, 0, 50, 0, 0, 50, 0]));
    expect(rows?.map((row) => [row[0], row[1]?.slice(0, 6)])).toEqual([
      ['Kab. Contoh', '0.8571'],
      ['Kota Mulia', '?'],
    ]);
  });

  it('leaves out what does not apply', () => {
    const year = summarise(provinceInput()).districts[0]?.years[0];
    if (!year) throw new Error('no year');
    const actions = year.actions.map((each) =>
      each.action === 4 ? each : { ...each, status: 'tidak berlaku' as const },
    );
    expect(readiness({ ...year, actions }, new Map([[4, 10]]))).toBe(1);
  });
});
