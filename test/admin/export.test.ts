import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '#admin/export/plain-text.ts';
import { writeCsv } from '#admin/export/write-csv.ts';
import { writeTables } from '#admin/export/write-xlsx.ts';
import { writeNational } from '#admin/national/write-national.ts';
import { Duck } from '#support/duck.ts';
import { HOSTILE_CELLS } from '#support/hostile.ts';
import { SampleRound } from '#support/sample-round.ts';
import { documentOf, onStage } from '#support/stage-command.ts';
import { row, text } from '#tabs/cells.ts';
import type { NationalSheet } from '#tabs/national/nasional.ts';

const KOTA = '34.71';
const folder = mkdtempSync(join(tmpdir(), 'aksi8-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Exported {
  readonly files: readonly string[];
  readonly tables: readonly { readonly action: number; readonly rows: number }[];
}

function csvOf(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { bom: true, columns: true });
}

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

function nationalOf(texts: readonly string[]): NationalSheet {
  const rows = texts.map((words, at) => row(String(at), text(words)));
  return { key: 'nasional', title: 'Nasional', widths: [100], rows, frozen: { rows: 0, columns: 0 } };
}

describe('texts that people typed', () => {
  const columns = [
    { name: 'label', type: 'string', comment: '' },
    { name: 'jumlah', type: 'whole', comment: '' },
  ] as const;

  it.each([
    ['=HYPERLINK("http://x.test")', 'a formula'],
    ['+62 812', 'a number with its sign'],
    ['-1+1', 'a subtraction'],
    ['@SUM(A1)', 'an old formula'],
    ['\t=1', 'a formula after a tab'],
    [' =1', 'a formula after a blank'],
    ['\r=1', 'a formula on a line of its own'],
    ['a","=1\r\n=2', 'quotes and lines'],
  ])('%j is no formula anywhere: %s', async (text) => {
    const rows = [[text, -5]];
    const [cells] = parse(Buffer.from(writeCsv(columns, rows)), { bom: true, from: 2 }) as string[][];
    expect(cells?.[0]?.trimStart()).not.toMatch(/^[=+\-@\t\r]/);
    expect(cells?.[0]?.endsWith(text)).toBe(true);
    expect(cells?.[1]).toBe('-5');
    const book = read(await writeTables([{ action: 7, columns, rows }]), { cellFormula: true });
    const sheet = book.Sheets['Aksi 7'] ?? {};
    const lines = (words: unknown) => String(words).split(/\r\n?|\n/);
    expect([sheet.A2.t, lines(sheet.A2.v)]).toEqual(['s', lines(text)]);
    expect(sheet.A2.f).toBeUndefined();
    expect(sheet.B2).toMatchObject({ t: 'n', v: -5 });
  });

  it('of every hostile kind leave as words, in CSV, in xlsx and in the national xlsx', async () => {
    const rows = HOSTILE_CELLS.map((text, index) => [text, index]);
    const lines = parse(Buffer.from(writeCsv(columns, rows)), { bom: true, from: 2 }) as string[][];
    expect(lines.map(([, count]) => Number(count))).toEqual(rows.map((_, index) => index));
    for (const [words] of lines) {
      expect(words).not.toMatch(CONTROLS);
      expect(words?.trimStart()).not.toMatch(/^[=+\-@]/);
      expect(words?.isWellFormed()).toBe(true);
    }
    const sheets = [
      ['Aksi 7', 1, await writeTables([{ action: 7, columns, rows }])],
      ['Nasional', 0, await writeNational([nationalOf(HOSTILE_CELLS)])],
    ] as const;
    for (const [name, heads, file] of sheets) {
      const book = read(file, { cellFormula: true, cellHTML: false });
      const cells = HOSTILE_CELLS.map((_, at) => book.Sheets[name]?.[`A${at + heads + 1}`]);
      for (const cell of cells) {
        expect(cell).toMatchObject({ t: 's' });
        expect([cell.f, cell.l]).toEqual([undefined, undefined]);
        expect(String(cell.v).length).toBeLessThanOrEqual(32_767);
        expect(cell.v).not.toMatch(CONTROLS);
      }
      expect(cells[0]?.v).toBe('=1+1');
    }
  });

  it('come out of CSV as they are, however odd, but for controls and a mark before what looks like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.integer()), { minLength: 1 }), (rows) => {
        const back = parse(Buffer.from(writeCsv(columns, rows)), { bom: true, from: 2 }) as string[][];
        expect(back).toHaveLength(rows.length);
        for (const [at, cells] of back.entries()) {
          const given = plainText(String(rows[at]?.[0]));
          expect([given, `'${given}`]).toContain(cells[0]);
        }
      }),
    );
  });
});

