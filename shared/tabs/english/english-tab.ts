import { placed } from '../cells.ts';
import type { TabCell, TabModel, TabRow, TabValue } from '../model.ts';
import { DATE_PHRASES } from './dates.ts';
import { DISTRICT_PHRASES } from './district.ts';
import { SHARED_PHRASES } from './heads.ts';
import { INDICATOR_PHRASES } from './indicators.ts';
import { PROVINCE_PHRASES } from './province.ts';
import { SETTINGS_PHRASES } from './province-settings.ts';
import { type Phrase, translator } from './translate.ts';

const PHRASES: readonly Phrase[] = [
  ...INDICATOR_PHRASES,
  ...PROVINCE_PHRASES,
  ...SETTINGS_PHRASES,
  ...DISTRICT_PHRASES,
  ...DATE_PHRASES,
  ...SHARED_PHRASES,
];

const translate = translator(PHRASES);

/**
 * One of our tabs in English, for those who run the system; staff are always given the Indonesian one. Findings have to
 * be worded in English before. Names of places, columns and regulations stay as they are in the workbook.
 */
export function inEnglish(tab: TabModel): TabModel {
  return {
    ...tab,
    title: translate(tab.title),
    rows: unbroken(tab.rows).map((row) => (isSentAsItIs(row) ? row : { ...row, cells: row.cells.map(cellOf) })),
    charts: tab.charts.map((chart) => ({ ...chart, title: translate(chart.title) })),
  };
}

/** Messages to districts are sent in Indonesian, and are shown as they are sent. */
function isSentAsItIs({ key }: TabRow): boolean {
  return key?.startsWith('pesan|') === true;
}

function cellOf(cell: TabCell): TabCell {
  const { note, choices } = cell;
  return {
    ...cell,
    value: worded(cell.value),
    ...(note === undefined ? {} : { note: translate(note) }),
    ...(choices === undefined ? {} : { choices: choices.map(translate) }),
  };
}

/** The stamp of *Validasi* tells by a formula how old it is; here it is told as it was made. */
const STAMP = /"(Dibaca [^"]*)"\)$/;

function worded(value: TabValue): TabValue {
  switch (value.kind) {
    case 'text':
    case 'link':
      return { ...value, text: translate(value.text) };
    case 'formula':
      return { kind: 'text', text: translate(STAMP.exec(value.formula)?.[1] ?? '') };
    default:
      return value;
  }
}

const CONTINUES = /^ {4}\S/;

/** A sentence that goes on in the next row, because a merged cell does not grow, is one sentence again. */
function unbroken(rows: readonly TabRow[]): readonly TabRow[] {
  const whole: TabRow[] = [];
  for (const row of rows) {
    const before = whole.at(-1);
    const more = firstText(row);
    const begun = before && firstText(before);
    if (!before || begun === null || begun === undefined || more === null || !CONTINUES.test(more)) whole.push(row);
    else whole[whole.length - 1] = withFirstText(before, `${begun} ${more.trimStart()}`);
  }
  return whole;
}

function firstText({ cells }: TabRow): string | null {
  const first = placed(cells)[0]?.cell.value;
  return first?.kind === 'text' ? first.text : null;
}

function withFirstText(row: TabRow, text: string): TabRow {
  const [first, ...rest] = row.cells;
  return first ? { ...row, cells: [{ ...first, value: { kind: 'text', text } }, ...rest] } : row;
}
