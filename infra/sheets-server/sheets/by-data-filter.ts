import { rangeName } from '../a1/format.ts';
import { clipped } from '../a1/resolve.ts';
import { type Answer, type Call, ok } from '../context.ts';
import { sheetsError } from '../http/errors.ts';
import { asArray, asObject, asObjects, isTrue, type JsonObject } from '../model/json.ts';
import { checkedBody } from '../schema/check-body.ts';
import { sheetsMask } from '../schema/check-mask.ts';
import { calculatorOf } from './calculators.ts';
import { clearBox } from './clear.ts';
import { metadataMatches, rangesOfFilter } from './data-filters.ts';
import { editWorkbook, openWorkbook } from './open.ts';
import { refuseProtected } from './protection.ts';
import { spreadsheetJson } from './resource.ts';
import { fromBody, renderOptions, writeOptions } from './values/options.ts';
import { renderValues } from './values/render.ts';
import { totals } from './values/totals.ts';
import { updateReply, type Writer, writeResolved } from './values/write.ts';

/** spreadsheets.getByDataFilter. */
export function getByDataFilter(call: Call, id: string): Answer {
  const body = checkedBody(call.body, 'GetSpreadsheetByDataFilterRequest');
  const fields = call.query.get('fields');
  const mask = fields ? sheetsMask(fields, 'Spreadsheet') : true;
  const file = openWorkbook(call, id);
  const filters = asObjects(body.dataFilters);
  const ranges = filters.length ? filters.flatMap((filter) => rangesOfFilter(file.workbook, filter)) : null;
  const gridData = fields ? true : isTrue(body.includeGridData);
  const calculator = calculatorOf(file.workbook, call.now);
  return ok(spreadsheetJson({ file, calculator, email: call.account.email, mask, ranges, gridData }));
}

/** values.batchGetByDataFilter. */
export function batchGetByDataFilter(call: Call, id: string): Answer {
  const body = checkedBody(call.body, 'BatchGetValuesByDataFilterRequest');
  const options = renderOptions(fromBody(body));
  const { workbook } = openWorkbook(call, id);
  const calculator = calculatorOf(workbook, call.now);
  const valueRanges = asObjects(body.dataFilters).flatMap((filter) =>
    rangesOfFilter(workbook, filter).map((range) => {
      const box = clipped(range);
      const values = renderValues(calculator, range.sheet, box, options);
      const name = rangeName(range.sheet.properties.title, box);
      const valueRange = { range: name, majorDimension: options.majorDimension, ...(values.length && { values }) };
      return { valueRange, dataFilters: [filter] };
    }),
  );
  return ok({ spreadsheetId: id, ...(valueRanges.length && { valueRanges }) });
}

/** values.batchUpdateByDataFilter. */
export function batchUpdateByDataFilter(call: Call, id: string): Answer {
  const body = checkedBody(call.body, 'BatchUpdateValuesByDataFilterRequest');
  const options = writeOptions(fromBody(body));
  return ok(
    editWorkbook(call, id, (draft) => {
      const writer: Writer = { draft, email: call.account.email, now: call.now, options };
      const all = asObjects(body.data).flatMap((data) => {
        const filter = asObject(data.dataFilter);
        return rangesOfFilter(draft.workbook, filter).map((range) => ({
          filter,
          written: writeResolved(writer, range, data),
        }));
      });
      const responses = all.map(({ filter, written }) => ({ ...updateReply(writer, written), dataFilter: filter }));
      return {
        spreadsheetId: id,
        ...totals(all.map(({ written }) => written)),
        ...(responses.length && { responses }),
      };
    }),
  );
}

/** values.batchClearByDataFilter. */
export function batchClearByDataFilter(call: Call, id: string): Answer {
  const body = checkedBody(call.body, 'BatchClearValuesByDataFilterRequest');
  return ok(
    editWorkbook(call, id, (draft) => {
      const clearedRanges = asObjects(body.dataFilters).flatMap((filter) =>
        rangesOfFilter(draft.workbook, filter).map((range) => {
          const box = clipped(range);
          refuseProtected(draft, range.sheet, box, call.account.email);
          clearBox(range.sheet, box);
          return rangeName(range.sheet.properties.title, box);
        }),
      );
      return { spreadsheetId: id, ...(clearedRanges.length && { clearedRanges }) };
    }),
  );
}

/** developerMetadata.search. */
export function searchMetadata(call: Call, id: string): Answer {
  const body = checkedBody(call.body, 'SearchDeveloperMetadataRequest');
  const { workbook } = openWorkbook(call, id);
  const filters = asArray(body.dataFilters).map(asObject);
  const matched: JsonObject[] = [];
  for (const developerMetadata of workbook.developerMetadata) {
    const dataFilters = filters.filter((filter) => metadataMatches(workbook, developerMetadata, filter));
    if (dataFilters.length) matched.push({ developerMetadata, dataFilters });
  }
  return ok(matched.length ? { matchedDeveloperMetadata: matched } : {});
}

/** developerMetadata.get. */
export function getMetadata(call: Call, id: string, metadataId: string): Answer {
  const { workbook } = openWorkbook(call, id);
  const found = workbook.developerMetadata.find((metadata) => metadata.metadataId === Number(metadataId));
  if (!found) throw sheetsError(404, 'NOT_FOUND', `No developer metadata with ID ${metadataId}.`);
  return ok(found);
}
