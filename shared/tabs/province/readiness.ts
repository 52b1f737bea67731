import { officialWeights, readiness } from '#progress/readiness.ts';
import type { ProvinceSummary } from '#progress/summary-types.ts';
import { BLANK, number, row, text } from '#tabs/cells.ts';
import type { TabRow } from '#tabs/model.ts';
import { mainYear } from './sentences.ts';
import { districtName } from './words.ts';

/** Readiness for the *Penilaian Kinerja*, in the order of the list and never as a ranking; absent without official weights. */
export function readinessRows(summary: ProvinceSummary): readonly TabRow[] {
  const weights = officialWeights(summary.settings);
  const fiscalYear = mainYear(summary)?.fiscalYear;
  if (!weights || fiscalYear === undefined) return [];
  const rows = summary.districts.flatMap((district) =>
    district.years
      .filter((year) => year.fiscalYear === fiscalYear)
      .map((year) => {
        const share = readiness(year, weights);
        const cell = share === null ? text('?', 'muted') : number(share, 'percent');
        return row(`kesiapan|${fiscalYear}|${district.code}`, text(districtName(district)), cell);
      }),
  );
  const heading = `Kesiapan Penilaian Kinerja tahun ${fiscalYear}, dengan bobot resmi; bukan peringkat`;
  const heads = ['Kabupaten/Kota', 'Kesiapan'].map((words) => text(words, 'header'));
  return [row(null, BLANK), row(null, text(heading, 'subtitle')), row(null, ...heads), ...rows];
}
