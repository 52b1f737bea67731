import { describe, expect, test } from 'vitest';
import { refused } from './harness.ts';
import { answered, column, open, type Request } from './small-workbook.ts';

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
    [{ repeatCell: { range: { startRowIndex: -1 }, cell: {}, fields: '*' } }, 'Invalid startRowIndex: -1'],
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
