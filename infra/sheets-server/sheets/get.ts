import { resolveRange } from '../a1/resolve.ts';
import { type Answer, type Call, ok } from '../context.ts';
import { sheetsMask } from '../schema/check-mask.ts';
import { calculatorOf } from './calculators.ts';
import { openWorkbook } from './open.ts';
import { spreadsheetJson } from './resource.ts';

const isTrueText = (text: string | null): boolean => /^true$/i.test(text ?? '');

/** spreadsheets.get: a mask decides on the grid data, whatever includeGridData says. */
export function getSpreadsheet(call: Call, id: string): Answer {
  const { query, now, account } = call;
  const fields = query.get('fields');
  const mask = fields ? sheetsMask(fields, 'Spreadsheet') : true;
  const file = openWorkbook(call, id);
  const texts = query.getAll('ranges').filter((text) => text !== '');
  const ranges = texts.length ? texts.map((text) => resolveRange(file.workbook, text)) : null;
  const gridData = fields ? true : isTrueText(query.get('includeGridData'));
  const withoutTables = isTrueText(query.get('excludeTablesInBandedRanges'));
  return ok(
    spreadsheetJson({
      file,
      calculator: calculatorOf(file.workbook, now),
      email: account.email,
      mask,
      ranges,
      gridData,
      withoutTables,
    }),
  );
}
