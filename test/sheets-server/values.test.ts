import { describe, expect, test } from 'vitest';
import { clients, refused, start, workbook } from './harness.ts';

const RAW = 'RAW';
const USER_ENTERED = 'USER_ENTERED';

async function empty(json: object = {}) {
  const server = await start();
  const id = await workbook(server, { title: 'Coba', tabs: [{ title: 'Sheet1' }], ...json });
  const { sheets } = clients(server);
  const { values } = sheets.spreadsheets;
  const put = (range: string, rows: unknown[][], valueInputOption = RAW) =>
    values.update({ spreadsheetId: id, range, valueInputOption, requestBody: { values: rows } });
  const get = async (range: string, options: object = {}) =>
    (await values.get({ spreadsheetId: id, range, ...options })).data;
  return { id, sheets, values, put, get };
}

describe('values.get', () => {
  test('cuts what is empty at the ends, keeps it inside, and echoes the bounded range', async () => {
    const { put, get } = await empty();
    await put('A1:D4', [
      ['a', '', 'c', ''],
      ['', '', '', ''],
      [1, true],
    ]);
    expect(await get('A1:F9')).toEqual({
      range: 'Sheet1!A1:F9',
      majorDimension: 'ROWS',
      values: [['a', '', 'c'], [], ['1', 'TRUE']],
    });
    expect(await get('D1:D9')).toEqual({ range: 'Sheet1!D1:D9', majorDimension: 'ROWS' });
    expect((await get('Sheet1')).range).toBe('Sheet1!A1:Z1000');
    expect((await get('A1:C3', { majorDimension: 'COLUMNS' })).values).toEqual([
      ['a', '', '1'],
      ['', '', 'TRUE'],
      ['c'],
    ]);
  });

  test.each([
    ['Sheet1!AA1:AB5', 'Range (Sheet1!AA1:AB5) exceeds grid limits. Max rows: 1000, max columns: 26'],
    ['A1001', 'Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26'],
    ['Tidak Ada!A1', 'Unable to parse range: Tidak Ada!A1'],
  ])('%s is refused', async (range, message) => {
    const { get } = await empty();
    expect(await refused(get(range))).toEqual({ code: 400, status: 'INVALID_ARGUMENT', message });
  });

  test('one bad range fails the whole batchGet', async () => {
    const { id, values } = await empty();
    const call = values.batchGet({ spreadsheetId: id, ranges: ['A1', 'NOPE!A5:F15'] });
    expect((await refused(call)).message).toBe('Unable to parse range: NOPE!A5:F15');
  });
});

