import { rangeName } from '../../a1/format.ts';
import { clipped, resolveRange } from '../../a1/resolve.ts';
import type { Answer, Call } from '../../context.ts';
import { ok } from '../../context.ts';
import type { Calculator } from '../../formula/calculator.ts';
import { ApiError, invalidArgument } from '../../http/errors.ts';
import { asArray, asObjects, asString, type JsonObject } from '../../model/json.ts';
import { checkedBody } from '../../schema/check-body.ts';
import { calculatorOf } from '../calculators.ts';
import { clearBox } from '../clear.ts';
import { editWorkbook, type OpenFile, openWorkbook } from '../open.ts';
import { refuseProtected } from '../protection.ts';
import { appendValues } from './append.ts';
import { fromBody, fromQuery, type OptionSource, renderOptions, writeOptions } from './options.ts';
import { type RenderOptions, renderValues } from './render.ts';
import { totals } from './totals.ts';
import { updateReply, type Writer, writeRange } from './write.ts';

function valueRange(calculator: Calculator, text: string, options: RenderOptions): JsonObject {
  const range = resolveRange(calculator.workbook, text);
  const box = clipped(range);
  const values = renderValues(calculator, range.sheet, box, options);
  return {
    range: rangeName(range.sheet.properties.title, box),
    majorDimension: options.majorDimension,
    ...(values.length && { values }),
  };
}

export function getValues(call: Call, id: string, range: string): Answer {
  const options = renderOptions(fromQuery(call.query));
  const file = openWorkbook(call, id);
  return ok(valueRange(calculatorOf(file.workbook, call.now), range, options));
}

export function batchGetValues(call: Call, id: string): Answer {
  const options = renderOptions(fromQuery(call.query));
  const calculator = calculatorOf(openWorkbook(call, id).workbook, call.now);
  const valueRanges = call.query.getAll('ranges').map((range) => valueRange(calculator, range, options));
  return ok({ spreadsheetId: id, ...(valueRanges.length && { valueRanges }) });
}

const PROTECTED = 'You are trying to edit a protected';

/** Which of several ranges was refused, in front of the message; a single write says so for protections only. */
function naming<T>(prefix: string, always: boolean, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof ApiError) || error.message.startsWith('Unable to parse')) throw error;
    if (!always && !error.message.startsWith(PROTECTED)) throw error;
    throw invalidArgument(`${prefix}: ${error.message}`);
  }
}

const writer = (call: Call, draft: OpenFile, option: OptionSource): Writer => ({
  draft,
  email: call.account.email,
  now: call.now,
  options: writeOptions(option),
});

export function updateValues(call: Call, id: string, range: string): Answer {
  const body = checkedBody(call.body, 'ValueRange', 'data');
  const options = fromQuery(call.query);
  writeOptions(options);
  const named = body.range;
  if (typeof named === 'string' && named.replaceAll("'", '') !== range.replaceAll("'", '')) {
    openWorkbook(call, id, 'write');
    throw invalidArgument(`Request range[${range}] does not match value's range[${named}]`);
  }
  return ok(
    editWorkbook(call, id, (draft) => {
      const to = writer(call, draft, options);
      return updateReply(
        to,
        naming('Invalid data[0]', false, () => writeRange(to, range, body)),
      );
    }),
  );
}

export function appendToValues(call: Call, id: string, range: string): Answer {
  const body = checkedBody(call.body, 'ValueRange', 'data');
  const options = fromQuery(call.query);
  writeOptions(options);
  const insertRows = call.query.get('insertDataOption') === 'INSERT_ROWS';
  return ok(
    editWorkbook(call, id, (draft) =>
      naming('Invalid data[0]', false, () => appendValues(writer(call, draft, options), range, body, insertRows)),
    ),
  );
}

export function batchUpdateValues(call: Call, id: string): Answer {
  const body = checkedBody(call.body, 'BatchUpdateValuesRequest');
  const options = fromBody(body);
  writeOptions(options);
  return ok(
    editWorkbook(call, id, (draft) => {
      const to = writer(call, draft, options);
      const all = asObjects(body.data).map((data, i) =>
        naming(`Invalid data[${i}]`, true, () => writeRange(to, asString(data.range), data)),
      );
      const responses = all.map((one) => updateReply(to, one));
      return { spreadsheetId: id, ...totals(all), ...(responses.length && { responses }) };
    }),
  );
}

function clearRange(call: Call, draft: OpenFile, text: string): string {
  const range = resolveRange(draft.workbook, text);
  const box = clipped(range);
  refuseProtected(draft, range.sheet, box, call.account.email);
  clearBox(range.sheet, box);
  return rangeName(range.sheet.properties.title, box);
}

export function clearValues(call: Call, id: string, range: string): Answer {
  return ok(
    editWorkbook(call, id, (draft) => ({
      spreadsheetId: id,
      clearedRange: naming('Invalid range[0]', false, () => clearRange(call, draft, range)),
    })),
  );
}

export function batchClearValues(call: Call, id: string): Answer {
  const ranges = asArray(checkedBody(call.body, 'BatchClearValuesRequest').ranges).map((range) => asString(range));
  return ok(
    editWorkbook(call, id, (draft) => ({
      spreadsheetId: id,
      clearedRanges: ranges.map((range, i) =>
        naming(`Invalid range[${i}]`, true, () => clearRange(call, draft, range)),
      ),
    })),
  );
}
