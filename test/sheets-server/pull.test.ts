import { describe, expect, test } from 'vitest';
import { clients, refused, start, workbook } from './harness.ts';

/** What a pull asks for. */
const PULL =
  'properties(locale,timeZone,title),sheets(properties,merges,data(rowData(values(effectiveValue,formattedValue,effectiveFormat.numberFormat.type))))';

const DISTRICT = {
  title: 'Aksi 7 Kabupaten Contoh',
  locale: 'in_ID',
  timeZone: 'Asia/Jakarta',
  tabs: [
    {
      title: 'Data Desa',
      rowCount: 6,
      columnCount: 5,
      frozenRowCount: 1,
      cells: [
        ['Desa', 'Kode', 'Prevalensi', 'Tanggal', 'Jumlah'],
        ['Desa Satu', '11.10', { entered: '12,5%' }, { entered: '17/8/2026' }, { formula: '=1/0' }],
        ['', '', { entered: '12.5' }, null, { value: 0 }],
      ],
      merges: ['A2:A3'],
      notes: { B2: 'kode desa' },
    },
    { title: 'Tersembunyi', hidden: true },
  ],
};

async function pulled() {
  const server = await start();
  const id = await workbook(server, DISTRICT);
  const { sheets } = clients(server);
  return { id, sheets, server };
}

describe('spreadsheets.get', () => {
  test('with the mask of a pull', async () => {
    const { id, sheets } = await pulled();
    const { data } = await sheets.spreadsheets.get({ spreadsheetId: id, fields: PULL });
    expect(data.properties).toEqual({ title: 'Aksi 7 Kabupaten Contoh', locale: 'in_ID', timeZone: 'Asia/Jakarta' });
    const [first, second] = data.sheets ?? [];
    expect(first?.properties).toMatchObject({
      sheetId: 0,
      index: 0,
      gridProperties: { rowCount: 6, frozenRowCount: 1 },
    });
    expect(first?.merges).toEqual([{ startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 }]);
    expect(first?.data?.[0]?.rowData?.[1]?.values).toEqual([
      { effectiveValue: { stringValue: 'Desa Satu' }, formattedValue: 'Desa Satu' },
      { effectiveValue: { stringValue: '11.10' }, formattedValue: '11.10' },
      {
        effectiveValue: { numberValue: 0.125 },
        formattedValue: '12,50%',
        effectiveFormat: { numberFormat: { type: 'PERCENT' } },
      },
      {
        effectiveValue: { numberValue: 46_251 },
        formattedValue: '17/8/2026',
        effectiveFormat: { numberFormat: { type: 'DATE' } },
      },
      {
        effectiveValue: {
          errorValue: { type: 'DIVIDE_BY_ZERO', message: 'Function DIVIDE parameter 2 cannot be zero.' },
        },
        formattedValue: '#DIV/0!',
      },
    ]);
    expect(first?.data?.[0]?.rowData?.[2]?.values?.[2]?.effectiveFormat).toEqual({ numberFormat: { type: 'DATE' } });
    expect(second?.properties).toMatchObject({ title: 'Tersembunyi', hidden: true });
    expect(second?.data).toEqual([{}]);
  });

  test('ranges choose tabs and blocks, in their order', async () => {
    const { id, sheets } = await pulled();
    const ranges = ["'Data Desa'!B2:B3", "'Data Desa'!A1"];
    const { data } = await sheets.spreadsheets.get({ spreadsheetId: id, ranges, includeGridData: true });
    expect(data.sheets).toHaveLength(1);
    const blocks = data.sheets?.[0]?.data ?? [];
    expect(blocks.map(({ startRow, startColumn }) => [startRow, startColumn])).toEqual([
      [1, 1],
      [undefined, undefined],
    ]);
    expect(blocks[0]?.rowData?.[0]?.values?.[0]).toMatchObject({
      note: 'kode desa',
      userEnteredValue: { stringValue: '11.10' },
    });
    expect(blocks[0]?.columnMetadata).toEqual([{ pixelSize: 100 }]);
  });

  test('without includeGridData there is no data', async () => {
    const { id, sheets } = await pulled();
    const { data } = await sheets.spreadsheets.get({ spreadsheetId: id });
    expect(data.sheets?.map((sheet) => 'data' in sheet)).toEqual([false, false]);
  });

  test('an unknown name in the mask is refused', async () => {
    const { id, sheets } = await pulled();
    expect(await refused(sheets.spreadsheets.get({ spreadsheetId: id, fields: 'sheets.sheetProperties' }))).toEqual({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: 'Request contains an invalid argument.',
    });
  });

  test.each([
    ['application/vnd.google-apps.document', 404, 'NOT_FOUND', 'Requested entity was not found.'],
    [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      400,
      'FAILED_PRECONDITION',
      'This operation is not supported for this document. The document must not be an Office file.',
    ],
    ['application/pdf', 400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.'],
  ])('a file of type %s is none', async (mimeType, code, status, message) => {
    const { server, sheets } = await pulled();
    const other = await workbook(server, { title: 'x', mimeType });
    expect(await refused(sheets.spreadsheets.get({ spreadsheetId: other }))).toEqual({ code, status, message });
  });

  test('=TODAY() brings its date format along', async () => {
    const { id, sheets } = await pulled();
    await sheets.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'Tersembunyi!A1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['=TODAY()']] },
    });
    const { data } = await sheets.spreadsheets.get({ spreadsheetId: id, ranges: ['Tersembunyi!A1'], fields: PULL });
    expect(data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.effectiveFormat).toEqual({
      numberFormat: { type: 'DATE' },
    });
  });
});
