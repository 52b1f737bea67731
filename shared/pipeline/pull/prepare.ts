import { editionOf } from '#actions/declarations.ts';
import type { Finding, RuleId } from '#findings/types.ts';
import { ageFindings, fixedFindings } from '#ledger/ageing.ts';
import { canonicalJson, contentHash } from '#ledger/canonical.ts';
import { isOurs } from '#ledger/data-hash.ts';
import type { Head, Report } from '#ledger/types.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { Choices, Source } from '#registry/types.ts';
import type { CheckedWorkbook } from '#rules/types.ts';
import { mappedPlaces, mappedTables, type VanishedRows } from '#tabs/pemetaan-input.ts';
import type { ReplacedItem, WorkbookStore } from '../ports.ts';
import type { WorkbookState } from '../state.ts';
import type { CommittedRead } from '../transitions/reads.ts';
import { Vanished } from '../vanished.ts';
import { checkWithPrevious, contextFacts } from './check-with-previous.ts';
import type { InputHashes } from './input-key.ts';
import { type Judge, markOf, ourTabKeys, ourTabsAt, type ScreenedWorkbook } from './judge.ts';
import { type NextHeads, nextHeads } from './next-heads.ts';
import type { ReadMoment } from './sightings.ts';
import { tabReports } from './tab-reports.ts';

export interface PrepareDeps {
  readonly workbooks: WorkbookStore;
  readonly judge: Judge;
  readonly hashKey: string;
}

/** One read, with all that its verdicts depend on. */
export interface ReadInput {
  readonly source: Source;
  readonly district: DistrictIndex;
  readonly choices: Choices;
  /** Rules that an admin silenced for this district. */
  readonly silenced?: readonly RuleId[];
  readonly workbook: ScreenedWorkbook;
  readonly hashes: InputHashes;
  readonly snapshot: string;
  readonly moment: ReadMoment;
  /** ms since the epoch. */
  readonly readAt: number;
}

/** Written but not yet in force: one flip of the workbook item makes it so. */
export interface Prepared {
  readonly committed: Omit<CommittedRead, 'answerSentAt' | 'answerAnyway'>;
  readonly changes: NextHeads['changes'];
  readonly rowsWritten: number;
  readonly findings: number;
}

/**
 * Judges a read against the state and writes what follows from it: rows, heads, report, all immutable and named by their
 * content, so that doing it twice, or half, does no harm. Null when the state has moved on meanwhile.
 */
export async function prepare(input: ReadInput, state: WorkbookState, deps: PrepareDeps): Promise<Prepared | null> {
  const before = await standing(state, deps);
  if (!before) return null;
  const stored = (table: string, manifest: Readonly<Record<string, string>>) =>
    deps.workbooks.rows(input.source.id, table, manifest);
  const { source, district, choices, readAt, silenced } = input;
  const facts = contextFacts(source, district, choices, readAt, deps.hashKey, silenced);
  const { checked, context } = await checkWithPrevious(deps.judge, input.workbook, facts, before.heads, stored);
  const next = await nextHeads(before.heads, checked.tables, context, input.moment, stored);
  const report = reportOf(input, state, before.report, checked, next);
  const findings = contentHash(canonicalJson(report));
  await write(input, state, next, report, findings, deps);
  return prepared(input, state, checked, next, report, findings);
}

interface Standing {
  readonly heads: ReadonlyMap<string, Head>;
  readonly report: Report | null;
}

async function standing(state: WorkbookState, deps: PrepareDeps): Promise<Standing | null> {
  try {
    const heads = await deps.workbooks.heads(state.source, Object.values(state.heads));
    const report = state.findings === null ? null : await deps.workbooks.report(state.source, state.findings);
    if (state.findings !== null && !report) return null;
    return { heads: new Map(heads.map((head) => [head.table, head])), report };
  } catch (error) {
    if (error instanceof Vanished) return null;
    throw error;
  }
}

