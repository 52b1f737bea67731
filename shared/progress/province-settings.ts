import { type DueDate, dueDate } from '#actions/due-dates.ts';
import { editionOf } from '#actions/edition.ts';
import { INDICATORS, targetOf } from '#actions/indicators.ts';
import type { ActionNumber, Standing } from '#actions/types.ts';
import {
  type EnteredSetting,
  type Entry,
  type EntryProblem,
  type Judged,
  judgeDate,
  judgeNumber,
  type SettingKind,
  settingKeys,
} from './entered-settings.ts';
import { MATRIX_ACTIONS } from './matrix-order.ts';
import type { ProgressSettings, Threshold } from './settings.ts';

/** One line of *Pengaturan*: what is in force without the province, what it typed, and what became of that. */
export interface SettingLine {
  readonly key: string;
  readonly about:
    | { readonly kind: 'threshold'; readonly name: ThresholdName }
    | { readonly kind: 'target'; readonly indicator: number }
    | { readonly kind: 'weight'; readonly action: ActionNumber }
    | { readonly kind: 'dueDate'; readonly action: ActionNumber; readonly fiscalYear: number };
  readonly value: SettingKind;
  readonly preset: Entry<number | string> | null;
  readonly entered: EnteredSetting | null;
  readonly used: Entry<number | string> | null;
  readonly problem: EntryProblem | null;
}

const THRESHOLDS = {
  measuredShare: 'share',
  kecamatanDone: 'share',
  silentWeeks: 'weeks',
  yearCloses: 'month',
} as const satisfies Readonly<Record<string, SettingKind>>;
export type ThresholdName = keyof typeof THRESHOLDS;
const THRESHOLD_NAMES = Object.keys(THRESHOLDS) as readonly ThresholdName[];

type Preset = Omit<SettingLine, 'entered' | 'used' | 'problem'>;

/** Every line there is for these fiscal years, judged. `presets` are the settings before the province changed any. */
export function settingLines(
  presets: ProgressSettings,
  years: readonly number[],
  entered: readonly EnteredSetting[],
): readonly SettingLine[] {
  const byKey = new Map(entered.map((each) => [each.key, each]));
  return [...thresholdPresets(presets), ...dueDatePresets(years), ...targetPresets(years), ...weightPresets()].map(
    (preset) => judged(preset, byKey.get(preset.key) ?? null),
  );
}

function judged(preset: Preset, entered: EnteredSetting | null): SettingLine {
  if (!entered) return { ...preset, entered, used: preset.preset, problem: null };
  const official = preset.preset?.standing === 'resmi';
  const verdict: Judged<number | string> =
    preset.value === 'date' ? judgeDate(entered, official) : judgeNumber(entered, preset.value, official);
  if (verdict.kind === 'refused') return { ...preset, entered, used: preset.preset, problem: verdict.problem };
  return { ...preset, entered, used: verdict.entry, problem: null };
}

function thresholdPresets(presets: ProgressSettings): readonly Preset[] {
  return THRESHOLD_NAMES.map((name) => {
    const { value, standing, source } = presets[name];
    const kind = THRESHOLDS[name];
    const preset = { value: kind === 'share' ? value * 100 : value, standing, source };
    return { key: settingKeys.threshold(name), about: { kind: 'threshold', name }, value: kind, preset };
  });
}

function dueDatePresets(years: readonly number[]): readonly Preset[] {
  return years.flatMap((fiscalYear) =>
    MATRIX_ACTIONS.map((action): Preset => {
      const due = dueDate(editionOf(fiscalYear), action, fiscalYear);
      const preset = due ? { value: due.date, standing: due.standing, source: due.source } : null;
      const key = settingKeys.dueDate(fiscalYear, action);
      return { key, about: { kind: 'dueDate', action, fiscalYear }, value: 'date', preset };
    }),
  );
}

function targetPresets(years: readonly number[]): readonly Preset[] {
  const newest = Math.max(...years);
  return INDICATORS.map(({ no }): Preset => {
    const target = targetOf(no, newest);
    const preset = target ? { value: target.value, standing: target.standing, source: target.source } : null;
    return { key: settingKeys.target(no), about: { kind: 'target', indicator: no }, value: 'target', preset };
  });
}

function weightPresets(): readonly Preset[] {
  return MATRIX_ACTIONS.map((action) => ({
    key: settingKeys.weight(action),
    about: { kind: 'weight', action },
    value: 'weight',
    preset: null,
  }));
}

/** The settings with what the province typed, as far as it can be used. Years are those named by its due dates. */
export function withEntered(presets: ProgressSettings, entered: readonly EnteredSetting[]): ProgressSettings {
  if (entered.length === 0) return presets;
  const lines = settingLines(presets, enteredYears(entered), entered).filter(
    (line) => line.entered !== null && line.problem === null,
  );
  const targets: Record<number, Threshold> = {};
  const weights: Record<number, Threshold> = {};
  const dueDates: Record<string, DueDate> = {};
  const thresholds: Partial<Record<ThresholdName, Threshold>> = {};
  for (const { about, used, value } of lines) {
    if (!used) continue;
    const { standing, source } = used;
    if (about.kind === 'dueDate')
      dueDates[`${about.fiscalYear}|${about.action}`] = { date: String(used.value), standing, source };
    else if (about.kind === 'target') targets[about.indicator] = threshold(used, standing, source);
    else if (about.kind === 'weight') weights[about.action] = threshold(used, standing, source);
    else thresholds[about.name] = threshold(used, standing, source, value === 'share' ? 100 : 1);
  }
  return { ...presets, ...thresholds, targets, dueDates, weights };
}

function threshold(used: Entry<number | string>, standing: Standing, source: string, by = 1): Threshold {
  return { value: Number(used.value) / by, standing, source };
}

function enteredYears(entered: readonly EnteredSetting[]): readonly number[] {
  const years = entered.flatMap(({ key }) => /^atur\|tenggat\|(\d{4})\|/.exec(key)?.[1] ?? []).map(Number);
  return years.length === 0 ? [0] : [...new Set(years)];
}
