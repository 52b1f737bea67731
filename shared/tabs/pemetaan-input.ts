import type { ActionNumber, Edition } from '#actions/types.ts';
import type { Finding, RuleId } from '#findings/types.ts';
import { a1, columnLetters } from '#reading/a1.ts';
import type { LocatedTable, MatchedBy, Period, ReadWorkbook, ScreenedTab } from '#reading/types.ts';
import { NUMBER_MEANINGS, type NumberMeaning, placeKey } from '#registry/choices.ts';
import type { Choices } from '#registry/types.ts';

/** A column of a table, and what it was taken for. */
export interface MappedColumn {
  readonly header: string;
  /** A1 name of its lowest header cell. */
  readonly cell: string;
  readonly field: string | null;
  /** 0..1 */
  readonly confidence: number;
  readonly by: MatchedBy;
  /** Up to three values as the sheet shows them. */
  readonly samples: readonly string[];
  /** Ways in which its numbers may be meant, while a person has to say; empty when nothing is in doubt. */
  readonly doubt: readonly NumberMeaning[];
  /** It holds zeros or dashes of which nobody knows whether they mean none or no data yet. */
  readonly zeros?: boolean;
}

export interface MappedTable {
  /** Names the table in choices: see registry/choices. */
  readonly signature: string;
  readonly tabId: number;
  readonly tab: string;
  readonly cell: string;
  readonly action: ActionNumber | null;
  readonly actionConfidence: number;
  readonly fiscalYear: number | null;
  readonly period: Period | null;
  readonly columns: readonly MappedColumn[];
}

/** Rows of a table that were there and are not any more: kept until a person says that they are gone. */
export interface VanishedRows {
  /** Key of the table; with the read since which its rows are missed it makes the `goneKey`. */
  readonly table: string;
  readonly sinceSeq: number;
  readonly tab: string;
  readonly stored: number;
  readonly seen: number;
}

/** A name that fits several places, of which a person says which is meant. */
export interface MappedPlace {
  /** See registry/choices. */
  readonly key: string;
  readonly shown: string;
  /** Each with its code in brackets. */
  readonly candidates: readonly string[];
  /** The first cell that holds it; unknown once it was settled. */
  readonly at: { readonly tabId: number; readonly tab: string; readonly cell: string } | null;
}

/** What the tab *Pemetaan* shows. */
export interface PemetaanInput {
  readonly edition: Edition;
  readonly fiscalYear: number;
  readonly tables: readonly MappedTable[];
  readonly vanished: readonly VanishedRows[];
  readonly places?: readonly MappedPlace[];
  /** Kecamatan code → name. */
  readonly kecamatanNames?: Readonly<Record<string, string>>;
  readonly choices: Choices;
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 30;

/** Tables of a read as *Pemetaan* shows them. Tabs that the privacy step withheld have none, and so no samples. */
export function mappedTables(read: Pick<ReadWorkbook, 'screened' | 'located' | 'findings'>): readonly MappedTable[] {
  const counted = new Map<number, number>();
  return read.located.map((table) => {
    const number = (counted.get(table.tabId) ?? 0) + 1;
    counted.set(table.tabId, number);
    return mapped(table, `${table.tabId}.${number}`, read);
  });
}

function mapped(
  table: LocatedTable,
  signature: string,
  read: Pick<ReadWorkbook, 'screened' | 'findings'>,
): MappedTable {
  const headerRow = table.headerRows.at(-1) ?? table.area.startRow;
  const doubts = read.findings.filter(({ place }) => place.tabId === table.tabId);
  return {
    signature,
    tabId: table.tabId,
    tab: table.tab,
    cell: a1(headerRow, table.area.startColumn),
    action: table.action,
    actionConfidence: table.actionConfidence,
    fiscalYear: table.fiscalYear,
    period: table.period,
    columns: table.columns.map((match) => ({
      header: match.header,
      cell: a1(headerRow, match.column),
      field: match.field,
      confidence: match.confidence,
      by: match.by,
      samples: samplesOf(table, match.column, read.screened),
      doubt: doubtOf(doubts, columnLetters(match.column)),
      ...(hasOpenZeros(doubts, match.field) ? { zeros: true } : {}),
    })),
  };
}

function samplesOf(table: LocatedTable, column: number, screened: readonly ScreenedTab[]): readonly string[] {
  const tab = screened.find((one) => one.kind === 'open' && one.tab.id === table.tabId);
  if (tab?.kind !== 'open') return [];
  const samples = new Set<string>();
  for (const row of table.dataRows) {
    const shown = tab.tab.rows[row]?.[column]?.shown.trim() ?? '';
    if (shown !== '') samples.add(shown.length > SAMPLE_LENGTH ? `${shown.slice(0, SAMPLE_LENGTH)}…` : shown);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

function doubtOf(findings: readonly Finding[], letters: string): readonly NumberMeaning[] {
  const here = findings.find(
    ({ rule, place }) => rule.endsWith('-column-in-doubt') && /^[A-Z]+/.exec(place.cell ?? '')?.[0] === letters,
  );
  if (!here) return [];
  const share = here.rule === 'percent-column-in-doubt';
  return NUMBER_MEANINGS.filter((meaning) => share === (meaning === 'pecahan' || meaning === 'persen'));
}

const ABOUT_ZEROS: readonly RuleId[] = ['zero-to-confirm', 'all-zero-column', 'dash-to-confirm'];

function hasOpenZeros(findings: readonly Finding[], field: string | null): boolean {
  return field !== null && findings.some(({ rule, place }) => ABOUT_ZEROS.includes(rule) && place.field === field);
}

/** Names that fit several places: those that wait, and those that a person settled. */
export function mappedPlaces({ places, findings }: Pick<ReadWorkbook, 'places' | 'findings'>): readonly MappedPlace[] {
  const open = findings.flatMap((finding) => openPlace(finding));
  const settled = places.map(({ key, shown, candidates }) => ({ key, shown, candidates, at: null }));
  const byKey = new Map([...open, ...settled].toReversed().map((place) => [place.key, place]));
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function openPlace(finding: Finding): MappedPlace[] {
  if (finding.rule !== 'place-ambiguous') return [];
  const { place, data } = finding;
  const name = openPlaceOf(place.rowKey ?? '');
  if (name === null) return [];
  const at = place.tabId === null ? null : { tabId: place.tabId, tab: place.tab ?? '', cell: place.cell ?? 'A1' };
  return [{ key: placeKey(name), shown: data.shown, candidates: data.candidates, at }];
}

/** The part of a row's key that names a place on no list: it begins with `?`. */
function openPlaceOf(rowKey: string): string | null {
  const parts = rowKey.match(/(?:[^|\\]|\\.)+/g) ?? [];
  const part = parts.find((one) => one.startsWith('?'));
  return part === undefined ? null : part.replace(/\\(.)/g, '$1');
}
