import { createHash } from 'node:crypto';
import type { ActionNumber, Level } from '#actions/types.ts';
import type { Finding } from '#findings/types.ts';
import type { AccessProblem, OpenFinding, Receipt } from '#ledger/types.ts';
import type { Period } from '#reading/types.ts';
import type { TimeZone } from '#regions/types.ts';
import type { Choices } from '#registry/types.ts';
import type { PemetaanInput } from './pemetaan-input.ts';
import type { SiapSalinInput } from './siap-salin-input.ts';

/** One table of the workbook as it was taken. Row numbers are those that the sheet shows (1-based). */
export interface TakenTable {
  readonly action: ActionNumber;
  /** Official name of the action in the edition in force. */
  readonly actionName: string;
  readonly level: Level;
  readonly fiscalYear: number;
  readonly period: Period;
  readonly headerRows: readonly number[];
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  /** Expected rows from official lists; null where the action only asks for at least one. */
  readonly rowsExpected: number | null;
  /** Set while the tab came back empty or halved and its stored rows are kept; `seen` rows were there this time. */
  readonly held: { readonly seen: number } | null;
}

/** What became of one tab of staff, in the workbook's order. Our own tabs are not listed. */
export type TabFate =
  | { readonly kind: 'taken'; readonly tables: readonly TakenTable[] }
  /** The privacy step kept it out: rows about single residents. */
  | { readonly kind: 'withheld'; readonly rows: number }
  /** A table is there, but not which action it belongs to. */
  | { readonly kind: 'unrecognised'; readonly headerRows: readonly number[] }
  /** An action is recognised, but its year or period could not be told. */
  | { readonly kind: 'asked'; readonly actionName: string; readonly missing: 'year' | 'period' }
  | { readonly kind: 'no-table' }
  | { readonly kind: 'empty' };

export interface TabReport {
  readonly tabId: number;
  readonly title: string;
  readonly fate: TabFate;
}

/** What moved since the read before; null at the first read. Counts are rows. */
export interface ChangesSinceLastRead {
  readonly previousReadAt: string;
  readonly added: number;
  readonly changed: number;
  readonly vanished: number;
}

export interface FixedFinding {
  readonly identity: string;
  readonly finding: Finding;
  /** ISO instant of the read that no longer found it. */
  readonly fixedAt: string;
}

/** Everything that the *Validasi* tab of one source shows. Instants are ISO 8601 in UTC. */
export interface ValidasiInput {
  readonly source: {
    readonly id: string;
    readonly office: string | null;
    readonly fiscalYear: number;
    /** Names of the kecamatan that the workbook covers; empty for the whole district. */
    readonly kecamatan: readonly string[];
  };
  /** With its kind: `Kabupaten Seruyan`. */
  readonly districtName: string;
  readonly receipt: Receipt;
  readonly readAt: string;
  /** The district's own, for what people read. */
  readonly timeZone: TimeZone;
  /** The workbook's own (IANA), in which its NOW() counts; it may differ from the district's. */
  readonly workbookTimeZone: string;
  readonly tabs: readonly TabReport[];
  readonly changes: ChangesSinceLastRead | null;
  readonly findings: readonly OpenFinding[];
  /** Those of the last seven days. */
  readonly fixed: readonly FixedFinding[];
  /** Kecamatan code → name, for the codes that findings carry. */
  readonly kecamatanNames: Readonly<Record<string, string>>;
  /** People's answers and choices; the key of an answer is that of `answerKey`. */
  readonly choices: Choices;
  /** A problem of getting at the workbook that staff can still read about here (marks refused, tab protected). */
  readonly problem: AccessProblem | 'marks-refused' | null;
  /** What the tab *Pemetaan* shows beside the choices; left out, there is no such tab. */
  readonly mapping?: Pick<PemetaanInput, 'edition' | 'tables' | 'vanished' | 'places'> | null;
  /** What the tab *Siap Salin* shows; left out, there is no such tab. */
  readonly accepted?: SiapSalinInput | null;
  /** Keys of our tabs that stand in the workbook already: these are filled even when there is nothing more to show. */
  readonly standing?: readonly string[];
  /** Next official deadline; null while none is official. */
  readonly deadline: { readonly label: string; readonly date: string } | null;
}

/**
 * What an answer is about: a finding with the value that it speaks of. When the value changes, the answer no longer
 * holds. `f:<identity>` is also the key of the finding's row in *Validasi*.
 */
export function findingRowKey({ identity, finding }: Pick<OpenFinding, 'identity' | 'finding'>): string {
  if (finding.severity !== 'warning') return `f:${identity}`;
  const value = createHash('sha256').update(JSON.stringify(finding.data)).digest('base64url').slice(0, 6);
  return `f:${identity}:${value}`;
}

/** The key under which the answer to a finding is kept among the choices of a source. */
export function answerKey(open: Pick<OpenFinding, 'identity' | 'finding'>): string {
  return answerKeyOfRow(findingRowKey(open));
}

export function answerKeyOfRow(rowKey: string): string {
  return `tanggapan|${rowKey.slice('f:'.length)}`;
}
