import type { RuleCase } from './cases.ts';
import { MEASURE_CASES } from './cases-measures.ts';
import { PAPER_CASES } from './cases-papers.ts';
import { TABLE_CASES } from './cases-tables.ts';
import { VALUE_CASES } from './cases-values.ts';

export const CASES: readonly RuleCase[] = [...VALUE_CASES, ...MEASURE_CASES, ...PAPER_CASES, ...TABLE_CASES];
