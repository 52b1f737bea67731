import { atRow } from '../core/draft.ts';
import { holds } from '../core/when.ts';
import type { RowRule } from '../types.ts';

const SURVEYS: ReadonlySet<string> = new Set(['SSGI', 'SKI', 'Riskesdas']);

/** Surveys speak of districts and provinces, never of a single village. */
export const surveyFigureAtVillage: RowRule = {
  id: 'survey-figure-at-village',
  scope: 'row',
  actions: [7],
  when: holds('sumber_data'),
  *check(row) {
    const source = row.text('sumber_data');
    if (source === null || !SURVEYS.has(source) || row.table.table.level === 'kabupaten') return;
    yield atRow(row, 'survey-figure-at-village', ['sumber_data'], { source });
  },
};
