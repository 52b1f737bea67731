import { PAPERS_RULES } from './catalogue/papers.ts';
import { ROWS_RULES } from './catalogue/rows.ts';
import { TABLES_RULES } from './catalogue/tables.ts';
import type { Rule } from './types.ts';

/** Every rule, in the order in which they run: rows first, then tables, lists, history and the workbook. */
export const CATALOGUE: readonly Rule[] = [...ROWS_RULES, ...PAPERS_RULES, ...TABLES_RULES];
