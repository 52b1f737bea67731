import { canonicalJson, contentHash } from '#ledger/canonical.ts';
import type { Head } from '#ledger/types.ts';
import type { Week } from '#ledger/weeks.ts';
import type { EnteredSetting } from '#progress/entered-settings.ts';
import { frameOf } from '#progress/frame.ts';
import type { DistrictInput, FindingInput, ProvinceInput, SourceInput } from '#progress/input.ts';
import { withEntered } from '#progress/province-settings.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import { districtsOf, provinceOf } from '#regions/list.ts';
import type { ProvinceData } from '#regions/types.ts';
import type { Source } from '#registry/types.ts';
import { answerKey } from '#tabs/validasi-input.ts';
import type { FreezeDeps, SummarisedState } from '../summary-ports.ts';
import { Vanished } from '../vanished.ts';
import { type HeldTable, joinTables } from './join-tables.ts';
import type { Before } from './previous.ts';

export interface Moment {
  readonly week: Week;
  readonly kind: ProvinceInput['kind'];
  readonly asOf: string;
}

/** Commits may replace what a state names while it is read; the state is then read again. */
const ATTEMPTS = 5;

/** `collectOnce`, again as long as something vanished meanwhile. */
export async function collectInput(...args: Parameters<typeof collectOnce>): Promise<ProvinceInput> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    try {
      return await collectOnce(...args);
    } catch (error) {
      if (!(error instanceof Vanished)) throw error;
    }
  }
  return collectOnce(...args);
}

/**
 * Everything that a province's summary is made of, as the table holds it now: every district of the official list,
 * its workbooks with receipts and open findings, and its tables joined over workbooks.
 */
async function collectOnce(
  province: string,
  moment: Moment,
  { previous, history, entered: last }: Before,
  deps: FreezeDeps,
): Promise<ProvinceInput> {
  const sources = (await deps.registry.list()).filter((source) => source.district.startsWith(`${province}.`));
  const current = sources.filter((source) => source.mode !== 'detached').sort((a, b) => (a.id < b.id ? -1 : 1));
  const states = await deps.workbooks.getMany(current.map((source) => source.id));
  const byId = new Map(states.map((state) => [state.source, state]));
  const data = await deps.regions.province(province);
  const districts: DistrictInput[] = [];
  for (const { code } of districtsOf(province)) {
    const own = current.filter((source) => source.district === code);
    districts.push(await collectDistrict(code, own, byId, data, deps));
  }
  const name = provinceOf(province)?.name ?? province;
  const entered = (await deps.entered?.(province)) ?? last ?? [];
  const settings = withEntered(deps.settings, entered);
  const versions = { ...deps.versions, targets: versionWith(deps.versions.targets, entered) };
  const whole = { versions, settings, entered, districts, previous, history };
  return { schema: 1, province: { code: province, name }, ...moment, ...whole };
}

/** A change that the province's own settings make is no movement either. */
function versionWith(targets: string, entered: readonly EnteredSetting[]): string {
  return entered.length === 0 ? targets : contentHash(canonicalJson([targets, entered]));
}

async function collectDistrict(
  code: string,
  sources: readonly Source[],
  states: ReadonlyMap<string, SummarisedState>,
  data: ProvinceData,
  deps: FreezeDeps,
): Promise<DistrictInput> {
  const index = buildDistrictIndex(data, code);
  if (!index) throw new Error(`district ${code} is not in the list of its province`);
  const tables: HeldTable[] = [];
  const collected: SourceInput[] = [];
  for (const source of sources) {
    const state = states.get(source.id) ?? null;
    collected.push(await collectSource(source, state, deps));
    const heads = state ? await deps.workbooks.heads(source.id, Object.values(state.heads)) : [];
    tables.push(...heads.map((head: Head) => ({ source, head })));
  }
  return { frame: frameOf(index), sources: collected, tables: await joinTables(tables, index, deps) };
}

async function collectSource(source: Source, state: SummarisedState | null, deps: FreezeDeps): Promise<SourceInput> {
  const { id, office, kecamatan, actions, fiscalYear, mode } = source;
  return {
    ...{ id, office, kecamatan, actions, fiscalYear, mode },
    receipt: state?.receipt ?? null,
    problem: state?.problem ? { kind: state.problem.kind, since: state.problem.since } : null,
    readAt: state?.readAt ?? null,
    dataHash: state?.dataHash ?? null,
    unanswerable: state?.unanswerable ?? false,
    findings: await collectFindings(source, state, deps),
  };
}

async function collectFindings(
  source: Source,
  state: SummarisedState | null,
  deps: FreezeDeps,
): Promise<readonly FindingInput[]> {
  if (!state?.findings) return [];
  const open = await deps.workbooks.findings(source.id, state.findings);
  const choices = await deps.registry.choices(source.id);
  return open.map((each) => {
    const answer = choices.get(answerKey(each));
    // An answer that was taken back is kept as an empty one.
    return {
      open: each,
      answer: answer && answer.value !== '' ? { value: answer.value, reason: answer.reason } : null,
    };
  });
}
