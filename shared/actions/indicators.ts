import * as z from 'zod';
import data from './data/indicators.json' with { type: 'json' };
import targetData from './data/targets.json' with { type: 'json' };
import { readDataFile, standingSchema } from './data-file.ts';
import type { Standing } from './types.ts';

const side = z.object({ label: z.string().min(3), aliases: z.array(z.string().min(1)) });

const indicatorSchema = z.object({
  no: z.int().min(1).max(99),
  group: z.string().min(3),
  name: z.string().min(3),
  aliases: z.array(z.string().min(1)),
  numerator: side,
  denominator: side,
  unit: z.string().min(1),
  office: z.string().min(3),
  direction: z.enum(['up', 'down']),
  /** True only where who is counted above the line is by definition among those below it. */
  subset: z.boolean(),
  zeroBaseIsPlausible: z.boolean(),
  /** Field of another base that the percentage is often computed on, because the official sheet contradicts itself. */
  otherBase: z.string().optional(),
});

const targetSchema = z.object({
  indicator: z.int().min(1),
  year: z.int().min(2018).max(2045),
  value: z.number().min(0).max(100),
  source: z.string().min(3),
  standing: standingSchema,
});

export type Indicator = z.infer<typeof indicatorSchema>;
export type Target = z.infer<typeof targetSchema>;

export const INDICATORS: readonly Indicator[] = readDataFile('indicators.json', indicatorSchema, data);
export const TARGETS: readonly Target[] = readDataFile('targets.json', targetSchema, targetData);

/** `i07`: stem of the three field ids of an indicator. */
export function indicatorStem(no: number): string {
  return `i${String(no).padStart(2, '0')}`;
}

export function indicator(no: number): Indicator | undefined {
  return INDICATORS.find((candidate) => candidate.no === no);
}

/** Target in force for a year: the newest one not later than it, an official one before a proposed one. */
export function targetOf(no: number, year: number): Target | undefined {
  const rank = (standing: Standing) => (standing === 'resmi' ? 0 : 1);
  return TARGETS.filter((target) => target.indicator === no && target.year <= Math.max(year, 2024))
    .sort((a, b) => rank(a.standing) - rank(b.standing) || b.year - a.year)
    .at(0);
}
