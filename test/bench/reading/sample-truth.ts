import type { ActionNumber } from '#actions/types.ts';
import { settingOf, type VillageFigures, villageFigures } from '#local/samples/figures.ts';
import type { Plan } from '#local/samples/plans.ts';
import type { SampleWorkbook } from '#local/samples/types.ts';
import { SEED } from '#local/seed.ts';

type Count = (figures: VillageFigures) => number;

const MEASURED: Readonly<Record<string, Count>> = {
  sasaran: (figures) => figures.sasaran,
  diukur: (figures) => figures.diukur,
  sangat_pendek: (figures) => figures.sangatPendek,
  pendek: (figures) => figures.pendek,
  stunting: (figures) => figures.sangatPendek + figures.pendek,
};

const SITUATION: Readonly<Record<string, Count>> = {
  jml_keluarga: (figures) => figures.keluarga,
  jml_keluarga_berisiko: (figures) => figures.berisiko,
  jml_balita: (figures) => figures.sasaran,
  jml_balita_diukur: (figures) => figures.diukur,
  balita_sangat_pendek: (figures) => figures.sangatPendek,
  balita_pendek: (figures) => figures.pendek,
};

const INDICATORS: Readonly<Record<string, Count>> = Object.fromEntries(
  Array.from({ length: 29 }, (_, index) => index + 1).flatMap((no) => {
    const stem = `i${String(no).padStart(2, '0')}`;
    return [
      [`${stem}_num`, (figures: VillageFigures) => figures.indicators.get(no)?.served ?? 0],
      [`${stem}_den`, (figures: VillageFigures) => figures.indicators.get(no)?.base ?? 0],
    ];
  }),
);

/** Tabs of the sample workbooks by the title that they were given, and what they hold; everything else holds no table. */
const TABS: readonly (readonly [title: RegExp, action: ActionNumber])[] = [
  [/^Ansit|^Aksi 1 Analisis Situasi/, 1],
  [/^Aksi 2 Rencana Kegiatan/, 2],
  [/^Rembuk Stunting/, 3],
  [/^Aksi 4 Perbup|^PERBUP STUNTING/, 4],
  [/^AKSI 5 - Pembinaan KPM/, 5],
  [/^Aksi 6 Manajemen Data/, 6],
  [/^Aksi 7|^PENGUKURAN|^Prevalensi Stunting|^Data Balita/, 7],
  [/^Review Kinerja Tahunan/, 8],
];

export function trueAction(tab: string): ActionNumber | null {
  return TABS.find(([title]) => title.test(tab))?.[1] ?? null;
}

/** How often a tab holds its table: two months under each other on a tab of Aksi 7 are two. */
export function trueTables(tab: string, plan: Plan): number {
  const action = trueAction(tab);
  if (action === null) return 0;
  return action === 7 && plan.measurement === 'stacked' ? 2 : 1;
}

/** Counts that a village table of an action shows, by field, in the order of their columns. */
export function trueCounts(action: number, plan: Plan): Readonly<Record<string, Count>> {
  if (action === 7) return MEASURED;
  if (action !== 1) return {};
  return plan.analysis === 'full' ? { ...SITUATION, ...INDICATORS } : SITUATION;
}

/** Figures of a village as they were before anybody typed them. */
export function trueFigures(sample: SampleWorkbook, village: string): VillageFigures {
  return villageFigures(SEED, village, settingOf(sample.district.slice(0, 2)));
}
