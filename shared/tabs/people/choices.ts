import type { Edition } from '#actions/types.ts';
import type { TabGrid } from '#reading/grid.ts';
import type { Choice } from '#registry/types.ts';
import { pemetaanChoices } from './pemetaan-choices.ts';
import { validasiAnswers } from './validasi-answers.ts';

/** Everything that people chose or answered in our tabs of a workbook. */
export function choicesInTabs(tabs: readonly TabGrid[], edition: Edition, fiscalYear: number): readonly Choice[] {
  const of = (key: string) => tabs.find(({ ours }) => ours === key);
  const validasi = of('validasi');
  const pemetaan = of('pemetaan');
  return [
    ...(validasi ? validasiAnswers(validasi) : []),
    ...(pemetaan ? pemetaanChoices(pemetaan, edition, fiscalYear) : []),
  ];
}
