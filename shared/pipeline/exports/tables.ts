import { addLines, type BudgetLine } from '#progress/budget.ts';
import type { ActionInWeek, DistrictSummary, ProvinceSummary, YearProgress } from '#progress/summary-types.ts';
import type { SurveyFigure } from '#progress/surveys.ts';
import type { RatioSum } from '#progress/types.ts';
import { type ExportTable, exportTable } from './table.ts';

interface InYear {
  readonly district: DistrictSummary;
  readonly year: YearProgress;
}

const FISCAL_YEAR = {
  name: 'fiscal_year',
  type: 'whole',
  comment: 'tahun anggaran',
  of: ({ year }: InYear) => year.fiscalYear,
} as const;

/** Each district and year, once for each part of it; a district without any part has no row. */
function each<P>(partsOf: (year: YearProgress) => readonly P[]) {
  return ({ districts }: ProvinceSummary) =>
    districts.flatMap((district) =>
      district.years.flatMap((year) => partsOf(year).map((part) => ({ district, year, part }))),
    );
}

const progress = exportTable<InYear & { readonly part: ActionInWeek }>(
  'progress',
  'One row a district, fiscal year and action: what was accepted of what is expected',
  each((year) => year.actions),
  [
    FISCAL_YEAR,
    { name: 'action', type: 'whole', comment: 'aksi, 1 to 8', of: ({ part }) => part.action },
    { name: 'status', type: 'string', comment: 'as in Ringkasan', of: ({ part }) => part.status },
    { name: 'unknown', type: 'string', comment: 'why nothing is known; else null', of: ({ part }) => part.unknown },
    { name: 'accepted', type: 'whole', comment: 'required values accepted', of: ({ part }) => part.valuesAccepted },
    { name: 'expected', type: 'whole', comment: 'required values expected', of: ({ part }) => part.valuesExpected },
    { name: 'rows_accepted', type: 'whole', comment: 'rows accepted', of: ({ part }) => part.rowsAccepted },
    { name: 'rows_expected', type: 'whole', comment: 'rows expected', of: ({ part }) => part.rowsExpected },
    { name: 'period', type: 'string', comment: 'period of the figures', of: ({ part }) => part.period },
    { name: 'errors', type: 'whole', comment: 'open errors', of: ({ part }) => part.errors },
    { name: 'warnings', type: 'whole', comment: 'open warnings', of: ({ part }) => part.warnings },
    { name: 'late', type: 'boolean', comment: 'after an official due date', of: ({ part }) => part.late },
    { name: 'held', type: 'boolean', comment: 'rows kept until somebody confirms', of: ({ part }) => part.held },
  ],
);

type Routine = NonNullable<YearProgress['routine']>;
const counts = (ratio: RatioSum | null, of: 'numerator' | 'denominator') => ratio?.[of] ?? null;

const measurement = exportTable<InYear & { readonly part: Routine }>(
  'measurement',
  'Routine measurement (e-PPGBM), one row a district and fiscal year. Counts: add these up, then divide',
  each((year) => (year.routine ? [year.routine] : [])),
  [
    FISCAL_YEAR,
    { name: 'period', type: 'string', comment: 'measuring round', of: ({ part }) => part.period },
    {
      name: 'listed',
      type: 'whole',
      comment: 'sasaran balita (S)',
      of: ({ part }) => counts(part.measured, 'denominator'),
    },
    {
      name: 'measured',
      type: 'whole',
      comment: 'balita diukur (D)',
      of: ({ part }) => counts(part.measured, 'numerator'),
    },
    {
      name: 'stunted',
      type: 'whole',
      comment: 'balita stunting',
      of: ({ part }) => counts(part.stunted, 'numerator'),
    },
    {
      name: 'stunted_of',
      type: 'whole',
      comment: 'diukur, where both were given: what stunted is divided by',
      of: ({ part }) => counts(part.stunted, 'denominator'),
    },
    { name: 'places_accepted', type: 'whole', comment: 'places with figures', of: ({ part }) => part.rows.accepted },
    { name: 'places_expected', type: 'whole', comment: 'places on the list', of: ({ part }) => part.rows.expected },
    {
      name: 'measured_enough',
      type: 'boolean',
      comment: 'enough were measured for a prevalence',
      of: ({ part }) => part.measuredEnough,
    },
  ],
);

const survey = exportTable<InYear & { readonly part: SurveyFigure }>(
  'survey',
  'Sample surveys (SSGI, SKI), never to be put beside routine figures in one column',
  each((year) => year.surveys),
  [
    FISCAL_YEAR,
    { name: 'survey', type: 'string', comment: 'name of the survey', of: ({ part }) => part.survey },
    { name: 'period', type: 'string', comment: 'period of the survey', of: ({ part }) => part.period },
    { name: 'prevalence', type: 'fraction', comment: 'percent, as published', of: ({ part }) => part.prevalence },
  ],
);

const coverage = exportTable<InYear & { readonly part: readonly [string, RatioSum] }>(
  'coverage',
  'Service indicators of Aksi 1. Counts: add these up, then divide',
  each((year) => Object.entries(year.coverage)),
  [
    FISCAL_YEAR,
    { name: 'indicator', type: 'string', comment: 'id of the indicator', of: ({ part }) => part[0] },
    { name: 'numerator', type: 'whole', comment: 'capaian', of: ({ part }) => part[1].numerator },
    { name: 'denominator', type: 'whole', comment: 'sasaran', of: ({ part }) => part[1].denominator },
    { name: 'places', type: 'whole', comment: 'places that gave both', of: ({ part }) => part[1].rows },
  ],
);

const budget = exportTable<InYear & { readonly part: BudgetLine }>(
  'budget',
  'Activities of Aksi 2 by source of funds, in rupiah',
  each((year) => byFund(year.budget)),
  [
    FISCAL_YEAR,
    { name: 'fund', type: 'string', comment: 'sumber dana; null where none is named', of: ({ part }) => part.fund },
    { name: 'activities', type: 'whole', comment: 'number of activities', of: ({ part }) => part.activities },
    { name: 'ceiling', type: 'whole', comment: 'pagu', of: ({ part }) => Math.round(part.ceiling.sum) },
    { name: 'spent', type: 'whole', comment: 'realisasi', of: ({ part }) => Math.round(part.spent.sum) },
  ],
);

/** Names of offices are typed by people: they are not in the export, which therefore quotes no cell at all. */
function byFund(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  return [...Map.groupBy(lines, ({ fund }) => fund).values()].flatMap((same) => addLines(same) ?? []);
}

/** All tables of the weekly export. Official names, counts and words of ours only. */
export const EXPORT_TABLES: readonly ExportTable[] = [progress, measurement, survey, coverage, budget];
