import { describe, expect, it } from 'vitest';
import { budgetLines } from '#progress/budget.ts';
import { summarise } from '#progress/summarise.ts';
import { shownRows } from '#tabs/cells.ts';
import { anggaran } from '#tabs/province/anggaran.ts';
import { district, input, type Row, record, sourceInput, table } from '../../progress/builders.ts';

function activity(name: string, values: Readonly<Record<string, string | number>>): Row {
  return { region: null, key: name, values: { sub_kegiatan: name, ...values } };
}

const PLAN = [
  activity('PMT', { pagu: 100, realisasi: 40, sumber_dana: 'DAU', opd_pj: 'Dinas Kesehatan' }),
  activity('Posyandu', { pagu: 50, sumber_dana: 'DAU', opd_pj: 'DINAS  KESEHATAN' }),
  activity('Jamban', { pagu: 200, realisasi: 0, sumber_dana: 'APBD Kab/Kota', opd_pj: 'Dinas PUPR' }),
  activity('Rembuk', { realisasi: 7, opd_pj: 'Bappeda' }),
];

describe('budgetLines', () => {
  const lines = budgetLines(PLAN.map((row) => record(row)));

  it('adds up by source of funds and office, however an office is capitalised', () => {
    expect(lines.map(({ fund, office, activities, ceiling }) => [fund, office, activities, ceiling.sum])).toEqual([
      ['APBD Kab/Kota', 'Dinas PUPR', 1, 200],
      ['DAU', 'DINAS KESEHATAN', 2, 150],
      [null, 'Bappeda', 1, 0],
    ]);
  });

  it('takes no unknown spending for none, and shares only what has both amounts', () => {
    expect(lines[1]).toMatchObject({ spent: { sum: 40, rows: 1 }, absorbed: { spent: 40, ceiling: 100 } });
    expect(lines[2]).toMatchObject({ spent: { sum: 7, rows: 1 }, absorbed: { spent: 0, ceiling: 0 } });
  });

  it('is the same in whatever order the rows come', () => {
    expect(budgetLines(PLAN.toReversed().map((row) => record(row)))).toEqual(lines);
  });
});

describe('Anggaran', () => {
  const plan = table(PLAN, { action: 2, level: 'kabupaten', period: '2026' });
  const unread = sourceInput({ id: '6271-1', dataHash: null, readAt: null }, 'Belum terbaca');
  const summary = summarise(input([district([plan]), district([], [unread], '62.71')]));
  const tab = anggaran(summary);
  const rows = shownRows(tab);

  it('puts realisation beside the ceiling, by source of funds', () => {
    const at = rows.findIndex((row) => row[0] === 'Menurut sumber dana, tahun 2026');
    expect(rows.slice(at + 2, at + 6)).toEqual([
      ['APBD Kab/Kota', 'semua', '1', '200', '0', '0', '1 dari 1 kegiatan'],
      ['DAU', 'semua', '2', '150', '40', '0.4', '1 dari 2 kegiatan'],
      ['tanpa sumber dana', 'semua', '1', '–', '7', '–', '1 dari 1 kegiatan'],
      ['Provinsi', 'semua', '4', '350', '47', String(40 / 300), '3 dari 4 kegiatan'],
    ]);
  });

  it('does not call what could not be read missing', () => {
    expect(rows).toContainEqual(['Kota Mulia', 'belum terbaca']);
    const read = summarise(input([district([plan]), district([], [sourceInput({ id: '6271-1' })], '62.71')]));
    expect(shownRows(anggaran(read))).toContainEqual(['Kota Mulia', 'belum ada yang diterima']);
  });

  it('names source of funds and office of each district', () => {
    const of = rows.filter((row) => row[1]?.includes(' · '));
    expect(of.map((row) => row[1])).toEqual([
      'Sumber dana · OPD',
      'APBD Kab/Kota · Dinas PUPR',
      'DAU · DINAS KESEHATAN',
      'tanpa sumber dana · Bappeda',
    ]);
  });

  it('draws the sources of funds without their total', () => {
    const [chart] = tab.charts;
    const drawn = rows.slice(chart?.domain.startRow, chart?.domain.endRow).map((row) => row[0]);
    expect(drawn).toEqual(['Sumber dana', 'APBD Kab/Kota', 'DAU', 'tanpa sumber dana']);
  });

  it('says so where nobody has handed in a plan', () => {
    const none = shownRows(anggaran(summarise(input([district([])]))));
    expect(none.flat()).toContain('Belum ada kegiatan Aksi 2 yang diterima.');
    expect(anggaran(summarise(input([district([])]))).charts).toEqual([]);
  });
});
