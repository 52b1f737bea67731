import type { JsonObject } from '../model/json.ts';
import type { Sheet, Workbook } from '../model/types.ts';
import { type LocaleRules, localeRules } from '../parse/locale.ts';
import type { Effective } from './types.ts';

/** Works out what cells show. One for each state of a workbook. */
export class Calculator {
  readonly workbook: Workbook;
  readonly rules: LocaleRules;

  constructor(workbook: Workbook, _now: number) {
    this.workbook = workbook;
    this.rules = localeRules(workbook.properties.locale);
  }

  valueAt(sheet: Sheet, row: number, column: number): Effective {
    const cell = sheet.rows[row]?.cells[column];
    return cell?.value;
  }

  inheritedFormat(_sheet: Sheet, _row: number, _column: number): JsonObject | undefined {
    return undefined;
  }

  linkAt(_sheet: Sheet, _row: number, _column: number): string | undefined {
    return undefined;
  }

  rowsInUse(sheet: Sheet): number {
    return sheet.rows.length;
  }

  columnsInUse(sheet: Sheet, row: number): number {
    return sheet.rows[row]?.cells.length ?? 0;
  }
}
