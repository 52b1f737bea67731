import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISTRICTS } from '#local/accounts.ts';
import { sampleId } from '#local/samples/describe.ts';
import { startSheetsServer } from '#sheets-server/server.ts';
import { person } from '#support/google-person.ts';

const PROVINCE = '34';
const DISTRICT_COUNT = 5;

const folder = mkdtempSync(join(tmpdir(), 'aksi8-printed-'));
let printed: string;
let ringkasan: readonly (readonly string[])[];

/** `npm start -- --once`, as a user runs it. */
function start(): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const args = ['infra/local/start.ts', '--once', '--provinces', PROVINCE, '--data', folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}

/** What the workbooks on disk hold, asked for through the real client as their owner. */
async function read() {
  const server = await startSheetsServer({ dataDir: join(folder, 'sheets') });
  const { sheets, drive } = person(DISTRICTS, `${server.url}/`);
  const spreadsheetId = sampleId(`provinsi-${PROVINCE}`);
  const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range: 'Ringkasan!A1:N90' });
  const files = (await drive.files.list({ fields: 'files(id,version,modifiedTime)', orderBy: 'name' })).data;
  await server.close();
  return { rows: (data.values ?? []) as string[][], files };
}

beforeAll(async () => {
  const run = await start();
  expect(run).toMatchObject({ code: 0 });
  printed = run.stdout;
  ringkasan = (await read()).rows;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Cells of the printed table, line by line, below its heading. */
function printedTable(): string[][] {
  const lines = printed.split('\n');
  const heading = lines.findIndex((line) => line.includes('Kabupaten/Kota'));
  const end = lines.findIndex((line, at) => at > heading && line === '');
  return lines.slice(heading + 1, end).map((line) => line.trim().split(/ {2,}/));
}

function inWorkbook(name: string, section: RegExp): readonly string[] {
  const from = ringkasan.findIndex(([first = '']) => section.test(first));
  return ringkasan.slice(from).find(([first]) => first === name) ?? [];
}

/** `12,5 %` and `12,5%` are the same figure; `2/5` is said as `2 dari 5`. */
function figures(words: string): string[] {
  return (
    words
      .replaceAll(/(\d)\s%/g, '$1%')
      .replace(/^(\d+)\/(\d+)$/, '$1 dari $2')
      .match(/[●◐◑○–?]|[\d.,]+%?/g) ?? []
  );
}

describe('what a round prints', () => {
  it('opens with the sentences of Ringkasan', () => {
    const said = printed.split('\n').filter((line) => /^[1-5]\. /.test(line));
    const written = ringkasan.map(([first = '']) => first.trim()).join(' ');
    expect(said).toHaveLength(5);
    for (const sentence of said) expect(written).toContain(sentence);
    expect(written).toContain(printed.split('\n')[1]);
  });

  it('has the figures of Ringkasan for each district and the province', () => {
    const rows = printedTable();
    expect(rows.map(([name]) => name)).toHaveLength(DISTRICT_COUNT + 1);
    for (const [name = '', ...cells] of rows) {
      const [, reading, ...written] = inWorkbook(name, /^Kemajuan tahun/);
      const own = name === 'Provinsi' ? cells : cells.slice(1);
      if (name !== 'Provinsi') expect(cells[0]).toBe(reading);
      const routine = inWorkbook(name, /^Pengukuran rutin \(/);
      const said = own.map(figures);
      expect(said.slice(0, 2), name).toEqual(written.slice(0, 2).map(figures));
      expect(said.slice(2, 10), name).toEqual(written.slice(2, 10).map(figures));
      expect(said[10], name).toEqual([routine[2], routine[4]].flatMap((words) => figures(words ?? '')));
    }
  });

  it('names the districts to call as Ringkasan does', () => {
    const called = printed.slice(printed.indexOf('Districts to call:')).split('\n').slice(1);
    for (const line of called.filter((each) => each !== '')) {
      const [name = '', why = '', ask = ''] = line.trim().split(/: | → /);
      expect(inWorkbook(name, /^Hubungi/)).toEqual(expect.arrayContaining([why, ask]));
    }
  });

  it('is printed again by a second start, which writes nothing', async () => {
    const before = await read();
    const again = await start();
    expect(again.stdout).toBe(printed);
    expect(again.stderr).toContain(' 0 reads asked for, 0 problems');
    expect(await read()).toEqual(before);
  });
});
