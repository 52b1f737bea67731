import * as z from 'zod';
import data from './data/due-dates.json' with { type: 'json' };
import { readDataFile, standingSchema } from './data-file.ts';
import type { ActionNumber, Edition, Standing } from './types.ts';

const schema = z.object({
  edition: z.enum(['2018', '2022', '2025']),
  action: z.literal([1, 2, 3, 4, 5, 6, 7, 8]),
  /** 3 = end of March of the fiscal year, 14 = end of February of the next. */
  monthsAfterYearStart: z.int().min(1).max(24),
  source: z.string().min(3),
  standing: standingSchema,
});

/** One row an edition and action, as the list holds them. */
export const DUE_DATES: readonly z.infer<typeof schema>[] = readDataFile('due-dates.json', schema, data);

export interface DueDate {
  /** `YYYY-MM-DD`, last day on which it is in time. */
  readonly date: string;
  readonly standing: Standing;
  readonly source: string;
}

/** When an action of a fiscal year is due. Only a date that is `resmi` may make anything *terlambat*. */
export function dueDate(edition: Edition, action: ActionNumber, fiscalYear: number): DueDate | null {
  const row = DUE_DATES.find((candidate) => candidate.edition === edition && candidate.action === action);
  if (!row) return null;
  const lastDay = new Date(Date.UTC(fiscalYear, row.monthsAfterYearStart, 0)).toISOString().slice(0, 10);
  return { date: lastDay, standing: row.standing, source: row.source };
}
