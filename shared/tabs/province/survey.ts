import { PREVALENCE_TARGETS } from '#actions/prevalence-targets.ts';
import type { ProvinceSummary } from '#progress/summary-types.ts';
import { BLANK, row, text } from '#tabs/cells.ts';
import type { TabRow } from '#tabs/model.ts';
import { decimal, districtName, periodName } from './words.ts';

/** Survey figures in a block of their own; national targets belong to them only. */
export function surveyRows(summary: ProvinceSummary): readonly TabRow[] {
  const rows = summary.districts.flatMap((district) =>
    district.years.flatMap((year) =>
      year.surveys.map((figure) =>
        row(
          `survei|${year.fiscalYear}|${district.code}|${figure.survey}|${figure.period}`,
          text(districtName(district)),
          text(`${figure.survey} ${periodName(figure.period)}`),
          text(`${decimal(figure.prevalence)} %`),
          text(targetWords(year.fiscalYear)),
        ),
      ),
    ),
  );
  if (rows.length === 0) return [];
  const heads = ['Kabupaten/Kota', 'Survei', 'Prevalensi', 'Target nasional'].map((words) => text(words, 'header'));
  return [
    row(null, BLANK),
    row(null, text('Angka survei, tidak dibandingkan dengan e-PPGBM', 'subtitle')),
    row(null, ...heads),
    ...rows,
  ];
}

/** The newest official target that is not later than the year. */
function targetWords(year: number): string {
  const target = PREVALENCE_TARGETS.filter((each) => each.standing === 'resmi' && each.year <= year)
    .toSorted((a, b) => b.year - a.year)
    .at(0);
  return target ? `${decimal(target.value)} % (${target.year})` : '–';
}
