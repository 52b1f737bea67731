import type { Answer, Call } from '../context.ts';
import { applyMask } from '../http/mask.ts';
import { sheetsMask } from '../schema/check-mask.ts';
import { batchUpdate } from './batch.ts';
import {
  batchClearByDataFilter,
  batchGetByDataFilter,
  batchUpdateByDataFilter,
  getByDataFilter,
  getMetadata,
  searchMetadata,
} from './by-data-filter.ts';
import { copySheetTo } from './copy-to.ts';
import { createSpreadsheet } from './create.ts';
import { getSpreadsheet } from './get.ts';
import {
  appendToValues,
  batchClearValues,
  batchGetValues,
  batchUpdateValues,
  clearValues,
  getValues,
  updateValues,
} from './values/routes.ts';

type Handler = (call: Call, first: string, second: string) => Answer;

const ID = '([^/:]+)';

/** Method, path, the message that a `fields` mask is read against (null = the handler reads it), handler. */
const TABLE: [string, string, string | null, Handler][] = [
  ['POST', '', 'Spreadsheet', createSpreadsheet],
  ['GET', ID, null, getSpreadsheet],
  ['POST', `${ID}:batchUpdate`, null, batchUpdate],
  ['POST', `${ID}:getByDataFilter`, null, getByDataFilter],
  ['GET', `${ID}/values:batchGet`, 'BatchGetValuesResponse', batchGetValues],
  ['POST', `${ID}/values:batchUpdate`, 'BatchUpdateValuesResponse', batchUpdateValues],
  ['POST', `${ID}/values:batchClear`, 'BatchClearValuesResponse', batchClearValues],
  ['POST', `${ID}/values:batchGetByDataFilter`, 'BatchGetValuesByDataFilterResponse', batchGetByDataFilter],
  ['POST', `${ID}/values:batchUpdateByDataFilter`, 'BatchUpdateValuesByDataFilterResponse', batchUpdateByDataFilter],
  ['POST', `${ID}/values:batchClearByDataFilter`, 'BatchClearValuesByDataFilterResponse', batchClearByDataFilter],
  ['POST', `${ID}/values/([^/]+):append`, 'AppendValuesResponse', appendToValues],
  ['POST', `${ID}/values/([^/]+):clear`, 'ClearValuesResponse', clearValues],
  ['GET', `${ID}/values/([^/]+)`, 'ValueRange', getValues],
  ['PUT', `${ID}/values/([^/]+)`, 'UpdateValuesResponse', updateValues],
  ['POST', `${ID}/developerMetadata:search`, 'SearchDeveloperMetadataResponse', searchMetadata],
  ['GET', `${ID}/developerMetadata/(\\d+)`, 'DeveloperMetadata', getMetadata],
  ['POST', `${ID}/sheets/(\\d+):copyTo`, 'SheetProperties', copySheetTo],
];

const ROUTES = TABLE.map(([method, path, message, handle]) => ({
  method,
  pattern: new RegExp(`^${path}$`),
  message,
  handle,
}));

/** Answers `/v4/spreadsheets…`; `path` is what follows, still percent-encoded. null = no such method. */
export function sheetsRoute(call: Call, path: string): Answer | null {
  for (const { method, pattern, message, handle } of ROUTES) {
    const match = method === call.method ? pattern.exec(path) : null;
    if (!match) continue;
    const fields = call.query.get('fields');
    const mask = fields && message ? sheetsMask(fields, message) : true;
    const [first = '', second = ''] = match.slice(1).map(decodeURIComponent);
    const answer = handle(call, first, second);
    return answer.json === undefined ? answer : { ...answer, json: applyMask(answer.json, mask) };
  }
  return null;
}
