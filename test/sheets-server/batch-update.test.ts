import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { describe, expect, test } from 'vitest';
import { clients, refused, start, workbook } from './harness.ts';

type Request = sheets_v4.Schema$Request;

const CELLS = [
  ['Desa', 'Jumlah'],
  ['Aek', 1],
  ['Batu', 2],
  ['Curup', 3],
];

async function open(json: object = {}) {
  const server = await start();
  const id = await workbook(server, { title: 'Coba', tabs: [{ title: 'Data', cells: CELLS }], ...json });
  const { sheets } = clients(server);
  const batch = async (requests: Request[], more: object = {}) =>
    (await sheets.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests, ...more } })).data;
  const get = async (fields?: string, more: object = {}) =>
    (await sheets.spreadsheets.get({ spreadsheetId: id, ...(fields && { fields }), ...more })).data;
  const values = async (range: string) =>
    (await sheets.spreadsheets.values.get({ spreadsheetId: id, range, valueRenderOption: 'FORMULA' })).data.values;
  return { server, id, sheets, batch, get, values };
}

/** A range of the first tab, whose id 0 is not answered. */
const answered = (start: number, end: number) => {
  const { sheetId: _, ...range } = column(start, end);
  return range;
};

const column = (start: number, end: number, from = 0, to = 1) => ({
  sheetId: 0,
  startRowIndex: start,
  endRowIndex: end,
  startColumnIndex: from,
  endColumnIndex: to,
});

describe('all or nothing', () => {
  test('the last request is refused, and none before it stays', async () => {
    const { batch, get } = await open();
    const add: Request = { addSheet: { properties: { title: 'Validasi' } } };
    expect(await refused(batch([add, add]))).toEqual({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message:
        'Invalid requests[1].addSheet: A sheet with the name "Validasi" already exists. Please enter another name.',
    });
    expect((await get()).sheets).toHaveLength(1);
  });

  test.each([
    [
      { gantiWarna: {} },
      'Invalid JSON payload received. Unknown name "gantiWarna" at \'requests[0]\': Cannot find field.',
    ],
    [{}, 'Invalid requests[0]: No request set.'],
    [{ addDataSource: {} }, 'Invalid requests[0].addDataSource: This request is not supported.'],
    [{ deleteSheet: { sheetId: 9 } }, 'Invalid requests[0].deleteSheet: No grid with id: 9'],
    [
      { deleteSheet: { sheetId: 0 } },
      "Invalid requests[0].deleteSheet: You can't remove all the visible sheets in a document.",
    ],
    [
      { updateSheetProperties: { properties: { hidden: true }, fields: 'hidden' } },
      "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.",
    ],
    [
      { updateSheetProperties: { properties: { hidden: true }, fields: '*' } },
      'Invalid requests[0].updateSheetProperties: The sheet name cannot be empty.',
    ],
  ])('%j is refused', async (request, message) => {
    const { batch } = await open();
    expect((await refused(batch([request as Request]))).message).toBe(message);
  });

  test('the answer shows the ranges asked back, in their state after the requests', async () => {
    const { batch } = await open();
    const write: Request = {
      updateCells: {
        start: { rowIndex: 1, columnIndex: 1 },
        rows: [{ values: [{ userEnteredValue: { numberValue: 9 } }] }],
        fields: 'userEnteredValue',
      },
    };
    const answer = await batch([write], {
      includeSpreadsheetInResponse: true,
      responseRanges: ['Data!B1:B2'],
      responseIncludeGridData: true,
    });
    const [sheet] = answer.updatedSpreadsheet?.sheets ?? [];
    expect(answer.replies).toEqual([{}]);
    expect(sheet?.data?.[0]?.rowData?.map((row) => row.values?.[0]?.formattedValue)).toEqual(['Jumlah', '9']);
  });
});

