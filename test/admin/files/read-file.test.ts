import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, type WorkBook, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILE_LIMITS, FileRefused } from '#admin/files/limits.ts';
import { formatType } from '#admin/files/number-format.ts';
import { findDelimiter } from '#admin/files/read-csv.ts';
import { readWorkbookFile } from '#admin/files/read-file.ts';
import type { WorkbookGrid } from '#reading/grid.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aksi8-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function open(name: string, content: string | Uint8Array, limits = FILE_LIMITS): Promise<WorkbookGrid> {
  const path = join(folder, name);
  await writeFile(path, content);
  return readWorkbookFile(path, limits);
}

function values(grid: WorkbookGrid, tab = 0): unknown[][] {
  return (grid.tabs[tab]?.rows ?? []).map((row) => row.map((cell) => cell?.value ?? null));
}

function xlsx(book: WorkBook): Uint8Array {
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

describe('csv', () => {
  it.each([
    ['comma', 'Desa,Jumlah\nSukamaju,"1.729"\n', 'comma.csv'],
    ['semicolon', 'Desa;Jumlah\nSukamaju;1.729\n', 'semicolon.csv'],
    ['tab', 'Desa\tJumlah\nSukamaju\t1.729\n', 'tab.csv'],
    ['BOM and CRLF', '\ufeffDesa,Jumlah\r\nSukamaju,1.729\r\n', 'bom.csv'],
  ])('reads %s', async (_why, content, name) => {
    expect(values(await open(name, content))).toEqual([
      ['Desa', 'Jumlah'],
      ['Sukamaju', '1.729'],
    ]);
  });

  it('reads Windows-1252', async () => {
    const bytes = Buffer.from('Jum\x92at;Aula \x96 Kecamatan\n', 'latin1');
    expect(values(await open('ansi.csv', bytes))).toEqual([['Jum\u2019at', 'Aula \u2013 Kecamatan']]);
  });

  it('keeps numbers as text, blank lines as blank rows, and quoted line breaks in their cell', async () => {
    expect(values(await open('odd.csv', 'No,"Jumlah\nBalita"\n\n1,12\n'))).toEqual([
      ['No', 'Jumlah\nBalita'],
      [],
      ['1', '12'],
    ]);
  });

  it('survives a quote in the middle of a cell', async () => {
    expect(values(await open('quote.csv', 'Desa,Ket\nSuka"maju,x\n'))[1]).toEqual(['Suka"maju', 'x']);
  });

  it.each([
    ['with its mark', Buffer.from('\ufeffDesa;Jumlah\r\nSukamaju;1.729\r\n', 'utf16le')],
    ['without', Buffer.from('Desa;Jumlah\r\nSukamaju;1.729\r\n', 'utf16le')],
  ])('reads UTF-16 %s', async (_why, bytes) => {
    expect(values(await open('utf16.csv', bytes))[1]).toEqual(['Sukamaju', '1.729']);
  });

  it('takes the mark that the first line names, which is no row', async () => {
    expect(values(await open('sep.csv', 'sep=;\r\nDesa, Kel;Jumlah\r\nA;1\r\n'))).toEqual([
      ['Desa, Kel', 'Jumlah'],
      ['A', '1'],
    ]);
  });

  it('reads on where a quote is never closed', async () => {
    expect(values(await open('open.csv', 'Desa,Jumlah\n"Suka,12\nMaju,13\n'))).toEqual([
      ['Desa', 'Jumlah'],
      ['"Suka', '12'],
      ['Maju', '13'],
    ]);
  });

  it('keeps ragged rows as they are', async () => {
    expect(values(await open('ragged.csv', 'a,b\n1\n1,2,3\n'))).toEqual([['a', 'b'], ['1'], ['1', '2', '3']]);
  });

  it('finds the delimiter by what most lines agree on, quoted marks not counted', () => {
    expect(findDelimiter('a;"1,5";2\nb;"2,5";3\n')).toBe(';');
    expect(findDelimiter('JUDUL, DENGAN KOMA\na;b;c\n1;2;3\n')).toBe(';');
  });
});

describe('xlsx', () => {
  it('gives values, shown texts, formats, merges, errors and hidden tabs', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Balita', null, 'Tanggal'],
      ['Sasaran', 'Prevalensi', null],
      [1729, 0.125, 44_615],
    ]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    Object.assign(sheet.A3 ?? {}, { z: '#,##0' });
    Object.assign(sheet.B3 ?? {}, { z: '0.0%' });
    Object.assign(sheet.C3 ?? {}, { z: 'dd/mm/yyyy' });
    sheet.D3 = { t: 'e', v: 7, w: '#DIV/0!' };
    sheet['!ref'] = 'A1:D3';
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Data');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['rahasia']]), 'Lama');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const grid = await open('book.xlsx', xlsx(book));
    expect(grid.tabs.map((tab) => [tab.title, tab.hidden])).toEqual([
      ['Data', false],
      ['Lama', true],
    ]);
    expect(grid.tabs[0]?.merges).toEqual([{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 2 }]);
    expect(grid.tabs[0]?.rows[2]).toEqual([
      { value: 1729, shown: '1.729', format: 'NUMBER' },
      { value: 0.125, shown: '12,5%', format: 'PERCENT' },
      { value: 44_615, shown: '23/02/2022', format: 'DATE' },
      { value: null, shown: '#DIV/0!', format: null, error: 'DIVIDE_BY_ZERO' },
    ]);
  });

  const cells = async (date1904: boolean): Promise<unknown[]> => {
    const sheet = utils.aoa_to_sheet([[1234.5, 44_615, 44_615, 44_615, 'Desa']]);
    Object.assign(sheet.A1 ?? {}, { z: '#,##0.00' });
    Object.assign(sheet.B1 ?? {}, { z: 'm/d/yy' });
    Object.assign(sheet.C1 ?? {}, { z: 'd mmmm yyyy' });
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Data');
    book.Workbook = { WBProps: { date1904 } };
    const grid = await open(`dates-${date1904}.xlsx`, xlsx(book));
    return (grid.tabs[0]?.rows[0] ?? []).map((cell) => [cell?.value, cell?.shown]);
  };

  it('shows numbers and days as an Indonesian sheet does', async () => {
    expect(await cells(false)).toEqual([
      [1234.5, '1.234,50'],
      [44_615, '23/02/2022'],
      [44_615, '23 Februari 2022'],
      [44_615, '44615'],
      ['Desa', 'Desa'],
    ]);
  });

  it('counts days from 1904 where the workbook does, and nothing but days', async () => {
    expect(await cells(true)).toEqual([
      [1234.5, '1.234,50'],
      [46_077, '24/02/2026'],
      [46_077, '24 Februari 2026'],
      [44_615, '44615'],
      ['Desa', 'Desa'],
    ]);
  });

  it('tells a formula without a stored result from a blank cell', async () => {
    const sheet = utils.aoa_to_sheet([[1, 2]]);
    sheet.C1 = { t: 'n', f: 'A1+B1' };
    sheet['!ref'] = 'A1:C1';
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Data');
    const grid = await open('formula.xlsx', xlsx(book));
    expect(grid.tabs[0]?.rows[0]?.[2]).toEqual({ value: null, shown: '=A1+B1', format: null, error: 'LOADING' });
  });

  it.each([
    ['General', null],
    ['0', 'NUMBER'],
    ['#,##0.00', 'NUMBER'],
    ['0%', 'PERCENT'],
    ['0.0"%"', 'NUMBER'],
    ['dd/mm/yyyy', 'DATE'],
    ['[$-421]d mmmm yyyy', 'DATE'],
    ['dd/mm/yyyy hh:mm', 'DATE_TIME'],
    ['hh:mm', 'TIME'],
    ['"Rp"#,##0', 'CURRENCY'],
    ['0.00E+00', 'SCIENTIFIC'],
    ['@', 'TEXT'],
  ])('knows the format %s as %s', (code, expected) => expect(formatType(code)).toBe(expected));
});

describe('what is refused', () => {
  const book = (): Uint8Array => {
    const made = utils.book_new();
    utils.book_append_sheet(
      made,
      utils.aoa_to_sheet(Array.from({ length: 200 }, (_, row) => [row, row + 1, row + 2])),
      'Data',
    );
    return xlsx(made);
  };

  it.each([
    ['too many parts', { ...FILE_LIMITS, entries: 2 }],
    ['too much when inflated', { ...FILE_LIMITS, inflatedBytes: 1000 }],
    ['too many cells', { ...FILE_LIMITS, cells: 100 }],
    ['too large a file', { ...FILE_LIMITS, fileBytes: 100 }],
  ])('%s', async (_why, limits) => {
    await expect(open('large.xlsx', book(), limits)).rejects.toThrow(FileRefused);
  });

  it('a cut archive', async () => {
    await expect(open('cut.xlsx', book().slice(0, 900))).rejects.toThrow(FileRefused);
  });

  it('an archive that is no workbook', async () => {
    const empty = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
    await expect(open('empty.xlsx', empty)).rejects.toThrow(FileRefused);
  });

  it('the old binary format', async () => {
    await expect(open('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toThrow(FileRefused);
  });
});
