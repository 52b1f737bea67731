import { count, percent } from '../field.ts';
import { INDICATORS, type Indicator, indicatorStem } from '../indicators.ts';
import { spellings } from '../spellings.ts';
import type { Edition, Field } from '../types.ts';

const SOURCE = 'SE Mendagri 400.5/8476/SJ, 27 November 2022 (29 indikator esensial)';
const SERVED = spellings(
  'Jumlah | Jml | Jlh | Capaian | Realisasi | Terlayani | Dilayani | Mendapat | Jumlah Terlayani | Numerator | Pembilang | Absolut | Hasil',
);
const TARGETED = spellings('Sasaran | Target | Jumlah Sasaran | Total | Denominator | Penyebut | Populasi | S');
const SHARE = spellings(
  '% | Persen | Persentase | Presentase | Persentasi | Prosentase | Cakupan | % Cakupan | Capaian (%) | (%)',
);

/** Header groups of an indicator: its name, other names, and its number as sheets write it. */
function groupsOf(indicator: Indicator): readonly string[] {
  const { no, name, aliases } = indicator;
  return [name, ...aliases, `${no}. ${name}`, `Indikator ${no}`];
}

/** `Jumlah Ibu hamil KEK mendapat tambahan asupan gizi` without any group over it: those who were served. */
function countsOf({ name, aliases }: Indicator): readonly string[] {
  return [name, ...aliases].filter((text) => text.split(' ').length >= 3).map((text) => `Jumlah ${text}`);
}

function triple(indicator: Indicator, required: boolean): readonly Field[] {
  const stem = indicatorStem(indicator.no);
  const groups = groupsOf(indicator);
  const lowerIsBetter = indicator.direction === 'down';
  const [num, den] = [`${stem}_num`, `${stem}_den`];
  const common = { groups, source: SOURCE };
  return [
    count(num, indicator.numerator.label, indicator.unit, {
      ...common,
      required,
      aliases: [...indicator.numerator.aliases, ...countsOf(indicator)],
      shortAliases: SERVED,
    }),
    count(den, indicator.denominator.label, indicator.unit, {
      ...common,
      required,
      aliases: indicator.denominator.aliases,
      shortAliases: TARGETED,
      zeroIsPlausible: indicator.zeroBaseIsPlausible,
    }),
    percent(`${stem}_pct`, `${indicator.name} (%)`, {
      ...common,
      aliases: [indicator.name, ...indicator.aliases, ...indicator.aliases.map((alias) => `% ${alias}`)],
      shortAliases: SHARE,
      ratio: { numerator: num, denominator: den, subset: indicator.subset, tolerance: 0.1 },
      lowerIsBetter,
    }),
  ];
}

/** The indicators are asked for since the edition of 2022; sheets of before may hold some of them. */
export function indicatorFields(edition: Edition): readonly Field[] {
  return INDICATORS.flatMap((indicator) => triple(indicator, edition !== '2018'));
}
