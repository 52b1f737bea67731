import type { ProvinceInput } from '#progress/input.ts';
import {
  district,
  finding,
  input,
  measured,
  regulation,
  sourceInput,
  table,
  VILLAGES,
} from '../../progress/builders.ts';

const all = VILLAGES.map((village) => measured(village));

/** A province of two: a kabupaten that waits for one kecamatan and has an error, and a kota that is not shared. */
export function provinceInput(over: Partial<ProvinceInput> = {}): ProvinceInput {
  const kabupaten = district(
    [table(all.slice(0, 5)), table([regulation()], { action: 4, level: 'kabupaten', period: '2026' })],
    [sourceInput({ findings: [finding('error', 7), finding('warning', 7, 'sudah benar')] })],
  );
  const problem = { kind: 'not-shared', since: '2026-11-18T02:00:00.000Z' } as const;
  const unread = sourceInput({ id: '6271-1', dataHash: null, readAt: null, problem }, 'Belum terbaca');
  return input([kabupaten, district([], [unread], '62.71')], over);
}