describe('values.update', () => {
  test('counts what was written, null leaves alone, "" clears', async () => {
    const { put, get } = await empty();
    await put('A1:C1', [['x', 'y', 'z']]);
    const { data } = await put('A1:F9', [
      [null, '', 2],
      [null, null, null],
    ]);
    expect(data).toMatchObject({ updatedRange: 'Sheet1!A1:C2', updatedRows: 1, updatedColumns: 2, updatedCells: 2 });
    expect((await get('A1:C1')).values).toEqual([['x', '', '2']]);
  });

  test('RAW never parses, USER_ENTERED parses in the workbook’s locale', async () => {
    const { put, get } = await empty({ locale: 'in_ID' });
    await put('A1:B1', [['=1+1', '2,5']]);
    await put('A2:D2', [['=1+1', '2,5', '1.775', '17 Agustus 2026']], USER_ENTERED);
    const options = { valueRenderOption: 'UNFORMATTED_VALUE' };
    expect((await get('A1:D2', options)).values).toEqual([
      ['=1+1', '2,5'],
      [2, 2.5, 1775, 46_251],
    ]);
    expect((await get('A2:D2')).values).toEqual([['2', '2,5', '1.775', '17 Agustus 2026']]);
    expect((await get('A2', { valueRenderOption: 'FORMULA' })).values).toEqual([['=1+1']]);
  });

  test.each([
    ['A1:B1', [['a', 'b', 'c']], 'Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]'],
    ['A1:B1', [['a'], ['b']], 'Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]'],
    ['Z1', [['a', 'b']], 'Requested writing within range [Sheet1!Z1], but tried writing to column [AA]'],
  ])('%s does not hold %j', async (range, rows, message) => {
    const { put } = await empty();
    expect((await refused(put(range, rows))).message).toBe(message);
  });

  test('an error is shown by its code, with its reason where it is unformatted', async () => {
    const { put, get } = await empty();
    await put('A1:B1', [['=1/0', '=NA()']], USER_ENTERED);
    expect((await get('A1:B1')).values).toEqual([['#DIV/0!', '#N/A']]);
    expect((await get('A1:B1', { valueRenderOption: 'UNFORMATTED_VALUE' })).values).toEqual([
      ['#DIV/0! (Function DIVIDE parameter 2 cannot be zero.)', '#N/A'],
    ]);
  });

  test('more than 50000 characters are refused, and nothing of the call stays', async () => {
    const { put, get } = await empty();
    const { message } = await refused(put('A1:A2', [['a'], ['x'.repeat(50_001)]]));
    expect(message).toBe('Your input contains more than the maximum of 50000 characters in a single cell.');
    expect((await get('A1:A2')).values).toBeUndefined();
  });

  test('the option must be there, and be known', async () => {
    const { values, id } = await empty();
    const body = { spreadsheetId: id, range: 'A1', requestBody: { values: [['a']] } };
    expect((await refused(values.update(body))).message).toBe("'valueInputOption' is required but not specified");
    expect((await refused(values.update({ ...body, valueInputOption: 'ROH' }))).message).toBe(
      'Invalid value at \'value_input_option\' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), "ROH"',
    );
  });
});

test('append finds the last table that the range touches, and the grid grows', async () => {
  const { id, values, put } = await empty({ tabs: [{ title: 'Sheet1', rowCount: 2, columnCount: 5 }] });
  await put('A1:C1', [['x', '', 'y']]);
  const append = async (range: string) => {
    const request = { spreadsheetId: id, range, valueInputOption: RAW, requestBody: { values: [['1', '2', '3']] } };
    return (await values.append(request)).data;
  };
  expect(await append('Sheet1')).toMatchObject({ tableRange: 'Sheet1!C1', updates: { updatedRange: 'Sheet1!C2:E2' } });
  expect(await append('Sheet1')).toMatchObject({ updates: { updatedRange: 'Sheet1!C3:E3' } });
});

test('the totals of a batchUpdate count distinct rows and columns', async () => {
  const { id, values } = await empty();
  const data = [
    { range: 'A1:D1', values: [[1, 2, 3, 4]] },
    { range: 'A4:D4', values: [[1, 2, 3, 4]] },
  ];
  const reply = await values.batchUpdate({ spreadsheetId: id, requestBody: { valueInputOption: RAW, data } });
  expect(reply.data).toMatchObject({
    totalUpdatedRows: 2,
    totalUpdatedColumns: 4,
    totalUpdatedCells: 8,
    totalUpdatedSheets: 1,
  });
});

test('clear takes values and leaves notes and formats', async () => {
  const { id, sheets, values, get } = await empty({
    tabs: [
      {
        title: 'Sheet1',
        cells: [['a', { value: 1, note: 'catatan' }]],
        formats: [{ range: 'A1:B1', format: { textFormat: { bold: true } } }],
      },
    ],
  });
  expect((await values.clear({ spreadsheetId: id, range: 'A1:B1' })).data.clearedRange).toBe('Sheet1!A1:B1');
  expect((await get('A1:B1')).values).toBeUndefined();
  const fields = 'sheets.data.rowData.values(note,userEnteredFormat.textFormat.bold)';
  const { data } = await sheets.spreadsheets.get({ spreadsheetId: id, fields });
  expect(data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[1]).toEqual({
    note: 'catatan',
    userEnteredFormat: { textFormat: { bold: true } },
  });
});
