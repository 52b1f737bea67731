import { resolveKecamatan } from '#regions/resolve-kecamatan.ts';
import { resolveVillage } from '#regions/resolve-village.ts';
import type { DistrictIndex } from '#regions/types.ts';
import { textAt } from '../locate/cells.ts';
import type { RawTable } from '../locate/tables.ts';
import { fold } from '../text.ts';

const PROOF = 0.6;

/**
 * The kecamatan that a table is about where no column names one: `KECAMATAN POOM` above it, or a tab called
 * `Aksi 7 Poom`. It counts only where most of the villages of the table lie in it.
 */
export function kecamatanHint(
  table: RawTable,
  villageColumn: number | undefined,
  index: DistrictIndex | null,
): string | null {
  if (!index || villageColumn === undefined) return null;
  const names = table.body.data
    .slice(0, 60)
    .map((row) => textAt(table.view, row, villageColumn))
    .filter((name) => name !== '');
  const candidates = [...fromTitles(table, index), ...fromTab(table, index)];
  const proven = candidates.find((code) => isProven(index, code, names));
  return proven === undefined ? null : (index.byCode.get(proven)?.name ?? null);
}

function fromTitles(table: RawTable, index: DistrictIndex): string[] {
  return [...table.titles].reverse().flatMap((title) => {
    const named = /\b(?:kecamatan|kec\.?|distrik|kapanewon|kemantren)\s*[:.]?\s+(.{3,40})$/i.exec(title);
    const resolution = named ? resolveKecamatan(index, named[1] ?? '') : null;
    return resolution?.kind === 'found' ? [resolution.region.code] : [];
  });
}

/** Longest names first: `Kaway XVI` before `Kaway`. */
function fromTab(table: RawTable, index: DistrictIndex): string[] {
  const title = ` ${fold(table.view.tab.title).replace(/[^a-z0-9]+/g, ' ')} `;
  return index.kecamatan
    .filter((one) =>
      title.includes(
        ` ${fold(one.name)
          .replace(/[^a-z0-9]+/g, ' ')
          .trim()} `,
      ),
    )
    .sort((a, b) => b.name.length - a.name.length)
    .map((one) => one.code);
}

function isProven(index: DistrictIndex, kecamatan: string, names: readonly string[]): boolean {
  const there = names.filter((name) => resolveVillage(index, { kecamatan, name }).kind === 'found');
  return names.length > 0 && there.length >= names.length * PROOF;
}
