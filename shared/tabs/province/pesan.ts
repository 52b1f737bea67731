import type { DistrictSummary, ProvinceSummary } from '#progress/summary-types.ts';
import { row, text } from '#tabs/cells.ts';
import type { TabModel, TabRow } from '#tabs/model.ts';
import { obstacle } from './blockers.ts';
import type { Say } from './masalah.ts';
import { mainYear } from './sentences.ts';
import { brief, count, dayInWib, districtName, ofAll, share } from './words.ts';

const MOST_FINDINGS = 3;

/** One text a district, ready to be pasted into a chat: what we saw, and what is asked for. */
export function pesan(summary: ProvinceSummary, say: Say): TabModel {
  return {
    key: 'pesan',
    title: 'Pesan',
    columns: [
      { width: 150, owner: 'machine' },
      { width: 720, owner: 'machine' },
      { width: 180, owner: 'people' },
    ],
    rows: [
      row(null, text('Pesan siap salin untuk kabupaten/kota', 'title')),
      row(null, text('Kabupaten/Kota', 'header'), text('Pesan', 'header'), text('Sudah dikirim?', 'header')),
      ...summary.districts.map((district) => messageRow(district, summary, say)),
    ],
    frozenRows: 2,
    frozenColumns: 1,
    charts: [],
    index: 5,
  };
}

function messageRow(district: DistrictSummary, summary: ProvinceSummary, say: Say): TabRow {
  return row(
    `pesan|${district.code}`,
    text(districtName(district)),
    text(messageTo(district, summary, say)),
    text('', 'people'),
  );
}

export function messageTo(district: DistrictSummary, summary: ProvinceSummary, say: Say): string {
  const asks = [...obstacleAsks(district), ...findingAsks(district, say), ...silenceAsk(district)];
  const numbered = asks.map((ask, index) => `${index + 1}. ${ask}`);
  return [
    `Yth. pengelola data konvergensi stunting ${districtName(district)},`,
    positionOf(district, summary),
    ...(asks.length === 0
      ? ['Tidak ada yang perlu diperbaiki minggu ini. Terima kasih.']
      : ['Mohon bantuannya:', ...numbered, closing(district)]),
  ].join('\n');
}

/** Only what was read has a tab *Validasi* to look into. */
function closing({ reading }: DistrictSummary): string {
  if (reading === 'belum terbaca' || reading === 'belum terdaftar') return 'Terima kasih.';
  return 'Rinciannya ada di tab Validasi pada berkas Bapak/Ibu. Terima kasih.';
}

function positionOf(district: DistrictSummary, summary: ProvinceSummary): string {
  const year = mainYear(summary)?.fiscalYear;
  const own = district.years.find((each) => each.fiscalYear === year);
  const day = dayInWib(summary.asOf);
  if (district.reading !== 'terbaca' || !own)
    return `Posisi ${day}: data ${districtName(district)} ${district.reading}.`;
  return `Posisi ${day}: isian wajib tahun ${own.fiscalYear} diterima ${ofAll(own.values)} nilai (${share(own.values)}).`;
}

function obstacleAsks(district: DistrictSummary): readonly string[] {
  return district.blockers.map((blocker) => {
    const { what, who, how } = obstacle(blocker, district);
    return `${what} – ${who}: ${how}.`;
  });
}

function findingAsks(district: DistrictSummary, say: Say): readonly string[] {
  const errors = district.sources
    .flatMap((source) => source.findings.map(({ open }) => open))
    .filter((open) => open.finding.severity === 'error')
    .sort((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)) || (a.identity < b.identity ? -1 : 1));
  if (errors.length === 0) return [];
  const examples = errors.slice(0, MOST_FINDINGS).map(({ finding }) => {
    const { tab, cell } = finding.place;
    const spot = [tab === null ? null : brief(tab), cell].filter((part) => part !== null).join(' ');
    return `   - ${spot === '' ? '' : `${spot}: `}${say(finding).message}`;
  });
  const rest = errors.length > MOST_FINDINGS ? `, di antaranya` : '';
  return [[`${count(errors.length)} isian harus diperbaiki${rest}:`, ...examples].join('\n')];
}

function silenceAsk(district: DistrictSummary): readonly string[] {
  if (!district.silent) return [];
  return [
    `Berkas tidak berubah sejak minggu ${district.unchangedSince ?? '–'}; mohon dilanjutkan atau sampaikan kendalanya.`,
  ];
}
