import type { Level } from '#actions/types.ts';
import type { Region, Resolution } from '#regions/types.ts';
import type { Issue } from '../values/outcome.ts';
import type { PlaceTexts } from './row-place.ts';

/** A row with figures and no name. */
export function nameless(level: Level): Issue {
  return { rule: 'row-without-place', data: { level } };
}

export function refusalIssue(
  level: Level,
  texts: PlaceTexts,
  resolution: Exclude<Resolution, { kind: 'found' }>,
  shown: string,
): Issue {
  if (resolution.kind === 'ambiguous') {
    return { rule: 'place-ambiguous', data: { shown, level, candidates: resolution.candidates.map(nameAndCode) } };
  }
  const { reason } = resolution;
  if (reason === 'empty') return nameless(level);
  if (reason === 'mismatch') return { rule: 'place-contradicts-code', data: { shown, code: texts.code } };
  if (reason === 'damaged-code') return { rule: 'code-damaged', data: { shown: texts.code || shown } };
  if (reason === 'foreign-code') return { rule: 'code-foreign', data: { shown: texts.code || shown } };
  return { rule: 'place-unknown', data: { shown, level, nearest: (resolution.nearest ?? []).map(nameAndCode) } };
}

function nameAndCode(region: Region): string {
  return `${region.name} (${region.code})`;
}

/** Only a name that was really misspelt or misnamed is told; old and short names are as good as the official one. */
export function spelling(resolution: Extract<Resolution, { kind: 'found' }>, shown: string): Issue | null {
  const told = resolution.via === 'fuzzy' || resolution.via === 'truncated' || resolution.via === 'other-kind';
  return told ? { rule: 'place-spelling', data: { shown, official: nameAndCode(resolution.region) } } : null;
}
