import { analysisColumns, measurementColumns, shortAnalysisColumns } from './figure-columns.ts';
import type { VillageFigures } from './figures.ts';
import { makeMistakes } from './mistakes.ts';
import { cadreSheet, planSheet, rembukSheet, reviewSheet, systemsSheet } from './other-actions.ts';
import { childrenSheet } from './personal.ts';
import type { Plan } from './plans.ts';
import { random } from './random.ts';
import { regulationSheet } from './regulations.ts';
import type { District, Row } from './sample-district.ts';
import { Sheet } from './sheet.ts';
import type { Style } from './style.ts';
import { type FigureColumn, paintVillageTable } from './village-table.ts';

export const YEAR = 2026;

function puskesmas(row: Row): string {
  return row.kecamatan;
}

function footer(style: Style, district: District): string[] {
  if (style.footer === 'source') return ['Sumber : e-PPGBM, diolah'];
  if (style.footer === 'none') return [];
  return [
    `${district.name}, 3 September 2026`,
    'Kepala Bidang Kesehatan Masyarakat',
    '',
    '(...........................)',
    'NIP. 197001012000011001',
  ];
}

function paint(
  sheet: Sheet,
  district: District,
  style: Style,
  heading: { titles: readonly string[]; rows: readonly Row[]; columns: readonly FigureColumn<VillageFigures>[] },
) {
  const label = district.kind === 'kota' ? 'Kota' : 'Kabupaten';
  const titles = [...heading.titles, `${label} ${district.name}`.toUpperCase(), `TAHUN ${YEAR}`];
  const identity = [
    ['Provinsi', district.province],
    ['Kab/Kota', `${label} ${district.name}`],
    ['Tahun', String(YEAR)],
  ] as const;
  const table = {
    titles,
    identity,
    columns: heading.columns,
    rows: heading.rows,
    puskesmas,
    footer: footer(style, district),
  };
  return paintVillageTable(sheet, table, style);
}

/** Tabs of one village table: one tab, or one a kecamatan. */
function villageSheets(
  district: District,
  plan: Plan,
  what: { tab: string; titles: readonly string[]; columns: readonly FigureColumn<VillageFigures>[]; mistakes: boolean },
  seed: string,
): Sheet[] {
  const rng = random(`${seed}/${district.code}/${what.tab}/mistakes`);
  const parts =
    plan.style.kecamatan === 'tabEach'
      ? district.kecamatan.map(({ name }) => ({
          title: `${what.tab} ${name}`,
          rows: district.rows.filter((row) => row.kecamatan === name),
          name,
        }))
      : [{ title: what.tab, rows: district.rows, name: null }];
  return parts.map(({ title, rows, name }, index) => {
    const sheet = new Sheet(title);
    const titles = name ? [what.titles[0] ?? '', `KECAMATAN ${name.toUpperCase()}`] : what.titles;
    const painted = paint(sheet, district, plan.style, { titles, rows, columns: what.columns });
    if (what.mistakes && index === 0) makeMistakes(sheet, painted, rows, rng);
    return sheet;
  });
}

function measurementSheets(district: District, plan: Plan, seed: string): Sheet[] {
  const columns = measurementColumns(plan.style);
  const month = (name: string) => [`REKAPITULASI HASIL PENGUKURAN BALITA BULAN ${name} ${YEAR}`];
  const one = (tab: string, name: string, mistakes: boolean) =>
    villageSheets(district, plan, { tab, titles: month(name), columns, mistakes }, seed);
  // Without a title nothing but the tab says which month it is.
  const tab = ['Aksi 7', 'PENGUKURAN', 'Prevalensi Stunting', 'Data Balita'][plan.style.headers % 4] ?? 'Aksi 7';
  if (plan.measurement === 'none') return [];
  if (plan.measurement === 'twoTabs')
    return [...one(`${tab} Feb 2026`, 'FEBRUARI', false), ...one(`${tab} Agustus 2026`, 'AGUSTUS', plan.mistakes)];
  if (plan.measurement === 'oneMonth') return one(`${tab} Agt 2026`, 'AGUSTUS', plan.mistakes);
  return [stackedSheet(district, plan, columns, tab, month)];
}

