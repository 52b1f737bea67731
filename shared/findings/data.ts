import type { CellErrorType } from '#reading/grid.ts';

/** What each rule has to say, by rule id. A new rule adds its line here; the compiler then asks for its wording and severity. */
export interface FindingData {
  /** A tab with rows about single residents was not read. */
  'tab-withheld': { readonly rows: number; readonly signs: readonly string[] };
  /** The workbook names another district than the registry. */
  'other-district': { readonly named: string; readonly registered: string };
  /** A cell of a number column holds text that is no number. */
  'not-a-number': { readonly shown: string };
  /** A cell holds a formula error. */
  'formula-error': { readonly error: CellErrorType; readonly shown: string };
}
