import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { StyleName } from '#tabs/model.ts';

type Format = sheets_v4.Schema$CellFormat;
type Colour = sheets_v4.Schema$ColorStyle;

/** `#rrggbb` as Google's colour, channels 0..1. */
export function colour(hex: string): Colour {
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return { rgbColor: { red: channel(1), green: channel(3), blue: channel(5) } };
}

const INK = colour('#202124');
const MUTED = colour('#5f6368');
const WHITE = colour('#ffffff');

const BASE: Format = {
  verticalAlignment: 'TOP',
  wrapStrategy: 'WRAP',
  backgroundColorStyle: WHITE,
  textFormat: { foregroundColorStyle: INK, fontSize: 10, bold: false, italic: false },
};

function look(text: sheets_v4.Schema$TextFormat, rest: Format = {}): Format {
  return { ...BASE, ...rest, textFormat: { ...BASE.textFormat, ...text } };
}

function figures(type: string, pattern: string): Format {
  return look({}, { horizontalAlignment: 'RIGHT', numberFormat: { type, pattern } });
}

/** A fill light enough for black print, and dark enough to tell from white in grey; the words carry the meaning. */
function status(fill: string, bold: boolean): Format {
  return look({ bold }, { backgroundColorStyle: colour(fill) });
}

/** What each named look is on the sheet. Heading lines overflow into empty neighbours instead of being merged. */
export const STYLES: Readonly<Record<StyleName, Format>> = {
  plain: BASE,
  title: look({ bold: true, fontSize: 14 }, { wrapStrategy: 'OVERFLOW_CELL' }),
  subtitle: look({ bold: true, fontSize: 11 }, { wrapStrategy: 'OVERFLOW_CELL' }),
  label: look({ foregroundColorStyle: MUTED }),
  header: look({ bold: true }, { backgroundColorStyle: colour('#e8eaed'), verticalAlignment: 'MIDDLE' }),
  text: BASE,
  muted: look({ foregroundColorStyle: MUTED, fontSize: 9 }),
  good: status('#e6f4ea', false),
  attention: status('#fef0c3', false),
  bad: status('#f6c7c3', true),
  count: figures('NUMBER', '#,##0'),
  /** Of a share 0..1. */
  percent: figures('PERCENT', '0.0%'),
  rupiah: figures('CURRENCY', '"Rp"#,##0'),
  date: look({}, { horizontalAlignment: 'LEFT', numberFormat: { type: 'DATE', pattern: 'd mmm yyyy' } }),
  link: look({ foregroundColorStyle: colour('#1155cc'), underline: true }),
  people: look({}, { backgroundColorStyle: colour('#f8f9fa') }),
};
