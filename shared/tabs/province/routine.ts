import type { DistrictSummary, YearProgress, YearTotals } from '#progress/summary-types.ts';
import type { RatioSum } from '#progress/types.ts';
import { number, row, text } from '#tabs/cells.ts';
import type { TabCell, TabRow } from '#tabs/model.ts';
import { districtName, list, ofAll, periodName } from './words.ts';

export const NOT_ENOUGH = 'belum cukup terukur';

/** Routine prevalence, never without the share that was measured beside it, and never beside a survey. */
export const ROUTINE_HEADS: TabRow = row(
  null,
  ...['Kabupaten/Kota', 'Putaran', 'D/S', 'Diukur dari sasaran'].map((words) => text(words, 'header')),
  text('Prevalensi', 'header'),
  ...['Stunting dari diukur', 'Desa/wilayah yang masuk'].map((words) => pair(text(words, 'header'))),
);

export function routineRow(district: DistrictSummary, year: YearProgress): TabRow {
  const { routine } = year;
  const key = `rutin|${year.fiscalYear}|${district.code}`;
  if (!routine) return row(key, text(districtName(district)), text('belum ada', 'muted'));
  return row(
    key,
    text(districtName(district)),
    text(periodName(routine.period)),
    ...figures(routine.measured, routine.stunted, routine.measuredEnough),
    pair(text(`${ofAll(routine.rows)} ${routine.level ?? ''}`.trim())),
  );
}

export function routineTotal(year: YearTotals): TabRow {
  return row(
    `rutin|${year.fiscalYear}|provinsi`,
    text('Provinsi', 'header'),
    text(list(year.routinePeriods.map(periodName))),
    ...figures(year.measured, year.stunted, year.measuredEnough),
    pair(text(ofAll(year.routineRows))),
  );
}

/** Over two of the matrix's narrow columns. */
function pair(cell: TabCell): TabCell {
  return { ...cell, span: 2 };
}

/** D/S and its counts, prevalence and its counts. */
function figures(measured: RatioSum | null, stunted: RatioSum | null, enough: boolean): readonly TabCell[] {
  return [
    measured ? shareCell(measured) : text('–', 'muted'),
    text(measured ? countsOf(measured) : '–'),
    enough && stunted ? shareCell(stunted) : text(stunted ? NOT_ENOUGH : '–', 'muted'),
    pair(text(stunted ? countsOf(stunted) : '–')),
  ];
}

function shareCell(ratio: RatioSum): TabCell {
  return ratio.denominator === 0 ? text('–', 'muted') : number(ratio.numerator / ratio.denominator, 'percent');
}

function countsOf(ratio: RatioSum): string {
  return ofAll({ accepted: ratio.numerator, expected: ratio.denominator });
}
