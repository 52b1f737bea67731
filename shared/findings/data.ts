import type { CellErrorType } from '#reading/grid.ts';
import type { DistrictKinds } from './kinds/district.ts';
import type { HistoryKinds } from './kinds/history.ts';
import type { MeasureKinds } from './kinds/measures.ts';
import type { PaperKinds, ReviewKinds } from './kinds/papers.ts';
import type { TableKinds } from './kinds/tables.ts';
import type { ValueKinds } from './kinds/values.ts';
import type { WorkbookKinds } from './kinds/workbook.ts';

/** What each rule has to say, by rule id. A new rule adds its line here; the compiler then asks for its wording and severity. */
export interface FindingData
  extends ValueKinds,
    MeasureKinds,
    PaperKinds,
    ReviewKinds,
    TableKinds,
    DistrictKinds,
    HistoryKinds,
    WorkbookKinds {
  /** A tab with rows about single residents was not read. */
  'tab-withheld': { readonly rows: number; readonly signs: readonly string[] };
  /** The workbook names another district than the registry. */
  'other-district': { readonly named: string; readonly registered: string };
  /** A cell of a number column holds text that is no number. */
  'not-a-number': { readonly shown: string };
  /** A cell holds a formula error. */
  'formula-error': { readonly error: CellErrorType; readonly shown: string };

  // --- Reading: tabs and tables ---
  /** A tab holds a table, but nothing says which action it belongs to; it is left alone and named. */
  'tab-not-recognised': { readonly hidden: boolean; readonly rows: number };
  /** Two actions fit a table equally well: a person has to say which. The table is not read. */
  'action-asked': { readonly candidates: readonly number[] };
  /** Year or month of a table could not be found out or contradicts itself; the year of the registry is used when `assumed` is set. */
  'period-unknown': { readonly assumed: string | null };
  /** Rows below the header look like data, but the table has no column that names a place (or other key) and no line above does. */
  'key-column-missing': { readonly level: string };

  // --- Reading: columns ---
  /** A header resembles a field, but not surely: it is asked in Pemetaan and not read. */
  'column-asked': { readonly header: string; readonly candidates: readonly string[] };
  /** Two columns of one table claim the same field with different contents: neither is read until a person chooses. */
  'column-twice': { readonly header: string; readonly field: string; readonly columns: readonly string[] };
  /** Columns of figures for which the action has no field, or none that could be found: they are not read. */
  'columns-unknown': { readonly headers: readonly string[] };
  /** The table is taken for an action by its words, but none of its columns of figures is known. */
  'no-column-known': { readonly headers: readonly string[] };
  /** A count column holds a fraction like 1.234 (typed 1.234 where the point is a decimal sign): the whole column is held. */
  'count-column-in-doubt': { readonly example: string; readonly thousands: string; readonly decimal: string };
  /** A percent column holds 0,125 or the like and no counts tell whether 0,125 % or 12,5 % is meant: the whole column is held. */
  'percent-column-in-doubt': { readonly example: string; readonly asFraction: string; readonly asTyped: string };
  /** An amount column holds 1,5 or the like without a unit, or a number whose mark can be read two ways: the whole column is held. */
  'number-column-in-doubt': { readonly example: string; readonly readings: readonly string[] };

  // --- Reading: values ---
  /** One number of a percent column that may be a fraction left over: 0,125 among 9,2 and 14,1. */
  'percent-in-doubt': { readonly shown: string; readonly asFraction: string; readonly asTyped: string };
  /** A count with a fraction: 12,5 anak. */
  'not-a-whole-number': { readonly shown: string };
  /** A percentage (`45%`) where a count belongs. */
  'percent-in-count-column': { readonly shown: string };
  /** A count, percent or amount below zero. */
  'negative-number': { readonly shown: string };
  /** A number that the spreadsheet turned into a date: 12.5 → 12 Mei. `possible` are the numbers that it may have been. */
  'number-became-date': { readonly shown: string; readonly possible: readonly string[] };
  /** A letter in the place of a digit: `1O`, `8º %`. `possible` is the number that was probably meant. */
  'letter-for-digit': { readonly shown: string; readonly possible: string };
  /** `80/100` or `80 dari 100` in a column that takes one number. */
  'two-numbers-in-cell': { readonly shown: string };
  /** `1,5` in an amount column, or an amount whose unit (juta, miliar) cannot be told. */
  'amount-unclear': { readonly shown: string };
  /** A cell of a date column holds something that is no date. */
  'date-unreadable': { readonly shown: string };
  /** The weekday named is not that of the date; the date is taken. */
  'weekday-mismatch': { readonly shown: string; readonly said: string; readonly is: string };
  /** A date without a year; the year of the table is used. */
  'date-year-assumed': { readonly shown: string; readonly assumed: string };
  /** A month or a week where a day belongs; no date is taken. */
  'date-without-day': { readonly shown: string };
  /** A choice column holds something that is none of the choices. */
  'choice-unknown': { readonly shown: string; readonly choices: readonly string[] };
  /** A Ya/Tidak column holds something that is neither. */
  'yes-no-unclear': { readonly shown: string };
  /** A year outside of what can be meant. */
  'year-unreadable': { readonly shown: string };
  /** A link column holds no web address. */
  'link-unreadable': { readonly shown: string };

  // --- Reading: places and rows ---
  /** A row with figures, but without the name that says whose they are. */
  'row-without-place': { readonly level: string };
  /** The name is no place of this district. `nearest` are spellings that come near. */
  'place-unknown': { readonly shown: string; readonly level: string; readonly nearest: readonly string[] };
  /** The name fits several places: the row is not taken until it says which. */
  'place-ambiguous': { readonly shown: string; readonly level: string; readonly candidates: readonly string[] };
  /** The kecamatan is certain, the village is not on its official list: menunggu pengesahan. */
  'village-unlisted': { readonly shown: string; readonly kecamatan: string };
  /** The name was recognised although written differently. */
  'place-spelling': { readonly shown: string; readonly official: string };
  /** Code and name of a row point to different places. */
  'place-contradicts-code': { readonly shown: string; readonly code: string };
  /** A region code that lost a digit when the sheet took it for a number: 11.10 → 11.1. */
  'code-damaged': { readonly shown: string };
  /** A BPS code where a Kemendagri code is asked for. */
  'code-foreign': { readonly shown: string };
  /** The same record twice with the same values: it is taken once. `cells` are the first cells of all of its rows. */
  'duplicate-row': { readonly label: string; readonly cells: readonly string[] };
  /** The same record twice with different values: none is taken. */
  'contradictory-duplicate': { readonly label: string; readonly cells: readonly string[] };
}