describe('tabs', () => {
  test('an explicit sheetId is kept, the index counts, a rename follows in formulas', async () => {
    const { batch, get, sheets, id, values } = await open();
    const [reply] =
      (await batch([{ addSheet: { properties: { sheetId: 808, title: 'Validasi', index: 0 } } }])).replies ?? [];
    expect(reply?.addSheet?.properties).toMatchObject({
      sheetId: 808,
      index: 0,
      gridProperties: { rowCount: 1000, columnCount: 26 },
    });
    const requestBody = { values: [['=SUM(Data!B2:B4)']] };
    await sheets.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'Validasi!A1',
      valueInputOption: 'USER_ENTERED',
      requestBody,
    });
    await batch([{ updateSheetProperties: { properties: { sheetId: 0, title: 'Data Desa' }, fields: 'title' } }]);
    expect(await values('Validasi!A1')).toEqual([["=SUM('Data Desa'!B2:B4)"]]);
    await batch([{ updateSheetProperties: { properties: { sheetId: 808, index: 2 }, fields: 'index' } }]);
    expect((await get()).sheets?.map((sheet) => sheet.properties?.title)).toEqual(['Data Desa', 'Validasi']);
  });

  test('ten million cells are the limit', async () => {
    const { batch } = await open();
    const properties = { title: 'Besar', gridProperties: { rowCount: 400_000, columnCount: 26 } };
    expect((await refused(batch([{ addSheet: { properties } }]))).message).toBe(
      'Invalid requests[0].addSheet: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });
});

describe('rows that move', () => {
  test('whole rows go with notes and formats; formulas, merges and metadata follow', async () => {
    const { batch, get, sheets, id, values } = await open();
    const requestBody = { values: [['=B2', '=SUM(B2:B4)']] };
    await sheets.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'D1',
      valueInputOption: 'USER_ENTERED',
      requestBody,
    });
    const location = { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } };
    await batch([
      { updateCells: { range: column(1, 2), rows: [{ values: [{ note: 'catatan' }] }], fields: 'note' } },
      { mergeCells: { range: column(5, 7), mergeType: 'MERGE_ALL' } },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: 'baris', metadataValue: 'aek', location, visibility: 'DOCUMENT' },
        },
      },
    ]);
    const source = { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    await batch([{ moveDimension: { source, destinationIndex: 4 } }]);
    expect(await values('A1:A4')).toEqual([['Desa'], ['Batu'], ['Curup'], ['Aek']]);
    expect(await values('D1')).toEqual([['=B4']]);
    const data = await get('sheets(merges,data(rowMetadata.developerMetadata.metadataValue,rowData.values.note))', {
      ranges: ['Data!A1:A8'],
    });
    const [block] = data.sheets?.[0]?.data ?? [];
    expect(block?.rowData?.[3]?.values?.[0]?.note).toBe('catatan');
    expect(block?.rowMetadata?.[3]?.developerMetadata?.[0]?.metadataValue).toBe('aek');
    expect(data.sheets?.[0]?.merges).toEqual([answered(5, 7)]);
  });

  test('inserted and deleted rows move what lies behind them', async () => {
    const { batch, values, get } = await open();
    await batch([{ addNamedRange: { namedRange: { name: 'Lokus', range: column(2, 4) } } }]);
    await batch([{ insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3 } } }]);
    expect(await values('A1:A6')).toEqual([['Desa'], [], [], ['Aek'], ['Batu'], ['Curup']]);
    await batch([{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 5 } } }]);
    expect((await get('namedRanges.range')).namedRanges).toEqual([{ range: answered(3, 4) }]);
    expect(
      (await get('sheets.properties.gridProperties.rowCount')).sheets?.[0]?.properties?.gridProperties?.rowCount,
    ).toBe(1000);
  });
});

describe('developer metadata', () => {
  test('marks a tab, survives its rename, is found by a data filter', async () => {
    const { batch, sheets, id } = await open();
    const location = { sheetId: 0 };
    await batch([
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 81,
            metadataKey: 'aksi8',
            metadataValue: 'validasi',
            location,
            visibility: 'DOCUMENT',
          },
        },
      },
      { updateSheetProperties: { properties: { sheetId: 0, title: 'Lain' }, fields: 'title' } },
    ]);
    const dataFilters = [{ developerMetadataLookup: { metadataKey: 'aksi8' } }];
    const found = await sheets.spreadsheets.developerMetadata.search({
      spreadsheetId: id,
      requestBody: { dataFilters },
    });
    expect(found.data.matchedDeveloperMetadata?.[0]?.developerMetadata).toEqual({
      metadataId: 81,
      metadataKey: 'aksi8',
      metadataValue: 'validasi',
      location: { locationType: 'SHEET', sheetId: 0 },
      visibility: 'DOCUMENT',
    });
    const got = await sheets.spreadsheets.getByDataFilter({
      spreadsheetId: id,
      fields: 'sheets.properties.title',
      requestBody: { dataFilters },
    });
    expect(got.data.sheets).toEqual([{ properties: { title: 'Lain' } }]);
    const gone = await batch([
      { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: 81 } } } },
    ]);
    expect(gone.replies?.[0]?.deleteDeveloperMetadata?.deletedDeveloperMetadata).toHaveLength(1);
  });
});

