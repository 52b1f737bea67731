import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { clients, start, workbook } from './harness.ts';

export type Request = sheets_v4.Schema$Request;

const CELLS = [
  ['Desa', 'Jumlah'],
  ['Aek', 1],
  ['Batu', 2],
  ['Curup', 3],
];

/** A workbook with one small table, and short forms of the calls on it. */
export async function open(json: object = {}) {
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
export const answered = (start: number, end: number) => {
  const { sheetId: _, ...range } = column(start, end);
  return range;
};

export const column = (start: number, end: number, from = 0, to = 1) => ({
  sheetId: 0,
  startRowIndex: start,
  endRowIndex: end,
  startColumnIndex: from,
  endColumnIndex: to,
});
