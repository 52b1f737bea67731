import { below } from '../../http/mask.ts';
import { asObject, asString, type JsonObject } from '../../model/json.ts';
import { apiLocale, isLocale } from '../../parse/locale.ts';
import { type Edit, refusal } from '../edit.ts';
import { updateMask } from '../field-paths.ts';

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export function updateSpreadsheetProperties({ draft, workbook }: Edit, request: JsonObject): undefined {
  const wanted = asObject(request.properties);
  const mask = updateMask(request.fields, 'SpreadsheetProperties');
  const named = (field: string) => below(mask, field) !== undefined && (mask !== true || wanted[field] !== undefined);
  if (named('title')) {
    if (!asString(wanted.title)) throw refusal('The spreadsheet title cannot be empty.');
    draft.entry.name = asString(wanted.title);
  }
  if (named('locale')) {
    const locale = apiLocale(asString(wanted.locale));
    if (!isLocale(locale)) throw refusal(`Unsupported locale: ${asString(wanted.locale)}`);
    workbook.properties.locale = locale;
  }
  if (named('timeZone')) {
    if (!isTimeZone(asString(wanted.timeZone))) throw refusal(`Invalid time zone: ${asString(wanted.timeZone)}`);
    workbook.properties.timeZone = asString(wanted.timeZone);
  }
  const others = [
    'autoRecalc',
    'iterativeCalculationSettings',
    'spreadsheetTheme',
    'importFunctionsExternalUrlAccessAllowed',
  ];
  for (const field of others) {
    if (!named(field)) continue;
    if (wanted[field] === undefined) delete workbook.properties[field];
    else workbook.properties[field] = wanted[field];
  }
}
