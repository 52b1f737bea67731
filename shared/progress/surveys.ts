import type { Period } from '#reading/types.ts';
import type { DistrictInput } from './input.ts';
import { comparePeriods } from './periods.ts';

/** A figure of a sample survey about a whole district. It has no part in any sum, trend or share of routine figures. */
export interface SurveyFigure {
  readonly survey: 'SSGI' | 'SKI' | 'Riskesdas';
  readonly period: Period;
  /** 0..100, as published. */
  readonly prevalence: number;
}

const SURVEYS: readonly SurveyFigure['survey'][] = ['SSGI', 'SKI', 'Riskesdas'];

/** Survey figures that a district handed in for a fiscal year, oldest first. */
export function surveyFigures(district: DistrictInput, fiscalYear: number): readonly SurveyFigure[] {
  const tables = district.tables.filter(
    ({ identity }) => identity.action === 7 && identity.fiscalYear === fiscalYear && identity.level === 'kabupaten',
  );
  const figures = tables.flatMap((table) =>
    Object.entries(table.aggregate.districtFigures).flatMap(([subgroup, values]) => {
      const survey = SURVEYS.find((name) => subgroup.split('/').includes(name));
      const prevalence = values.prevalensi;
      return survey && prevalence !== undefined ? [{ survey, period: table.identity.period, prevalence }] : [];
    }),
  );
  return figures.sort((a, b) => comparePeriods(a.period, b.period) || (a.survey < b.survey ? -1 : 1));
}
