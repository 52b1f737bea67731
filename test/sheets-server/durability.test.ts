import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sheets as makeSheets } from 'googleapis/build/src/apis/sheets/index.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clients, start, workbook } from './harness.ts';

const MAIN = fileURLToPath(new URL('../../infra/sheets-server/main.ts', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheets-server-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The server as a process of its own; resolves with its address when it listens. */
async function spawned(): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [MAIN, '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      const found = /http:\/\/[\d.]+:\d+/.exec(text.toString())?.[0];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error('the server ended')));
  });
  return { process: child, url };
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()));

test('killed in the middle of writing, it has every write that it answered', async () => {
  const first = await spawned();
  const api = makeSheets({ version: 'v4', rootUrl: `${first.url}/`, retry: false });
  const { data } = await api.spreadsheets.create({ requestBody: { properties: { title: 'Tahan' } } });
  const spreadsheetId = String(data.spreadsheetId);
  let answered = 0;
  const kill = setTimeout(() => first.process.kill('SIGKILL'), 400);
  const gone = ended(first.process);
  for (let row = 1; row <= 900; row++) {
    const request = {
      spreadsheetId,
      range: `A${row}:B${row}`,
      valueInputOption: 'RAW',
      requestBody: { values: [[row, `baris ${row}`]] },
    };
    if (
      !(await api.spreadsheets.values.update(request).then(
        () => true,
        () => false,
      ))
    )
      break;
    answered = row;
  }
  clearTimeout(kill);
  first.process.kill('SIGKILL');
  await gone;
  const second = await spawned();
  const again = makeSheets({ version: 'v4', rootUrl: `${second.url}/`, retry: false });
  const kept = await again.spreadsheets.values.get({
    spreadsheetId,
    range: 'A1:B900',
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  const over = ended(second.process);
  second.process.kill('SIGKILL');
  await over;
  expect(answered).toBeGreaterThan(0);
  const rows = kept.data.values ?? [];
  expect(rows.slice(0, answered)).toEqual(Array.from({ length: answered }, (_, i) => [i + 1, `baris ${i + 1}`]));
  expect(rows.length - answered).toBeLessThanOrEqual(1);
});

test('everything comes back: cells, looks, notes, metadata, sharing, versions, deletions', async () => {
  const server = await start({ dataDir: folder });
  const { sheets, drive } = clients(server);
  const id = await workbook(server, {
    title: 'Lengkap',
    locale: 'in_ID',
    shares: [{ email: 'robot@aksi.test', role: 'editor' }],
    tabs: [
      {
        title: 'A',
        cells: [['x', { formula: '=1/0', note: 'n' }]],
        merges: ['A3:B4'],
        formats: [{ range: 'A1:B2', format: { textFormat: { bold: true } } }],
      },
      { title: 'B', cells: [[1]] },
    ],
  });
  const gone = await workbook(server, { title: 'Hilang' });
  await drive.files.delete({ fileId: gone });
  const location = { spreadsheet: true };
  await sheets.spreadsheets.batchUpdate({
    spreadsheetId: id,
    requestBody: {
      requests: [
        { createDeveloperMetadata: { developerMetadata: { metadataKey: 'k', location, visibility: 'DOCUMENT' } } },
        {
          insertDimension: {
            range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 },
            inheritFromBefore: false,
          },
        },
      ],
    },
  });
  const state = async (of: ReturnType<typeof clients>) => [
    (await of.sheets.spreadsheets.get({ spreadsheetId: id, includeGridData: true })).data,
    (await of.drive.files.list({ fields: '*' })).data,
    (await of.drive.changes.list({ pageToken: '1', fields: '*' })).data,
  ];
  const before = await state({ sheets, drive });
  await server.close();
  for (let round = 0; round < 2; round++) {
    const next = await start({ dataDir: folder });
    expect(await state(clients(next))).toEqual(before);
    await next.close();
  }
});

test('a last line that the kill cut off is dropped', async () => {
  const server = await start({ dataDir: folder });
  const id = await workbook(server, { title: 'Sobek', tabs: [{ title: 'A', cells: [['x']] }] });
  await server.close();
  const log = readdirSync(join(folder, 'files')).find((name) => name.endsWith('.log')) ?? '';
  appendFileSync(join(folder, 'files', log), '{"seq":2,"entry":{"id"');
  const next = await start({ dataDir: folder });
  const get = async (of: ReturnType<typeof clients>) =>
    (await of.sheets.spreadsheets.values.get({ spreadsheetId: id, range: 'A1' })).data.values;
  expect(await get(clients(next))).toEqual([['x']]);
});
