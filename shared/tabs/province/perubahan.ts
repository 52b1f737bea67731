import type { ActionInWeek, DistrictSummary, ProvinceSummary } from '#progress/summary-types.ts';
import { row, text } from '#tabs/cells.ts';
import type { TabModel, TabRow } from '#tabs/model.ts';
import { obstacles } from './obstacles.ts';
import { movementWords } from './status.ts';
import { count, districtName, ofAll } from './words.ts';

const COLUMNS = [150, 130, 230, 230, 170, 320];

/** What moved since the last summary, who is silent, who waits for whom; change that rules made is told apart. */
export function perubahan(summary: ProvinceSummary): TabModel {
  const since = summary.comparedWith;
  return {
    key: 'perubahan',
    title: 'Perubahan',
    columns: COLUMNS.map((width) => ({ width, owner: 'machine' })),
    rows: [
      row(null, text('Perubahan', 'title')),
      row(null, text(since === null ? 'Belum ada minggu pembanding.' : `Dibanding ringkasan ${since}`, 'subtitle')),
      ...movedRows(summary),
      ...silentRows(summary),
      ...obstacleRows(summary),
    ],
    frozenRows: 2,
    frozenColumns: 1,
    charts: [],
    index: 1,
  };
}

function heads(...words: readonly string[]): TabRow {
  return row(null, ...words.map((word) => text(word, 'header')));
}

function movedRows(summary: ProvinceSummary): readonly TabRow[] {
  const moved = summary.districts.flatMap((district) =>
    district.years.flatMap((year) =>
      year.actions.filter(hasMoved).map((action) => ({ district, action, year: year.fiscalYear })),
    ),
  );
  return [
    row(null, text(`Yang berubah (${count(moved.length)})`, 'subtitle')),
    heads('Kabupaten/Kota', 'Aksi', 'Perubahan', 'Sekarang', 'Status'),
    ...(moved.length === 0 ? [row(null, text('Tidak ada perubahan.', 'muted'))] : []),
    ...moved.map(({ district, action, year }) =>
      row(
        `ubah|${year}|${action.action}|${district.code}`,
        text(districtName(district)),
        text(`Aksi ${action.action} · ${year}`),
        text(movementWords(action.movement) || 'status berubah'),
        text(`${ofAll({ accepted: action.valuesAccepted, expected: action.valuesExpected })} nilai`),
        text(action.status),
      ),
    ),
  ];
}

function hasMoved({ movement }: ActionInWeek): boolean {
  return movement.kind !== 'none' && movement.kind !== 'first';
}

function silentRows(summary: ProvinceSummary): readonly TabRow[] {
  const silent = summary.districts.filter((district) => district.silent);
  const { value, standing } = summary.settings.silentWeeks;
  return [
    row(null, text(`Tanpa perubahan ${value} minggu atau lebih (${silent.length}; ambang ${standing})`, 'subtitle')),
    heads('Kabupaten/Kota', 'Tidak berubah sejak', 'Lama'),
    ...(silent.length === 0 ? [row(null, text('Tidak ada.', 'muted'))] : []),
    ...silent.map((district) =>
      row(`diam|${district.code}`, text(districtName(district)), text(district.unchangedSince ?? '–'), weeks(district)),
    ),
  ];
}

function weeks({ silentWeeks }: DistrictSummary): ReturnType<typeof text> {
  return text(`${silentWeeks} minggu`);
}

function obstacleRows(summary: ProvinceSummary): readonly TabRow[] {
  const all = obstacles(summary);
  return [
    row(null, text(`Yang terhambat dan siapa yang perlu bertindak (${count(all.length)})`, 'subtitle')),
    heads('Kabupaten/Kota', 'Berkas/aksi', 'Hambatan', 'Yang perlu bertindak', 'Cara'),
    ...(all.length === 0 ? [row(null, text('Tidak ada yang terhambat.', 'muted'))] : []),
    ...all.map(({ key, district, at, what, who, how }) =>
      row(key, text(districtName(district)), text(at), text(what), text(who), text(how)),
    ),
  ];
}
