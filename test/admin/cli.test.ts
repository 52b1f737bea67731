import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#admin/commands.ts';
import { main } from '#admin/main.ts';
import { readmeRows } from '#admin/readme-table.ts';

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function file(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'aksi8-')), name);
  writeFileSync(path, content);
  return path;
}

describe('the command line', () => {
  const cases: readonly (readonly [args: readonly string[], code: number, why: string])[] = [
    [[], 2, 'no command'],
    [['terbang'], 2, 'a command that there is not'],
    [['region'], 2, 'no names'],
    [['region', 'Seruyan', '--file', 'x'], 2, 'names and a list'],
    [['check'], 2, 'no file'],
    [['check', 'x.csv', '--year', 'dua'], 2, 'a year that is none'],
    [['check', 'x.csv', '--nonsense'], 2, 'an option that there is not'],
    [['check', 'tidak-ada.csv'], 1, 'a file that there is not'],
    [['region', '--file', 'tidak-ada.txt'], 1, 'a list that there is not'],
    [['status', '--stage', 'prod'], 1, 'a stage whose settings are not here'],
    [['help'], 0, 'help'],
  ];

  it.each(cases)('%j exits %i: %s', async (args, code, _why) => {
    const answer = await run(...args);
    expect(answer.code).toBe(code);
    expect(code === 0 ? answer.out : answer.err || answer.out).not.toBe('');
  });

  it('names in the README what it can do, no more and no less', () => {
    const readme = readFileSync('README.md', 'utf8').split('\n');
    const table = readme.slice(readme.indexOf('| command | does |') + 2);
    expect(table.slice(0, table.indexOf(''))).toEqual(readmeRows());
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
  });
});

describe('aksi8 region', () => {
  it('prints one JSON document and nothing else', async () => {
    const { code, out, err } = await run('region', 'Kab. Kobar', 'Magelang', 'Ruteng', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = JSON.parse(out) as { input: string; code: string | null; candidates: unknown[]; reason: string }[];
    expect(answers.map((each) => [each.input, each.code, each.candidates.length])).toEqual([
      ['Kab. Kobar', '62.01', 1],
      ['Magelang', null, 2],
      ['Ruteng', null, 0],
    ]);
    expect(answers[1]?.reason).toMatch(/^ambiguous/);
    expect(answers[2]?.reason).toMatch(/^unknown/);
  });

  it('reads a list with provinces beside the names', async () => {
    const list = file('nama.txt', 'Banjar\tJawa Barat\nBanjar\tKalimantan Selatan\n');
    const { out } = await run('region', '--file', list, '--json');
    expect((JSON.parse(out) as { code: string }[]).map(({ code }) => code)).toEqual(['32.79', '63.03']);
  });
});

describe('aksi8 check', () => {
  const csv = [
    'REKAP PENGUKURAN BALITA BULAN AGUSTUS 2026',
    'Kabupaten Sukamara',
    '',
    'No;Kecamatan;Desa/Kelurahan;Jumlah Sasaran;Jumlah Balita Diukur;Sangat Pendek;Pendek;Stunting',
    '1;Jelai;Kuala Jelai;120;100;3;12;15',
    '2;Jelai;Sungai Baru;80;8O;1;4;5',
  ].join('\n');

  it('locates, identifies the district and names the wrong cell', async () => {
    const { code, out } = await run('check', file('rekap.csv', csv), '--json');
    expect(code).toBe(0);
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      edition: '2025',
      district: { name: 'Kabupaten Sukamara' },
      receipt: 'Diterima sebagian',
    });
    expect(document.tabs[0]).toMatchObject({
      action: 7,
      headerRows: [4],
      firstDataRow: 5,
      lastDataRow: 6,
      rowsRead: 2,
    });
    const errors = document.findings.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors).toMatchObject([{ rule: 'letter-for-digit', cell: 'E6' }]);
    expect(document.records).toBeUndefined();
  });

  it('gives the records when asked', async () => {
    const { out } = await run('check', file('rekap.csv', csv), '--records', '--json');
    const { records } = JSON.parse(out) as { records: { values: Record<string, unknown> }[] };
    expect(records).toHaveLength(2);
    expect(records[0]?.values).toMatchObject({ sasaran: 120, diukur: 100, stunting: 15 });
    expect(records[1]?.values).not.toHaveProperty('diukur');
  });

  it('tells a person the message first, the rule last, in lines of a terminal, without what a cell could do to it', async () => {
    const { out } = await run('check', file('hostile.csv', csv.replace('8O', '\u001b[2J8O')));
    expect(out).toMatch(/Diterima sebagian\n {2}Kabupaten Sukamara \(62\.08\), tahun 2026\n {2}Tab /);
    expect(out).toMatch(/Harus diperbaiki: 1\n {2}• [\s\S]+?\[not-a-number\]\n/);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('judges a file for the year that it is about, unless told otherwise', async () => {
    const old = file('2022.csv', csv.replace('AGUSTUS 2026', 'AGUSTUS 2022'));
    const own = JSON.parse((await run('check', old, '--json')).out);
    expect(own).toMatchObject({ year: 2022, edition: '2022' });
    const asked = JSON.parse((await run('check', old, '--year', '2026', '--json')).out);
    expect(asked).toMatchObject({ year: 2026, edition: '2025' });
    expect(asked.findings.map(({ rule }: { rule: string }) => rule)).toContain('fiscal-year-differs-from-source');
    expect(own.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('fiscal-year-differs-from-source');
  });
});
