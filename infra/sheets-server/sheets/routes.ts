import type { Answer, Call } from '../context.ts';
import { applyMask, type Mask } from '../http/mask.ts';
import { sheetsMask } from '../schema/check-mask.ts';
import { batchUpdate } from './batch.ts';
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

interface Route {
  /** The message that a `fields` mask is read against; null = the handler reads it itself. */
  answers: string | null;
  handle: (call: Call, ...parts: string[]) => Answer;
}

const ROUTES: [method: string, path: RegExp, route: Route][] = [
  ['POST', /^$/, { answers: 'Spreadsheet', handle: (call) => createSpreadsheet(call) }],
  ['GET', /^([^/:]+)$/, { answers: null, handle: getSpreadsheet as Route['handle'] }],
  ['POST', /^([^/:]+):batchUpdate$/, { answers: null, handle: batchUpdate as Route['handle'] }],
  [
    'GET',
    /^([^/]+)\/values:batchGet$/,
    { answers: 'BatchGetValuesResponse', handle: batchGetValues as Route['handle'] },
  ],
  [
    'POST',
    /^([^/]+)\/values:batchUpdate$/,
    { answers: 'BatchUpdateValuesResponse', handle: batchUpdateValues as Route['handle'] },
  ],
  [
    'POST',
    /^([^/]+)\/values:batchClear$/,
    { answers: 'BatchClearValuesResponse', handle: batchClearValues as Route['handle'] },
  ],
  [
    'POST',
    /^([^/]+)\/values\/([^/]+):append$/,
    { answers: 'AppendValuesResponse', handle: appendToValues as Route['handle'] },
  ],
  [
    'POST',
    /^([^/]+)\/values\/([^/]+):clear$/,
    { answers: 'ClearValuesResponse', handle: clearValues as Route['handle'] },
  ],
  ['GET', /^([^/]+)\/values\/([^/]+)$/, { answers: 'ValueRange', handle: getValues as Route['handle'] }],
  ['PUT', /^([^/]+)\/values\/([^/]+)$/, { answers: 'UpdateValuesResponse', handle: updateValues as Route['handle'] }],
];

/** Answers `/v4/spreadsheets…`; `path` is what follows, still percent-encoded. null = no such method. */
export function sheetsRoute(call: Call, path: string): Answer | null {
  for (const [method, pattern, { answers, handle }] of ROUTES) {
    const match = method === call.method ? pattern.exec(path) : null;
    if (!match) continue;
    const fields = answers && call.query.get('fields');
    const mask: Mask = fields && answers ? sheetsMask(fields, answers) : true;
    const answer = handle(call, ...match.slice(1).map(decodeURIComponent));
    return answer.json === undefined ? answer : { ...answer, json: applyMask(answer.json, mask) };
  }
  return null;
}
