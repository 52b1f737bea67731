import { join } from 'node:path';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { DISTRICTS } from '#local/accounts.ts';
import { startSheetsServer } from '#sheets-server/server.ts';
import { person } from '#support/google-person.ts';

/**
 * What a person does in a workbook between two rounds: changes one figure, spoils another, and deletes a row. The tab is
 * the first that counts measured children by village.
 */
export async function editWorkbook(folder: string, spreadsheetId: string, now: number): Promise<void> {
  const server = await startSheetsServer({ dataDir: join(folder, 'sheets'), clock: () => now });
  try {
    await edit(person(DISTRICTS, `${server.url}/`).sheets, spreadsheetId);
  } finally {
    await server.close();
  }
}

async function edit({ spreadsheets }: sheets_v4.Sheets, spreadsheetId: string): Promise<void> {
  const { data } = await spreadsheets.get({ spreadsheetId, fields: 'sheets.properties(sheetId,title)' });
  for (const { properties } of data.sheets ?? []) {
    const range = `'${properties?.title}'!A1:Z60`;
    const values = ((await spreadsheets.values.get({ spreadsheetId, range })).data.values ?? []) as string[][];
    const header = values.findIndex((row) => row.some((text) => /diukur/i.test(text)));
    const column = values[header]?.findIndex((text) => /diukur/i.test(text)) ?? -1;
    const rows = values.flatMap((row, at) => (at > header && /^\d+$/.test(row[column] ?? '') ? [at] : []));
    const [first, second, third] = rows;
    if (header < 0 || first === undefined || second === undefined || third === undefined) continue;
    const cell = (row: number) => `'${properties?.title}'!${String.fromCharCode(65 + column)}${row + 1}`;
    const type = (row: number, value: string | number) => ({ range: cell(row), values: [[value]] });
    await spreadsheets.values.batchUpdate({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'USER_ENTERED',
        data: [type(first, Number(values[first]?.[column]) - 1), type(second, 'banyak')],
      },
    });
    const deleted = { sheetId: properties?.sheetId ?? 0, dimension: 'ROWS', startIndex: third, endIndex: third + 1 };
    await spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: { requests: [{ deleteDimension: { range: deleted } }] },
    });
    return;
  }
  throw new Error('there is no table of measurements to edit');
}
