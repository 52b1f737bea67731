import { describe, expect, it } from 'vitest';
import { declaration, declarations, editionOf, fieldMap } from '#actions/declarations.ts';
import type { ActionDeclaration, ActionNumber, Edition } from '#actions/types.ts';

const EDITIONS: readonly Edition[] = ['2018', '2022', '2025'];
const every = EDITIONS.flatMap((edition) =>
  declarations(edition).map((of) => [`${edition}, aksi ${of.action}`, of] as [string, ActionDeclaration]),
);

function folded(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9<>%+]+/g, '');
}

describe('edition of a fiscal year', () => {
  it.each([
    [2018, '2018', 'first year'],
    [2021, '2018', 'last year of the first rule book'],
    [2022, '2022', 'Perpres 72/2021'],
    [2024, '2022', 'last year of the 29 indicators'],
    [2025, '2025', 'four main and two supporting actions'],
    [2026, '2025', 'in force now'],
  ] as [number, Edition, string][])('%i → %s (%s)', (year, edition) => {
    expect(editionOf(year)).toBe(edition);
  });
});

/** Spellings of two fields: the columns beside them tell which is meant, else it is asked. */
const SETTLED_BY_NEIGHBOURS: ReadonlySet<string> = new Set(['sumberdata: opd_pemilik, nama_sistem']);

describe('declarations', () => {
  it.each(EDITIONS)('edition %s has the eight actions in order', (edition) => {
    expect(declarations(edition).map((of) => of.action)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.each(every)('%s: field ids are unique and each field has a label and a source', (_, of) => {
    expect(fieldMap(of).size).toBe(of.fields.length);
    expect(of.fields.filter((field) => field.label.length < 2 || field.source.length < 3)).toEqual([]);
  });

  it.each(every)('%s: ratios, sums, alternatives, keys and subgroups name declared fields', (_, of) => {
    const ids = fieldMap(of);
    const named = [
      ...of.fields.flatMap((field) => (field.ratio ? [field.ratio.numerator, field.ratio.denominator] : [])),
      ...of.fields.flatMap((field) => field.sumOf ?? []),
      ...of.alternatives.flatMap((alternative) => alternative.fields.flat()),
      ...of.subgroup,
      ...Object.values(of.rowKey)
        .flat()
        .filter((id) => id !== 'region'),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(every)('%s: no spelling means two fields', (_, of) => {
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    for (const field of of.fields) {
      for (const name of new Set([field.label, ...field.aliases].map(folded))) {
        const other = owner.get(name);
        if (other !== undefined && other !== field.id) clashes.push(`${name}: ${other}, ${field.id}`);
        owner.set(name, field.id);
      }
    }
    expect(clashes.filter((clash) => !SETTLED_BY_NEIGHBOURS.has(clash))).toEqual([]);
  });

  it.each(every)('%s: short spellings come only with groups', (_, of) => {
    expect(of.fields.filter((field) => field.shortAliases && !field.groups)).toEqual([]);
  });

  it('asks for the 29 essential indicators as triples since 2022', () => {
    const triples = declaration('2022', 1).fields.filter((field) => /^i\d\d_(num|den|pct)$/.test(field.id));
    expect(triples.length).toBe(87);
    expect(triples.filter((field) => field.required).length).toBe(58);
    expect(declaration('2018', 1).fields.some((field) => field.id === 'i01_num' && field.required)).toBe(false);
  });

  it('turns round where less is better', () => {
    const fields = fieldMap(declaration('2025', 1));
    const reversed = [...fields.values()].filter((field) => /^i\d\d_pct$/.test(field.id) && field.lowerIsBetter);
    expect(reversed.map((field) => field.id)).toEqual(['i12_pct', 'i13_pct']);
  });
});

describe('spellings found in sheets', () => {
  it.each([
    [7, 'Jumlah Balita Sangat Pendek', 'sangat_pendek'],
    [7, 'SP', 'sangat_pendek'],
    [7, 'Sgt Pendek', 'sangat_pendek'],
    [7, 'Total balita diukur', 'diukur'],
    [7, 'D', 'diukur'],
    [7, 'S', 'sasaran'],
    [7, 'D/S', 'cakupan_ukur'],
    [7, 'Pravelensi', 'prevalensi'],
    [7, 'Preverensi', 'prevalensi'],
    [7, 'Prevalensi Balita Stunting', 'prevalensi'],
    [7, '% Stunting', 'prevalensi'],
    [7, 'Jumlah_balita_stunting', 'stunting'],
    [7, 'KECMATAN', 'kecamatan'],
    [7, 'Ket.', 'keterangan'],
    [1, 'Jumlah Keluarga Beresiko Stunting', 'jml_keluarga_berisiko'],
    [1, 'Unmeet Need', 'i12_pct'],
    [2, 'Nomenklatur Sub Kegiatan Kabupaten/Kota', 'sub_kegiatan'],
    [2, 'Target Lokasi Dalam Renka', 'lokasi'],
    [3, 'Hari, Tanggal', 'tanggal'],
    [4, 'Daerah', 'kabupaten'],
    [8, 'Capaian', 'capaian_pct'],
  ] as [ActionNumber, string, string][])('aksi %i: "%s" is %s', (action, spelling, id) => {
    const hits = declaration('2022', action).fields.filter((field) =>
      [field.label, ...field.aliases].some((name) => folded(name) === folded(spelling)),
    );
    expect(hits.map((field) => field.id)).toEqual([id]);
  });
});
