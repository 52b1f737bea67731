import { describe, expect, it } from 'vitest';
import type { Finding } from '#findings/types.ts';
import type { Receipt } from '#ledger/types.ts';
import type { ReadWorkbook, ScreenedTab } from '#reading/types.ts';
import { receiptOf } from '#rules/core/receipt.ts';
import { sheet, workbook } from '../tables.ts';

const found = (severity: string, refuses = 'nothing') => ({ severity, refuses }) as unknown as Finding;
const ERROR = found('error', 'value');
const WARNING = found('warning');
const INFO = found('info');

const own = workbook([sheet(7, [{ sasaran: 1 }])]);
const bare = workbook([sheet(7, [])]);
const none: ReadWorkbook = { ...bare, tables: [], located: [] };
const header: ReadWorkbook = { ...bare, tables: [] };
const located: ReadWorkbook = { ...own, tables: [] };
const foreign = workbook([sheet(7, [{ at: { elsewhere: 'Katingan' }, sasaran: 1 }])]);
const mixed = workbook([sheet(7, [{ sasaran: null }, { at: { elsewhere: 'Katingan' }, sasaran: 1 }])]);
const besides = workbook([...own.tables, ...foreign.tables]);
const withheld: ReadWorkbook = { ...none, screened: [{ kind: 'withheld' } as unknown as ScreenedTab] };
const open: ReadWorkbook = { ...none, screened: [{ kind: 'open' } as unknown as ScreenedTab] };

describe('receipt', () => {
  it.each([
    [own, 3, [], 'Diterima', 'nothing to say'],
    [own, 3, [INFO], 'Diterima', 'an info is no reserve'],
    [own, 3, [INFO, WARNING], 'Diterima dengan catatan', 'a warning'],
    [own, 3, [WARNING, ERROR], 'Diterima sebagian', 'an error'],
    [own, 3, [found('error', 'source')], 'Ditolak', 'the workbook is of another district'],
    [own, 0, [], 'Belum diisi', 'a table of ours with names and no figures'],
    [own, 0, [WARNING], 'Belum diisi', 'a warning refuses nothing'],
    [own, 0, [ERROR], 'Ditolak', 'all that was there was refused'],
    [bare, 0, [], 'Belum diisi', 'a header without rows'],
    [header, 0, [], 'Belum diisi', 'a header of which nobody knows what it is, and nothing under it'],
    [besides, 0, [], 'Ditolak', 'rows of other districts beside a table of ours without figures'],
    [none, 0, [], 'Belum diisi', 'an empty workbook'],
    [open, 0, [], 'Belum diisi', 'tabs in which nothing is'],
    [withheld, 0, [], 'Ditolak', 'a list of residents alone'],
    [located, 0, [], 'Ditolak', 'rows of which nobody knows what they are'],
    [foreign, 0, [], 'Ditolak', 'rows of other districts alone'],
    [mixed, 0, [], 'Ditolak', 'rows of other districts among them'],
  ] as [ReadWorkbook, number, Finding[], Receipt, string][])('%# of %s', (read, records, findings, expected, _why) => {
    expect(receiptOf(read, records, findings)).toBe(expected);
  });
});
