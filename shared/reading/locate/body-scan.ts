import { headerText } from '../header-text.ts';
import type { Band, TabView } from './cells.ts';
import { DATE, filledColumns, isNumeric, kindAt, TEXT, textAt } from './cells.ts';
import type { Header } from './header.ts';
import { headerPath } from './header-path.ts';
import type { Lexicon } from './lexicon.ts';
import { isGroupMark, isPlaceTotal } from './row-words.ts';

/** Tells whether a text is the name of a kecamatan of the district. */
export type IsKecamatan = (text: string) => boolean;

/** What is known of the names of the district before a table is read. */
export interface KnownPlaces {
  readonly isKecamatan: IsKecamatan;
  /** The name of a village or kecamatan exactly, no likeness: `Kabupaten`, `Kota`, `Sum` and `Pangkat` are some. */
  readonly isName: (text: string) => boolean;
}

/** Last row of a header with its numbering rows. */
export function lastOf(header: Header): number {
  return Math.max(...header.rows, ...header.numbering);
}

/** What is known of a table before its rows are told apart. */
export interface Scan {
  readonly view: TabView;
  readonly header: Header;
  readonly band: Band;
  readonly lexicon: Lexicon;
  readonly known: KnownPlaces;
  readonly headerTexts: readonly ReadonlySet<string>[];
  /** Columns whose cells are mostly numbers. */
  readonly numeric: ReadonlySet<number>;
  /** Share of rows whose first filled cell is an Arabic number: a running number. */
  readonly running: boolean;
  /** Columns whose cells are mostly words. */
  readonly names: ReadonlySet<number>;
  /** Columns whose header names places. */
  readonly places: ReadonlySet<number>;
}

/** Looks at the first rows of a table to learn what its columns hold. */
export function prepareScan(view: TabView, header: Header, band: Band, lexicon: Lexicon, known: KnownPlaces): Scan {
  const first = lastOf(header) + 1;
  const numbers = new Map<number, number>();
  const texts = new Map<number, number>();
  let rows = 0;
  let running = 0;
  let marks = 0;
  for (let row = first; row < view.height && row < first + 90 && rows < 60; row++) {
    const columns = filledColumns(view, row, band);
    if (columns.length < 2) continue;
    const lead = textAt(view, row, columns[0] ?? 0);
    // Headings and sums among the rows have no number of their own.
    if (isGroupMark(lead)) marks++;
    else if (!isPlaceTotal(lead)) rows++;
    if (/^\d{1,4}[.)]?$/.test(lead)) running++;
    for (const column of columns) {
      const kind = kindAt(view, row, column);
      if (isNumeric(kind)) numbers.set(column, (numbers.get(column) ?? 0) + 1);
      else if (kind === TEXT || kind === DATE) texts.set(column, (texts.get(column) ?? 0) + 1);
    }
  }
  const numeric = new Set(
    [...numbers].filter(([column, count]) => count > (texts.get(column) ?? 0)).map(([column]) => column),
  );
  const names = new Set(
    [...texts].filter(([column, count]) => count > (numbers.get(column) ?? 0)).map(([column]) => column),
  );
  const places = placeColumns(view, header);
  const headerTexts = header.rows.map(
    (row) => new Set(filledColumns(view, row, band).map((column) => textAt(view, row, column).toLowerCase())),
  );
  return {
    view,
    header,
    band,
    lexicon,
    known,
    headerTexts,
    numeric,
    names,
    running: rows > 0 && running / rows >= 0.5 && running >= marks,
    places,
  };
}

function placeColumns(view: TabView, header: Header): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let column = header.startColumn; column < header.endColumn; column++) {
    if (
      /\b(?:desa|kelurahan|kecamatan|puskesmas|kabupaten|kampung|nagari|gampong|distrik)\b/.test(
        headerText(headerPath(view, header, column).join(' ')).words,
      )
    ) {
      columns.add(column);
    }
  }
  return columns;
}
