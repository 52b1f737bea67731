import type { ActionDeclaration, Edition, Expected, Level } from '#actions/types.ts';
import { actionApplies } from './applies.ts';
import { type DistrictFrame, type KecamatanFrame, settingOf } from './frame.ts';
import { INDICATOR_COUNT } from './indicators.ts';
import { expectedUnits, type Unit, unitsOf } from './units.ts';

/** Some places (or rows) of which the same values are expected. */
export interface ExpectedGroup {
  /** Kecamatan code; null where the action or the level has no places. */
  readonly kecamatan: string | null;
  readonly rows: number;
  readonly units: readonly Unit[];
}

/** What a place of an action is: decides which records speak of the same thing. */
export type PlaceKind = 'village' | 'kecamatan' | 'district' | 'row';

/** A coarser level is accepted at that level; it never turns villages into empty ones. */
export function placeKindOf(expected: Expected, level: Level): PlaceKind {
  if (expected.kind === 'everyIndicator' || expected.kind === 'atLeast') return 'row';
  if (level === 'kabupaten') return 'district';
  if (level === 'desa' && expected.kind !== 'everyKecamatan') return 'village';
  return 'kecamatan';
}

/** What official lists expect of an action at a level, in a district or in the part of it that a source covers. */
export function expectedOf(
  declaration: ActionDeclaration,
  edition: Edition,
  level: Level,
  frame: DistrictFrame,
): readonly ExpectedGroup[] {
  const expected = declaration.expected[edition];
  if (!actionApplies(declaration.action, frame.code.slice(0, 2))) return [];
  const units = unitsOf(declaration, settingOf(frame, null));
  switch (placeKindOf(expected, level)) {
    case 'row':
      return [{ kecamatan: null, rows: expectedRows(expected, edition), units }];
    case 'district':
      return someKecamatan(expected, frame).length === 0 ? [] : [{ kecamatan: null, rows: 1, units }];
    case 'kecamatan':
      return someKecamatan(expected, frame).map((each) => ({ kecamatan: each.code, rows: 1, units }));
    case 'village':
      return frame.kecamatan.flatMap((each) => villageGroups(declaration, expected, frame, each));
  }
}

export function rowsIn(groups: readonly ExpectedGroup[]): number {
  return groups.reduce((sum, group) => sum + group.rows, 0);
}

export function valuesIn(groups: readonly ExpectedGroup[]): number {
  return groups.reduce((sum, group) => sum + group.rows * expectedUnits(group.units), 0);
}

function expectedRows(expected: Expected, edition: Edition): number {
  return expected.kind === 'atLeast' ? expected.rows : INDICATOR_COUNT[edition].count;
}

function someKecamatan(expected: Expected, frame: DistrictFrame): readonly KecamatanFrame[] {
  if (expected.kind !== 'everyDesa') return frame.kecamatan;
  return frame.kecamatan.filter((kecamatan) => kecamatan.desa > 0);
}

function villageGroups(
  declaration: ActionDeclaration,
  expected: Expected,
  frame: DistrictFrame,
  kecamatan: KecamatanFrame,
): readonly ExpectedGroup[] {
  const group = (rows: number, kind: 'desa' | 'kelurahan'): ExpectedGroup => ({
    kecamatan: kecamatan.code,
    rows,
    units: unitsOf(declaration, settingOf(frame, kind)),
  });
  const groups = [group(kecamatan.desa, 'desa')];
  if (expected.kind === 'everyVillage') groups.push(group(kecamatan.kelurahan, 'kelurahan'));
  return groups.filter((each) => each.rows > 0);
}