function reportOf(
  input: ReadInput,
  state: WorkbookState,
  before: Report | null,
  checked: CheckedWorkbook,
  next: NextHeads,
): Report {
  const readAt = new Date(input.readAt).toISOString();
  const findings = ageFindings(checked.findings, before?.findings ?? [], readAt);
  const heads = new Map([...next.heads].map(([table, { head }]) => [table, head]));
  const [anyHead] = heads.values();
  return {
    schema: 1,
    receipt: checked.receipt,
    findings,
    fixed: before ? fixedFindings(findings, before, readAt).filter(({ finding }) => !isSilenced(finding, input)) : [],
    tabs: tabReports(checked, heads, anyHead?.identity.edition ?? '2025'),
    changes: changesOf(input, state, before, next),
    dataTabs: input.workbook.tabs.filter((tab) => !isOurs(tab)).map(markOf),
    ourTabs: ourTabKeys(input.workbook),
    ourTabsAt: ourTabsAt(input.workbook),
    mapping: {
      edition: editionOf(input.source.fiscalYear),
      tables: mappedTables({ ...checked.read, findings: checked.findings }),
      places: mappedPlaces(checked.read),
      vanished: vanishedRows(heads),
    },
    workbookTimeZone: input.workbook.timeZone,
  };
}

/**
 * What people changed since the read before. The same cells judged again, by new rules or because the workbook could not
 * be read for a while, are no news: what was told of the last change stays.
 */
function changesOf(input: ReadInput, state: WorkbookState, before: Report | null, { changes }: NextHeads) {
  const isRecheck = input.moment.seq === state.dataSeq;
  const isNews = Object.values(changes).some((count) => count > 0);
  if (before && input.hashes.data === state.dataHash && (isRecheck || !isNews)) return before.changes;
  return state.readAt === null || state.committedSeq === 0 ? null : { previousReadAt: state.readAt, ...changes };
}

/** What we silenced was not mended by anybody. */
function isSilenced({ rule }: Finding, { silenced }: ReadInput): boolean {
  return silenced?.includes(rule) === true;
}

function vanishedRows(heads: ReadonlyMap<string, Head>): readonly VanishedRows[] {
  return [...heads.values()].flatMap(({ table, tab, manifest, held }) =>
    held
      ? [{ table, tab: tab.title, stored: Object.keys(manifest).length, seen: held.rowsSeen, sinceSeq: held.sinceSeq }]
      : [],
  );
}

async function write(
  input: ReadInput,
  state: WorkbookState,
  next: NextHeads,
  report: Report,
  findings: string,
  deps: PrepareDeps,
): Promise<void> {
  const { source, moment } = input;
  await deps.workbooks.putRows(source.id, next.rows, moment.seq);
  const standingHashes = new Set(Object.values(state.heads));
  for (const { hash, head } of next.heads.values()) {
    if (!standingHashes.has(hash)) await deps.workbooks.putHead(source.id, hash, head, moment.seq);
  }
  if (findings !== state.findings) await deps.workbooks.putReport(source.id, findings, report, moment.seq);
}

function prepared(
  input: ReadInput,
  state: WorkbookState,
  checked: CheckedWorkbook,
  next: NextHeads,
  report: Report,
  findings: string,
): Prepared {
  const heads = Object.fromEntries([...next.heads].map(([table, { hash }]) => [table, hash]));
  return {
    committed: {
      readAt: new Date(input.readAt).toISOString(),
      inputKey: input.hashes.key,
      dataHash: input.hashes.data,
      snapshot: input.snapshot,
      receipt: checked.receipt,
      heads,
      findings,
      replaced: replacedItems(state, heads, findings),
      holding: [...next.heads.values()].some(({ head }) => head.held !== null),
    },
    changes: next.changes,
    rowsWritten: next.rows.length,
    findings: report.findings.length,
  };
}

function replacedItems(
  state: WorkbookState,
  heads: Readonly<Record<string, string>>,
  findings: string,
): readonly ReplacedItem[] {
  const current = new Set(Object.values(heads));
  const gone = Object.values(state.heads).filter((hash) => !current.has(hash));
  const report = state.findings !== null && state.findings !== findings ? [state.findings] : [];
  return [
    ...gone.map((hash) => ({ kind: 'head' as const, hash })),
    ...report.map((hash) => ({ kind: 'report' as const, hash })),
  ];
}