/** Two months under each other on one tab. */
function stackedSheet(
  district: District,
  plan: Plan,
  columns: readonly FigureColumn<VillageFigures>[],
  tab: string,
  titles: (month: string) => readonly string[],
): Sheet {
  const sheet = new Sheet(`${tab} ${YEAR}`);
  const style = { ...plan.style, titleLines: 2 as const, blankFirstRow: false };
  paint(sheet, district, style, { titles: titles('FEBRUARI'), rows: district.rows, columns });
  const lower = new Sheet('lower');
  paint(lower, district, style, { titles: titles('AGUSTUS'), rows: district.rows, columns });
  const shift = sheet.height + 3;
  const { rows, merges } = lower.done();
  rows.forEach((cells, row) => cells.forEach((cell, column) => cell && sheet.put(row + shift, column, cell)));
  for (const each of merges) sheet.merge(each.startRow + shift, each.endRow + shift, each.startColumn, each.endColumn);
  return sheet;
}

function analysisSheets(district: District, plan: Plan, seed: string): Sheet[] {
  if (plan.analysis === 'none') return [];
  const full = plan.analysis === 'full';
  const columns = full ? analysisColumns(plan.style) : shortAnalysisColumns(plan.style);
  const titles = ['ANALISIS SITUASI PROGRAM PENURUNAN STUNTING'];
  return villageSheets(
    district,
    plan,
    { tab: full ? 'Ansit' : 'Aksi 1 Analisis Situasi', titles, columns, mistakes: false },
    seed,
  );
}

function extraSheets(style: Style): Sheet[] {
  return style.extras.map((extra) => {
    if (extra === 'hidden') {
      const sheet = new Sheet('ref', { hidden: true });
      ['Desa', 'Kelurahan'].forEach((text, row) => sheet.put(row, 0, text));
      return sheet;
    }
    if (extra === 'kosong') return new Sheet('Sheet2');
    const sheet = new Sheet(extra === 'grafik' ? 'Grafik' : 'Petunjuk Pengisian');
    const lines = [
      'PETUNJUK PENGISIAN',
      'Isi semua kolom yang berwarna hijau.',
      'Batas pengiriman tanggal 10 setiap bulan.',
    ];
    lines.forEach((text, row) => sheet.put(row, 0, text));
    return sheet;
  });
}

function otherSheets(district: District, plan: Plan, seed: string): Sheet[] {
  const desaOf = (name: string) =>
    district.rows.filter((row) => row.kecamatan === name && row.kind !== 'kelurahan').length;
  const kecamatan = district.kecamatan.map(({ name }) => name);
  const place = { name: district.name, kecamatan, desa: kecamatan.map(desaOf) };
  const key = `${seed}/${district.code}`;
  const made = {
    2: () => planSheet(key),
    3: () => rembukSheet(key, place),
    5: () => cadreSheet(key, place),
    6: () => systemsSheet(key),
    8: () => reviewSheet(key),
  };
  return plan.others.map((action) => made[action]());
}

export function sheetsOf(district: District, plan: Plan, seed: string): Sheet[] {
  if (plan.empty) return [new Sheet('Sheet1'), ...extraSheets(plan.style)];
  const sheets = [
    ...extraSheets({ ...plan.style, extras: plan.style.extras.filter((extra) => extra === 'petunjuk') }),
    ...analysisSheets(district, plan, seed),
    ...measurementSheets(district, plan, seed),
    ...(plan.regulation ? [regulationSheet(`${seed}/${district.code}`, district, plan.style)] : []),
    ...otherSheets(district, plan, seed),
    ...(plan.children
      ? [
          childrenSheet(
            `${seed}/${district.code}`,
            district.rows.map((row) => row.name),
          ),
        ]
      : []),
    ...extraSheets({ ...plan.style, extras: plan.style.extras.filter((extra) => extra !== 'petunjuk') }),
  ];
  return sheets;
}
