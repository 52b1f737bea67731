import type { ActionTotals, DistrictSummary, ProvinceSummary, Reading, YearTotals } from '#progress/summary-types.ts';
import type { RatioSum } from '#progress/types.ts';
import { obstacle } from './blockers.ts';
import { count, decimal, districtName, list, ofAll, periodName, share } from './words.ts';

/** Five sentences that can be read out in a meeting; each figure says *n dari N*. */
export function fiveSentences(summary: ProvinceSummary): readonly string[] {
  const year = mainYear(summary);
  if (!year) return [readingSentence(summary)];
  return [
    readingSentence(summary),
    completenessSentence(summary, year),
    isAnyRead(summary) ? actionsSentence(year) : NOTHING_KNOWN,
    blockedSentence(summary),
    measuringSentence(year),
  ];
}

const NOTHING_KNOWN = 'Belum ada kabupaten/kota yang terbaca, sehingga kemajuan aksi belum diketahui.';

function isAnyRead({ reading }: ProvinceSummary): boolean {
  return reading.terbaca.length + reading['belum diisi'].length > 0;
}

/** The year that the first page is about: the oldest open one is being closed, so the one after it where there are two. */
export function mainYear(summary: ProvinceSummary): YearTotals | undefined {
  const calendarYear = Number(new Date(Date.parse(summary.asOf) + 7 * 3_600_000).toISOString().slice(0, 4));
  return summary.years.find((year) => year.fiscalYear === calendarYear) ?? summary.years.at(-1);
}

function readingSentence(summary: ProvinceSummary): string {
  const all = summary.districts.length;
  const read = summary.reading.terbaca.length;
  if (read === all) return `Semua ${count(all)} kabupaten/kota terbaca.`;
  const others: Reading[] = ['belum terbaca', 'belum diisi', 'belum terdaftar'];
  const parts = others
    .filter((reading) => summary.reading[reading].length > 0)
    .map((reading) => `${summary.reading[reading].length} ${reading} (${namesOf(summary, summary.reading[reading])})`);
  return `${count(read)} dari ${count(all)} kabupaten/kota terbaca; ${list(parts)}.`;
}

function completenessSentence(summary: ProvinceSummary, year: YearTotals): string {
  const base = `Isian wajib tahun ${year.fiscalYear} terisi ${share(year.values)} (${ofAll(year.values)} nilai)`;
  if (year.points === null || summary.comparedWith === null) return `${base}; belum ada minggu pembanding.`;
  const since = `sejak ${summary.comparedWith}`;
  const moved = year.points === 0 ? `tidak berubah ${since}` : `${verb(year.points)} poin ${since}`;
  const rules = summary.rulesChanged ? ' (aturan berubah: bukan seluruhnya pergerakan daerah)' : '';
  return `${base}, ${moved}${rules}.`;
}

function verb(points: number): string {
  return `${points > 0 ? 'naik' : 'turun'} ${decimal(Math.abs(points))}`;
}

function actionsSentence(year: YearTotals): string {
  const actions = year.actions.filter((each) => each.applicable > 0);
  const most = best(actions, (each) => each.done);
  const least = best(actions, (each) => each.notBegun);
  if (!most || !least) return 'Belum ada aksi yang berlaku.';
  const done =
    most.done === 0
      ? 'Belum ada aksi yang selesai di satu kabupaten/kota pun'
      : `Paling banyak selesai Aksi ${most.action} (${most.done} dari ${most.applicable} kabupaten/kota)`;
  const { notBegun, applicable } = least;
  if (notBegun === 0) return `${done}; di semua kabupaten/kota yang terbaca tidak ada aksi yang belum dimulai.`;
  return `${done}; paling banyak belum dimulai Aksi ${least.action} (${notBegun} dari ${applicable}).`;
}

/** The first with the highest figure, in the order of the matrix. */
function best(actions: readonly ActionTotals[], of: (each: ActionTotals) => number): ActionTotals | undefined {
  const highest = Math.max(...actions.map(of));
  return actions.find((each) => of(each) === highest);
}

function blockedSentence(summary: ProvinceSummary): string {
  const blocked = summary.districts.filter((district) => district.blockers.length > 0);
  if (blocked.length === 0) return 'Tidak ada kabupaten/kota yang terhambat.';
  const actors = [...new Set(blocked.flatMap((district) => actorsOf(district)))];
  const total = `${blocked.length} dari ${summary.districts.length} kabupaten/kota terhambat`;
  return `${total} (${namesOf(
    summary,
    blocked.map((district) => district.code),
  )}); yang perlu bertindak: ${list(actors)}.`;
}

/** Kecamatan are told as a number: their names would fill the sentence, and stand in the list below. */
function actorsOf(district: DistrictSummary): readonly string[] {
  return district.blockers.map((blocker) =>
    blocker.kind === 'waiting'
      ? `${blocker.kecamatan.length} kecamatan di ${districtName(district)}`
      : obstacle(blocker, district).who,
  );
}

function measuringSentence(year: YearTotals): string {
  const { measured, stunted } = year;
  if (!measured) return `Belum ada hasil pengukuran rutin (e-PPGBM) tahun ${year.fiscalYear} yang diterima.`;
  const rounds = list(year.routinePeriods.map(periodName));
  const base = `Pengukuran rutin e-PPGBM (${rounds}): ${ratioWords(measured)} balita sasaran diukur`;
  if (!stunted) return `${base}; jumlah stunting belum diterima.`;
  if (!year.measuredEnough) return `${base}; prevalensi belum cukup terukur.`;
  const share = `${ratioWords(stunted)} yang diukur stunting, mencakup ${ofAll(year.routineRows)} desa/wilayah`;
  return `${base}; ${share}${whyTwoBases(measured, stunted)}.`;
}

/** Each share counts only places that gave both of its numbers: said where that makes two numbers of measured children. */
function whyTwoBases(measured: RatioSum, stunted: RatioSum): string {
  if (measured.numerator === stunted.denominator) return '';
  const places = [measured, stunted].map((ratio) => count(ratio.rows));
  return `; jumlah diukur berbeda karena tiap persentase hanya memakai desa yang kedua angkanya diterima (${places.join(' dan ')} desa)`;
}

/** `1.200 dari 12.000 (10,0 %)` */
export function ratioWords(ratio: RatioSum): string {
  const counts = { accepted: ratio.numerator, expected: ratio.denominator };
  return `${ofAll(counts)} (${share(counts)})`;
}

export function namesOf(summary: ProvinceSummary, codes: readonly string[]): string {
  const names = codes.flatMap((code) => summary.districts.filter((district) => district.code === code));
  return list(names.map(districtName), 3);
}
