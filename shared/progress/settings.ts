import type { DueDate } from '#actions/due-dates.ts';
import type { Standing } from '#actions/types.ts';

/** A threshold, where it comes from and whether it is official. */
export interface Threshold {
  readonly value: number;
  readonly standing: Standing;
  readonly source: string;
}

/** What a province may set. None of these is official, so none of them colours or scores anything. */
export interface ProgressSettings {
  /** Share of target children (D/S) that must have been measured before a routine prevalence is shown. */
  readonly measuredShare: Threshold;
  /** Completeness from which a kecamatan counts as done when others are waited for. */
  readonly kecamatanDone: Threshold;
  /** Last month in which the year before is still open (its annual review is written then). */
  readonly yearCloses: Threshold;
  /** Weeks without any change after which a district is called silent. */
  readonly silentWeeks: Threshold;
  /** Targets that the province set, by indicator, percent; missing where the list holds. */
  readonly targets?: Readonly<Record<number, Threshold>>;
  /** Due dates that the province set, by fiscal year and action (`2026|3`); missing where the list holds. */
  readonly dueDates?: Readonly<Record<string, DueDate>>;
  /** Weights of the *Penilaian Kinerja* by action, percent. Nothing is scored before all of them are official. */
  readonly weights?: Readonly<Record<number, Threshold>>;
}

const proposal = (value: number, source: string): Threshold => ({ value, standing: 'usulan', source });

export const DEFAULT_SETTINGS: ProgressSettings = {
  measuredShare: proposal(0.6, 'usulan: di bawah 60 % sasaran diukur, prevalensi belum mewakili'),
  kecamatanDone: proposal(0.9, 'usulan: 90 % isian wajib kecamatan diterima'),
  yearCloses: proposal(3, 'usulan: tahun sebelumnya ditutup akhir Maret'),
  silentWeeks: proposal(2, 'usulan: dua minggu tanpa perubahan'),
};
