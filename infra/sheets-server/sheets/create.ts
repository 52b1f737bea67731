import { type Answer, type Call, ok } from '../context.ts';
import { newEntry } from '../drive/entry.ts';
import { SPREADSHEET } from '../drive/types.ts';
import { sheetsForbidden } from '../http/errors.ts';
import { asObject, asObjects, asString } from '../model/json.ts';
import { newWorkbook } from '../model/workbook.ts';
import { apiLocale } from '../parse/locale.ts';
import { checkedBody } from '../schema/check-body.ts';
import { calculatorOf } from './calculators.ts';
import { normalised } from './normalise.ts';
import { makeSheet } from './requests/add-sheet.ts';
import { spreadsheetJson } from './resource.ts';

/** spreadsheets.create. */
export function createSpreadsheet(call: Call): Answer {
  const { context, account, now } = call;
  if (!account.storage) throw sheetsForbidden();
  const body = asObject(normalised(checkedBody(call.body, 'Spreadsheet'), 'Spreadsheet'));
  const properties = asObject(body.properties);
  const { title, ...others } = properties;
  const entry = newEntry(context, {
    name: asString(title) || 'Untitled spreadsheet',
    mimeType: SPREADSHEET,
    owner: account,
    now,
  });
  const workbook = newWorkbook(
    apiLocale(asString(properties.locale, 'en_US')),
    asString(properties.timeZone, 'Etc/GMT'),
  );
  if (others.autoRecalc !== undefined) workbook.properties.autoRecalc = others.autoRecalc;
  const tabs = asObjects(body.sheets);
  if (tabs.length) workbook.sheets = [];
  for (const tab of tabs) {
    const wanted = asObject(tab.properties);
    workbook.sheets.push(makeSheet(workbook, workbook.sheets.length ? wanted : { sheetId: 0, ...wanted }));
  }
  const file = { entry, workbook };
  context.store.commit(file);
  const view = {
    file,
    calculator: calculatorOf(workbook, now),
    email: account.email,
    mask: true,
    ranges: null,
    gridData: false,
  } as const;
  return ok(spreadsheetJson(view));
}
