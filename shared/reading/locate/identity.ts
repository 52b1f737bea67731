import { headerText } from '../header-text.ts';
import { type Band, filledColumns, type TabView, textAt } from './cells.ts';

/** Labels, as words, of the lines above a table that say whose it is. */
export const IDENTITY_LABELS = {
  kecamatan: /^(?:nama )?(?:kecamatan|distrik|kapanewon|kemantren)$/,
  puskesmas: /^(?:nama )?puskesmas$/,
  village: /^(?:nama )?(?:desa|kelurahan|desa kelurahan|kelurahan desa|kampung|nagari|gampong)$/,
} as const;

/** `Kab/Kota : Konawe Selatan`, in one cell or in two or three beside each other, several to a row. */
export function labelValues(view: TabView, row: number, band: Band): readonly (readonly [string, string])[] {
  const columns = filledColumns(view, row, band);
  if (isBarePair(view, row, band)) {
    const [label = 0, value = 0] = columns;
    return [[headerText(textAt(view, row, label)).words, textAt(view, row, value)]];
  }
  const pairs: (readonly [string, string])[] = [];
  for (let index = 0; index < columns.length; index++) {
    const text = textAt(view, row, columns[index] ?? 0);
    const next = textAt(view, row, columns[index + 1] ?? -1);
    const whole = /^([^:]{2,60}?)\s*:\s*(\S.*)$/.exec(text);
    if (whole && !/^https?$/i.test(whole[1] ?? '')) {
      pairs.push([headerText(whole[1] ?? '').words, whole[2] ?? '']);
    } else if (/^[^:]{2,60}:$/.test(text) && next !== '') {
      pairs.push([headerText(text).words, next.replace(/^:\s*/, '')]);
      index++;
    } else if (next.startsWith(':')) {
      const value = next.replace(/^:\s*/, '');
      const beyond = textAt(view, row, columns[index + 2] ?? -1);
      pairs.push([headerText(text).words, value === '' ? beyond : value]);
      index += value === '' ? 2 : 1;
    }
  }
  return pairs;
}

/** A line above a table that says what it is about, not a header. */
export function isLabelValueRow(view: TabView, row: number, band: Band): boolean {
  const columns = filledColumns(view, row, band);
  if (isBarePair(view, row, band)) return true;
  return columns.slice(0, 2).some((column) => {
    const text = textAt(view, row, column);
    return /^:/.test(text) || /^[^:]{2,40}:$/.test(text) || /^[\p{L}/. ]{2,30}\s*:\s*\S/u.test(text);
  });
}

const BARE_LABEL =
  /^(?:nama )?(?:provinsi|propinsi|kabupaten|kota|kabupaten kota|kecamatan|distrik|puskesmas|desa|kelurahan|desa kelurahan|tahun|bulan|periode|semester|triwulan)$/;

/** `KABUPATEN/KOTA | LAMPUNG SELATAN` over `TAHUN | 2023`: labels without a colon, as profiles of health have them. */
function isBarePair(view: TabView, row: number, band: Band): boolean {
  return pairLabel(view, row, band) !== '' && [row - 1, row + 1].some((near) => isOtherPair(view, row, near, band));
}

function isOtherPair(view: TabView, row: number, near: number, band: Band): boolean {
  const label = pairLabel(view, near, band);
  return label !== '' && label !== pairLabel(view, row, band);
}

/** The label of a row of two cells of which the first alone is one; else ''. */
function pairLabel(view: TabView, row: number, band: Band): string {
  const columns = filledColumns(view, row, band);
  const [first, second, ...more] = columns;
  if (first === undefined || second === undefined || more.length > 0) return '';
  if (/^:|:$/.test(textAt(view, row, first)) || textAt(view, row, second).startsWith(':')) return '';
  const label = headerText(textAt(view, row, first)).words;
  const isLabel = BARE_LABEL.test(label) && !BARE_LABEL.test(headerText(textAt(view, row, second)).words);
  return isLabel ? label : '';
}
