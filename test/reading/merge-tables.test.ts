import { describe, expect, it } from 'vitest';
import type { ReadTable, ReadWorkbook } from '#reading/types.ts';
import { grid, titled } from '#support/grids.ts';
import { read } from '#support/reading.ts';

const HEADER = 'DESA | KECAMATAN | SASARAN BALITA | BALITA DIUKUR | STUNTING';

function tab(title: string, ...rows: readonly string[]) {
  return titled(title, grid`${['Aksi 7 Februari 2026', HEADER, ...rows].join('\n')}`);
}

/** Rows of a table with the tab of each value: `key sasaran@tab diukur@tab`, refused ones with `!`. */
function rowsOf(table: ReadTable | undefined): readonly string[] {
  return (table?.rows ?? []).map((row) => {
    const values = ['sasaran', 'diukur', 'stunting'].map((id) => {
      const read = row.values[id];
      return `${read?.value ?? '-'}@${read?.tab?.title ?? '.'}`;
    });
    return `${row.refused ? '!' : ''}${row.key}@${row.tab?.title ?? '.'} ${values.join(' ')}`;
  });
}

function contradictions({ findings }: ReadWorkbook): readonly unknown[] {
  return findings
    .filter(({ rule }) => rule === 'contradictory-duplicate')
    .map(({ data, place, refuses }) => [
      place.tab,
      place.cell,
      place.rowKey,
      refuses,
      'cells' in data ? data.cells : null,
    ]);
}

describe('one action over several tabs', () => {
  const HILIR = tab('Hilir', 'Muara Dua | Hilir | 100 | 80 | 8', 'Sungai Bakau | Hilir | 50 | 40 | 2');

  it('is one table, whose rows know their tab', () => {
    const result = read([HILIR, tab('Hulu', 'Sukamaju | Hulu | 60 | 50 | 5', 'JUMLAH | | 60 | 50 | 5')]);
    expect(result.tables).toHaveLength(1);
    const [table] = result.tables;
    expect(table?.located.tab).toBe('Hilir');
    expect(rowsOf(table)).toEqual([
      '62.07.01.2001@. 100@. 80@. 8@.',
      '62.07.01.2002@. 50@. 40@. 2@.',
      '62.07.02.2001@Hulu 60@Hulu 50@Hulu 5@Hulu',
    ]);
    expect(table?.totals.map(({ tab: mark, values }) => [mark, values.sasaran?.tab])).toEqual([
      [
        { tabId: 1, title: 'Hulu' },
        { tabId: 1, title: 'Hulu' },
      ],
    ]);
  });

  it('marks no row of its first tab, nor a sum there', () => {
    const [table] = read([
      tab('Hilir', 'Muara Dua | Hilir | 100 | 80 | 8', 'JUMLAH | | 100 | 80 | 8'),
      tab('Hulu', 'Sukamaju | Hulu | 60 | 50 | 5'),
    ]).tables;
    expect(table?.totals.map(({ tab: mark }) => mark)).toEqual([undefined]);
  });

  it('takes a row once that both tabs hold alike', () => {
    const result = read([HILIR, tab('Lagi', 'Muara Dua | Hilir | 100 | 80 | 8')]);
    expect(rowsOf(result.tables[0])).toEqual(['62.07.01.2001@. 100@. 80@. 8@.', '62.07.01.2002@. 50@. 40@. 2@.']);
    expect(contradictions(result)).toEqual([]);
  });

  it('completes a row by what the other tab says of it', () => {
    const result = read([tab('Satu', 'Muara Dua | Hilir | 100 | | 8'), tab('Dua', 'Muara Dua | Hilir | 100 | 80 |')]);
    expect(rowsOf(result.tables[0])).toEqual(['62.07.01.2001@. 100@. 80@Dua 8@.']);
    expect(contradictions(result)).toEqual([]);
  });

  it('refuses a row of which the tabs say two things, and names both cells', () => {
    const result = read([HILIR, tab('Lagi', 'Sungai Bakau | Hilir | 50 | 41 | 2')]);
    expect(rowsOf(result.tables[0])).toEqual(['62.07.01.2001@. 100@. 80@. 8@.', '!62.07.01.2002@. 50@. 40@. 2@.']);
    expect(contradictions(result)).toEqual([['Hilir', 'A4', '62.07.01.2002', 'row', ['Hilir!A4', 'Lagi!A3']]]);
  });

  it('names the tab of the first row where none of them is on the first tab', () => {
    const result = read([
      HILIR,
      tab('Satu', 'Sukamaju | Hulu | 60 | 50 | 5'),
      tab('Dua', 'Sukamaju | Hulu | 60 | 50 | 6'),
    ]);
    expect(contradictions(result)).toEqual([['Satu', 'A3', '62.07.02.2001', 'row', ['Satu!A3', 'Dua!A3']]]);
    expect(result.findings.find(({ rule }) => rule === 'contradictory-duplicate')?.place).toMatchObject({
      tabId: 1,
      action: 7,
      table: result.tables[0]?.key,
      kecamatan: '62.07.02',
    });
  });

  it('keeps months apart', () => {
    const march = titled(
      'Maret',
      grid`
      Aksi 7 Maret 2026
      ${HEADER}
      Muara Dua | Hilir | 100 | 81 | 8`,
    );
    const result = read([HILIR, march]);
    expect(result.tables.map(({ period }) => period)).toEqual(['2026-02', '2026-03']);
    expect(contradictions(result)).toEqual([]);
  });
});

it('marks nothing where two tables of one tab are put together', () => {
  const result = read(
    tab(
      'Data',
      'Muara Dua | Hilir | 100 | 80 | 8',
      'JUMLAH | | 100 | 80 | 8',
      '---',
      HEADER,
      'Sukamaju | Hulu | 60 | 50 | 5',
      'JUMLAH | | 60 | 50 | 5',
    ),
  );
  expect(result.tables.map(rowsOf)).toEqual([['62.07.01.2001@. 100@. 80@. 8@.', '62.07.02.2001@. 60@. 50@. 5@.']]);
  expect(result.tables[0]?.totals.map(({ tab: mark }) => mark)).toEqual([undefined, undefined]);
});