describe('aksi8 export', () => {
  let world: SampleRound;
  beforeAll(async () => {
    world = await SampleRound.open([KOTA]);
    await world.round();
  });
  afterAll(() => world.close());

  it('writes all accepted rows, each with its moment, the same in each form', async () => {
    const asCsv = await documentOf<Exported>('export', 'csv', '--out', join(folder, 'csv'));
    const asParquet = await documentOf<Exported>('export', 'parquet', '--out', join(folder, 'parquet'));
    const asXlsx = await documentOf<Exported>('export', 'xlsx', '--out', join(folder, 'semua.xlsx'));
    expect(asParquet.tables).toEqual(asCsv.tables);
    expect(asXlsx.tables).toEqual(asCsv.tables);
    const book = read(readFileSync(join(folder, 'semua.xlsx')));
    const duck = await Duck.open();
    for (const [at, { action, rows }] of asCsv.tables.entries()) {
      const lines = csvOf(asCsv.files[at] ?? '');
      expect(lines).toHaveLength(rows);
      for (const line of lines)
        expect(line).toMatchObject({ district: KOTA, as_of: expect.stringMatching(/^2026-09-/) });
      expect(utils.sheet_to_json(book.Sheets[`Aksi ${action}`] ?? {})).toHaveLength(rows);
      await duck.add(`aksi${action}`, [readFileSync(asParquet.files[at] ?? '')]);
    }
    const measured = csvOf(join(folder, 'csv', 'aksi-7.csv'));
    const sum = measured.reduce((total, line) => total + Number(line.diukur), 0);
    expect(sum).toBeGreaterThan(0);
    expect(await duck.ask('select sum(diukur) as diukur from aksi7')).toEqual([{ diukur: String(sum) }]);
    duck.close();
  });

  it('agrees with what the heads hold', async () => {
    const state = await world.workbook(KOTA);
    const source = state?.source ?? '';
    const heads = await world.store.workbooks.heads(source, Object.values(state?.heads ?? {}));
    const own = csvOf(join(folder, 'csv', 'aksi-7.csv')).filter((line) => line.source === source);
    const held = heads.filter(({ identity }) => identity.action === 7);
    expect(own).toHaveLength(held.reduce((sum, { manifest }) => sum + Object.keys(manifest).length, 0));
  });

  it('takes one action of one year', async () => {
    const { tables } = await documentOf<Exported>(
      'export',
      'csv',
      '--out',
      join(folder, 'satu'),
      '--action',
      '7',
      '--year',
      '2026',
    );
    expect(tables.map(({ action }) => action)).toEqual([7]);
    expect(new Set(csvOf(join(folder, 'satu', 'aksi-7.csv')).map((line) => line.fiscal_year))).toEqual(
      new Set(['2026']),
    );
  });

  it.each([
    [['export'], 2, 'nothing named'],
    [['export', 'pdf'], 2, 'a form that there is not'],
    [['export', 'csv', '--district', '99.99'], 2, 'a district that there is not'],
    [['export', 'csv', '--district', '62.01'], 1, 'a district without workbooks'],
    [['export', 'csv', '--year', '2019'], 1, 'a year without rows'],
  ] as const)('%j exits %i: %s', async (args, code, _why) => {
    expect(await onStage(...args)).toMatchObject({ code, out: '' });
  });
});