describe('looks', () => {
  test('conditional formats are added, changed and taken away by index', async () => {
    const { batch, get } = await open();
    const rule = (text: string) => ({
      ranges: [column(1, 4)],
      booleanRule: {
        condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
        format: { backgroundColor: { red: 1, green: 0 } },
      },
    });
    await batch([
      { addConditionalFormatRule: { rule: rule('a'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('b'), index: 0 } },
      { deleteConditionalFormatRule: { sheetId: 0, index: 1 } },
    ]);
    const [sheet] = (await get('sheets.conditionalFormats')).sheets ?? [];
    expect(sheet?.conditionalFormats?.map((one) => one.booleanRule?.condition?.values?.[0]?.userEnteredValue)).toEqual([
      'b',
    ]);
    expect(sheet?.conditionalFormats?.[0]?.booleanRule?.format).toEqual({
      backgroundColor: { red: 1 },
      backgroundColorStyle: { rgbColor: { red: 1 } },
    });
  });

  test('a chart keeps its id, takes another spec and place, and goes', async () => {
    const { batch, get } = await open();
    const spec = { title: 'Cakupan', basicChart: { chartType: 'COLUMN' } };
    const position = { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 5, columnIndex: 2 } } };
    const added = await batch([{ addChart: { chart: { chartId: 55, spec, position } } }]);
    expect(added.replies?.[0]?.addChart?.chart).toMatchObject({
      chartId: 55,
      position: { overlayPosition: { widthPixels: 600, heightPixels: 371 } },
    });
    await batch([
      { updateChartSpec: { chartId: 55, spec: { ...spec, title: 'Prevalensi' } } },
      {
        updateEmbeddedObjectPosition: {
          objectId: 55,
          newPosition: { overlayPosition: { widthPixels: 300 } },
          fields: 'widthPixels',
        },
      },
    ]);
    const [chart] = (await get('sheets.charts')).sheets?.[0]?.charts ?? [];
    expect([
      chart?.spec?.title,
      chart?.position?.overlayPosition?.widthPixels,
      chart?.position?.overlayPosition?.anchorCell?.rowIndex,
    ]).toEqual(['Prevalensi', 300, 5]);
    await batch([{ deleteEmbeddedObject: { objectId: 55 } }]);
    expect((await get('sheets.charts')).sheets).toEqual([{}]);
  });

  test('check boxes, borders and formats come back as they were set', async () => {
    const { batch, get } = await open();
    const rule = { condition: { type: 'BOOLEAN' }, strict: true };
    await batch([
      { setDataValidation: { range: column(1, 2), rule } },
      { updateBorders: { range: column(1, 3), bottom: { style: 'SOLID' } } },
      {
        repeatCell: {
          range: column(2, 3),
          cell: { userEnteredFormat: { textFormat: { bold: true } } },
          fields: 'userEnteredFormat.textFormat.bold',
        },
      },
    ]);
    const fields = 'sheets.data.rowData.values(dataValidation,userEnteredFormat)';
    const [block] = (await get(fields, { ranges: ['Data!A2:A3'] })).sheets?.[0]?.data ?? [];
    expect(block?.rowData?.[0]?.values?.[0]?.dataValidation).toEqual(rule);
    expect(block?.rowData?.[1]?.values?.[0]?.userEnteredFormat).toEqual({
      borders: { bottom: { style: 'SOLID', width: 1 } },
      textFormat: { bold: true },
    });
  });

  test('merging keeps the first value only', async () => {
    const { batch, values } = await open();
    await batch([{ mergeCells: { range: column(1, 4), mergeType: 'MERGE_ALL' } }]);
    expect(await values('A1:A4')).toEqual([['Desa'], ['Aek']]);
  });
});

describe('what people do in a sheet', () => {
  test('sort, find and replace, copy and cut', async () => {
    const { batch, values } = await open();
    await batch([
      { sortRange: { range: column(1, 4, 0, 2), sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] } },
    ]);
    expect(await values('A2:A4')).toEqual([['Curup'], ['Batu'], ['Aek']]);
    const replaced = await batch([{ findReplace: { find: 'U', replacement: 'o', allSheets: true } }]);
    expect(replaced.replies?.[0]?.findReplace).toEqual({
      valuesChanged: 3,
      rowsChanged: 3,
      sheetsChanged: 1,
      occurrencesChanged: 4,
    });
    await batch([
      { copyPaste: { source: column(1, 3), destination: column(1, 2, 3, 4), pasteType: 'PASTE_NORMAL' } },
      {
        cutPaste: {
          source: column(3, 4),
          destination: { sheetId: 0, rowIndex: 9, columnIndex: 0 },
          pasteType: 'PASTE_NORMAL',
        },
      },
    ]);
    expect(await values('D2:D3')).toEqual([['Corop'], ['Bato']]);
    expect(await values('A4:A10')).toEqual([[], [], [], [], [], [], ['Aek']]);
  });
});
