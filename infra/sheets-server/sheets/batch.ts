import { resolveRange } from '../a1/resolve.ts';
import { type Answer, type Call, ok } from '../context.ts';
import { Calculator } from '../formula/calculator.ts';
import { ApiError, invalidArgument } from '../http/errors.ts';
import { applyMask, below, type Mask } from '../http/mask.ts';
import { asArray, asObject, asObjects, asString, isTrue, type JsonObject } from '../model/json.ts';
import { checkedBody } from '../schema/check-body.ts';
import { sheetsMask } from '../schema/check-mask.ts';
import type { Edit } from './edit.ts';
import { normalised } from './normalise.ts';
import { editWorkbook, type OpenFile } from './open.ts';
import { REQUESTS } from './requests/index.ts';
import { spreadsheetJson } from './resource.ts';

const MAX_REQUESTS = 100_000;

function named<T>(prefix: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof ApiError && error.status === 400) throw invalidArgument(`${prefix}: ${error.message}`);
    throw error;
  }
}

function applyRequest(edit: Edit, request: JsonObject, index: number): JsonObject {
  const [kind, ...more] = Object.keys(request);
  if (!kind) throw invalidArgument(`Invalid requests[${index}]: No request set.`);
  if (more.length) throw invalidArgument(`Invalid requests[${index}]: Only one request can be set.`);
  const handler = REQUESTS[kind];
  return named(`Invalid requests[${index}].${kind}`, () => {
    if (!handler) throw invalidArgument('This request is not supported.');
    const reply = handler(edit, asObject(request[kind]));
    return reply ? { [kind]: reply } : {};
  });
}

function updatedSpreadsheet(edit: Edit, body: JsonObject, mask: Mask, masked: boolean): JsonObject {
  const { draft, now, email } = edit;
  const texts = asArray(body.responseRanges).map((text) => asString(text));
  const ranges = texts.length ? texts.map((text) => resolveRange(draft.workbook, text)) : null;
  const gridData = masked || isTrue(body.responseIncludeGridData);
  return spreadsheetJson({
    file: draft,
    calculator: new Calculator(draft.workbook, now),
    email,
    mask,
    ranges,
    gridData,
  });
}

/** Everything or nothing: the first request that is refused takes the others with it. */
function apply(call: Call, draft: OpenFile, body: JsonObject, mask: Mask, masked: boolean): JsonObject {
  const edit: Edit = { draft, workbook: draft.workbook, email: call.account.email, now: call.now };
  const replies = asObjects(body.requests).map((request, i) => applyRequest(edit, request, i));
  const answer: JsonObject = { spreadsheetId: draft.entry.id, replies };
  const inSpreadsheet = below(mask, 'updatedSpreadsheet');
  if (isTrue(body.includeSpreadsheetInResponse) && inSpreadsheet) {
    answer.updatedSpreadsheet = updatedSpreadsheet(edit, body, inSpreadsheet, masked);
  }
  return asObject(applyMask(answer, mask));
}

/** spreadsheets.batchUpdate. */
export function batchUpdate(call: Call, id: string): Answer {
  const body = asObject(
    normalised(checkedBody(call.body, 'BatchUpdateSpreadsheetRequest'), 'BatchUpdateSpreadsheetRequest'),
  );
  const count = asArray(body.requests).length;
  if (count === 0) throw invalidArgument('Must specify at least one request.');
  if (count > MAX_REQUESTS) throw invalidArgument(`Cannot exceed ${MAX_REQUESTS} requests in a single batch.`);
  const fields = call.query.get('fields');
  const mask = fields ? sheetsMask(fields, 'BatchUpdateSpreadsheetResponse') : true;
  return ok(editWorkbook(call, id, (draft) => apply(call, draft, body, mask, fields !== null)));
}
