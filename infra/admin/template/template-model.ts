import { declarations, editionOf } from '#actions/declarations.ts';
import type { ActionDeclaration, ActionNumber, Edition, Field } from '#actions/types.ts';
import { fullNameOf } from '#regions/list.ts';
import type { DistrictIndex, Region } from '#regions/types.ts';
import { templateFields, templateLevel } from './columns.ts';

export type TemplateValue = string | number | boolean | null;

/** A tab of the template, before it is an .xlsx: title lines, a header, rows by field. */
export interface TemplateTab {
  readonly title: string;
  readonly titles: readonly string[];
  readonly fields: readonly Field[];
  /** Values as a person would see them; dates `YYYY-MM-DD`, months `YYYY-MM`, percents 0..100, choices by id. */
  readonly rows: readonly Readonly<Record<string, TemplateValue>>[];
}

export interface TemplateModel {
  readonly year: number;
  readonly edition: Edition;
  readonly actions: readonly ActionDeclaration[];
  readonly tabs: readonly TemplateTab[];
}

/** *Utama* before *Pendukung*, then by their numbers. */
function groupRank({ group2025 }: ActionDeclaration): string {
  return `${group2025.startsWith('Utama') ? 0 : 1}${group2025}`;
}

/** Actions in the order of the groups of 2025. */
export function inGroupOrder(all: readonly ActionDeclaration[]): readonly ActionDeclaration[] {
  return [...all].sort((a, b) => groupRank(a).localeCompare(groupRank(b)) || a.action - b.action);
}

function villageRow(village: Region, district: DistrictIndex): TemplateTab['rows'][number] {
  const kecamatan = village.parent === null ? undefined : district.byCode.get(village.parent);
  return { kode_wilayah: village.code, kecamatan: kecamatan?.name ?? null, desa: village.name };
}

function prefilled(of: ActionDeclaration, edition: Edition, district: DistrictIndex | null): TemplateTab['rows'] {
  const level = templateLevel(of, edition);
  if (district === null || level === 'kabupaten') return [];
  if (level === 'desa') return district.villages.map((village) => villageRow(village, district));
  return district.kecamatan.map(({ code, name }) => ({ kode_wilayah: code, kecamatan: name }));
}

function tabOf(of: ActionDeclaration, edition: Edition, year: number, district: DistrictIndex | null): TemplateTab {
  const place = district ? [fullNameOf(district.district)] : [];
  return {
    title: `Aksi ${of.action}`,
    titles: [`Aksi ${of.action}: ${of.names[edition]}`, ...place, `Tahun ${year}`],
    fields: templateFields(of, edition),
    rows: prefilled(of, edition, district),
  };
}

/** The empty workbook of a fiscal year, of one action or of all eight. */
export function templateModel(
  year: number,
  action: ActionNumber | undefined,
  district: DistrictIndex | null,
): TemplateModel {
  const edition = editionOf(year);
  const actions = inGroupOrder(declarations(edition)).filter((of) => action === undefined || of.action === action);
  return { year, edition, actions, tabs: actions.map((of) => tabOf(of, edition, year, district)) };
}
