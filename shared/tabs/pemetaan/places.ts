import { BLANK, link, row, text } from '../cells.ts';
import type { TabRow } from '../model.ts';
import type { MappedPlace, PemetaanInput } from '../pemetaan-input.ts';
import { codeInLabel, placeLabel } from './words.ts';

/** Names that fit several places: which one is meant? */
export function placeRows({ places = [], kecamatanNames = {}, choices }: PemetaanInput): TabRow[] {
  if (places.length === 0) return [];
  const rows = places.map((place) => placeRow(place, kecamatanNames, choices.get(place.key)?.value ?? ''));
  return [row('places', text('Nama tempat yang bisa berarti dua', 'subtitle')), ...rows];
}

function placeRow(
  { key, shown, candidates, at }: MappedPlace,
  kecamatanNames: Readonly<Record<string, string>>,
  code: string,
): TabRow {
  const labels = candidates.map((candidate) => placeLabel(candidate, kecamatanNames));
  const meant = labels.find((label) => codeInLabel(label) === code);
  return row(
    key,
    at ? link(shown, { kind: 'cell', tabId: at.tabId, cell: at.cell }) : text(shown),
    text(meant ?? 'Belum diterima, karena namanya dipakai beberapa tempat.'),
    meant === undefined ? text('perlu dipastikan', 'attention') : text('pilihan Anda'),
    text(at ? `Tab ${at.tab}` : '', 'muted'),
    { ...BLANK, style: 'people', choices: labels },
  );
}
