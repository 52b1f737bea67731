import { describe, expect, test } from 'vitest';
import { clients, refused, start, workbook } from './harness.ts';

const OWNER = 'pemilik@kabupaten.test';
const EDITOR = 'robot@aksi.test';
const VIEWER = 'pembaca@aksi.test';
const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

async function shared() {
  const server = await start();
  const id = await workbook(server, {
    title: 'Terlindung',
    owner: OWNER,
    shares: [
      { email: EDITOR, role: 'editor' },
      { email: VIEWER, role: 'viewer' },
    ],
    tabs: [{ title: 'Data', cells: [['a', 'b']], protectedRanges: [{ range: 'A1:A5' }] }],
  });
  const write = (email: string, range: string) =>
    clients(server, email).sheets.spreadsheets.values.update({
      spreadsheetId: id,
      range,
      valueInputOption: 'RAW',
      requestBody: { values: [['x']] },
    });
  return { server, id, write };
}

describe('a protected range', () => {
  test('stops other editors and lets the owner through', async () => {
    const { write } = await shared();
    expect(await refused(write(EDITOR, 'A1'))).toEqual({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: `Invalid data[0]: ${REFUSED}`,
    });
    expect((await write(EDITOR, 'B1')).data.updatedCells).toBe(1);
    expect((await write(OWNER, 'A1')).data.updatedCells).toBe(1);
  });

  test('fails a whole batch', async () => {
    const { server, id } = await shared();
    const { sheets } = clients(server, EDITOR);
    const cell = (columnIndex: number) => ({
      updateCells: {
        start: { sheetId: 0, rowIndex: 0, columnIndex },
        rows: [{ values: [{ note: 'n' }] }],
        fields: 'note',
      },
    });
    const requests = [cell(1), cell(0)];
    const { message } = await refused(
      sheets.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } }),
    );
    expect(message).toBe(`Invalid requests[1].updateCells: ${REFUSED}`);
    const { data } = await sheets.spreadsheets.get({ spreadsheetId: id, fields: 'sheets.data.rowData.values.note' });
    expect(JSON.stringify(data)).not.toContain('"n"');
  });

  test('is answered to its owner with his right and an empty list of editors', async () => {
    const { server, id } = await shared();
    const protectedRange = {
      range: { sheetId: 0, startRowIndex: 9, endRowIndex: 10 },
      requestingUserCanEdit: false,
      editors: { users: [] },
    };
    const { data } = await clients(server, OWNER).sheets.spreadsheets.batchUpdate({
      spreadsheetId: id,
      requestBody: { requests: [{ addProtectedRange: { protectedRange } }] },
    });
    expect(data.replies?.[0]?.addProtectedRange?.protectedRange).toMatchObject({
      requestingUserCanEdit: true,
      editors: {},
    });
    const seen = await clients(server, VIEWER).sheets.spreadsheets.get({
      spreadsheetId: id,
      fields: 'sheets.protectedRanges',
    });
    expect(seen.data.sheets?.[0]?.protectedRanges?.every((range) => range.editors === undefined)).toBe(true);
  });
});

describe('who may do what', () => {
  test('a viewer reads and cannot write, a stranger cannot read', async () => {
    const { server, id, write } = await shared();
    const get = (email: string) => clients(server, email).sheets.spreadsheets.get({ spreadsheetId: id });
    expect((await get(VIEWER)).status).toBe(200);
    const forbidden = { code: 403, status: 'PERMISSION_DENIED', message: 'The caller does not have permission' };
    expect(await refused(write(VIEWER, 'B1'))).toEqual(forbidden);
    expect(await refused(get('asing@lain.test'))).toEqual(forbidden);
    expect((await refused(clients(server, 'asing@lain.test').drive.files.get({ fileId: id }))).message).toBe(
      `File not found: ${id}.`,
    );
  });

  test('an unknown token is 401, an unknown id 404', async () => {
    const { server } = await shared();
    const unknown = await refused(clients(server, 'invalid').sheets.spreadsheets.get({ spreadsheetId: 'x' }));
    expect([unknown.code, unknown.status, unknown.reason]).toEqual([401, 'UNAUTHENTICATED', 'authError']);
    const missing = await refused(clients(server).sheets.spreadsheets.get({ spreadsheetId: 'x' }));
    expect(missing).toEqual({ code: 404, status: 'NOT_FOUND', message: 'Requested entity was not found.' });
  });
});
