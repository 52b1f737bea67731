import type { Edition } from './types.ts';

/** The rule book in force for a fiscal year: 2018 to 2021, 2022 to 2024 (Perpres 72/2021), from 2025 on. */
export function editionOf(fiscalYear: number): Edition {
  if (fiscalYear <= 2021) return '2018';
  return fiscalYear <= 2024 ? '2022' : '2025';
}
