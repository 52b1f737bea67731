import type { ReadTable } from '#reading/types.ts';
import { CATALOGUE } from '#rules/catalogue.ts';
import { checkWorkbook } from '#rules/check-workbook.ts';
import type { CheckedWorkbook, Rule } from '#rules/types.ts';
import { type ContextOptions, context, workbook } from './tables.ts';

export * from './tables.ts';

export function check(
  tables: readonly ReadTable[],
  options: ContextOptions = {},
  rules: readonly Rule[] = CATALOGUE,
): CheckedWorkbook {
  return checkWorkbook(workbook(tables), context(tables, options), rules);
}
