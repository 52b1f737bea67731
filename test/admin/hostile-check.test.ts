import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '#admin/main.ts';
import { HOSTILE_CELLS, RAW_CONTROLS } from '#support/hostile.ts';

const folder = mkdtempSync(join(tmpdir(), 'aksi8-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

function quoted(cell: string | number): string {
  return `"${String(cell).replaceAll('"', '""')}"`;
}

async function checked(words: string, ...options: string[]): Promise<string> {
  const rows = [
    ['REKAP PENGUKURAN BALITA BULAN AGUSTUS 2026'],
    ['Kabupaten Sukamara', words],
    ['No', 'Kecamatan', 'Desa/Kelurahan', 'Jumlah Sasaran', 'Jumlah Balita Diukur', 'Stunting', words],
    [1, 'Jelai', 'Kuala Jelai', 120, 100, 15, words],
    [2, 'Jelai', words, 80, words, 5, 1],
    [3, words, 'Sungai Baru', words, 61, 5, 1],
  ];
  const path = join(folder, 'rekap.csv');
  writeFileSync(path, rows.map((cells) => cells.map(quoted).join(';')).join('\n'));
  const out: string[] = [];
  const code = await main(['check', path, ...options], { out: (text) => out.push(text), err: () => {} });
  expect(code).toBe(0);
  return out.join('\n');
}

describe('the check of a file that holds', () => {
  it.each(HOSTILE_CELLS.map((words) => [words.slice(0, 40), words] as const))('%j', async (_, words) => {
    const text = await checked(words);
    expect(text).not.toMatch(RAW_CONTROLS);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(200);
    expect(JSON.parse(await checked(words, '--records', '--json'))).toMatchObject({
      tabs: [{ title: expect.any(String) }],
    });
  });
});
