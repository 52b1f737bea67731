import type { openStore } from '#functions/compose/store.ts';
import type { WorkbookState } from '#pipeline/state.ts';
import { districtOf, fullNameOf, provinceOf } from '#regions/list.ts';
import type { Source } from '#registry/types.ts';
import type { Clock } from './events/clock.ts';
import type { SourceEvent } from './events/types.ts';
import type { DistrictView, OverviewModel, ProvinceView, RoundView, SourceView } from './overview/model.ts';
import type { LocalSystem } from './system.ts';

type LocalStore = ReturnType<typeof openStore>;

/** What the overview shows beside the table: kept while the run lasts. */
export interface RunDiary {
  round: RoundView | null;
  readonly events: SourceEvent[];
}

const EVENTS_KEPT = 50;

export function newDiary(): RunDiary & { note(event: SourceEvent): void } {
  const events: SourceEvent[] = [];
  return {
    round: null,
    events,
    note(event) {
      events.unshift(event);
      events.length = Math.min(events.length, EVENTS_KEPT);
    },
  };
}

async function counts(source: Source, state: WorkbookState | undefined, store: LocalStore) {
  if (!state?.findings) return { errors: 0, warnings: 0 };
  const report = await store.workbooks.report(source.id, state.findings);
  const severities = (report?.findings ?? []).map(({ finding }) => finding.severity);
  return {
    errors: severities.filter((severity) => severity === 'error').length,
    warnings: severities.filter((severity) => severity === 'warning').length,
  };
}

async function sourceView(source: Source, state: WorkbookState | undefined, store: LocalStore): Promise<SourceView> {
  return {
    id: source.id,
    spreadsheetId: source.spreadsheetId,
    title: source.office ?? source.id,
    mode: source.mode,
    receipt: state?.receipt ?? null,
    problem: state?.problem?.kind ?? null,
    readAt: state?.readAt ?? null,
    ...(await counts(source, state, store)),
    waiting: state !== undefined && (state.requested !== null || state.committedSeq > state.answeredSeq),
  };
}

async function provinceViews(store: LocalStore): Promise<ProvinceView[]> {
  const sources = (await store.registry.list()).filter(({ mode }) => mode !== 'detached');
  const states = new Map((await store.workbooks.list()).map((state) => [state.source, state]));
  const workbooks = new Map((await store.registry.provinces()).map((each) => [each.province, each.spreadsheetId]));
  const views: ProvinceView[] = [];
  for (const [code, ofProvince] of Map.groupBy(sources, ({ district }) => district.slice(0, 2))) {
    const districts: DistrictView[] = [];
    for (const [district, own] of Map.groupBy(ofProvince, (source) => source.district)) {
      const region = districtOf(district);
      const shown = await Promise.all(own.map((source) => sourceView(source, states.get(source.id), store)));
      districts.push({ code: district, name: region ? fullNameOf(region) : district, sources: shown });
    }
    const name = provinceOf(code)?.name ?? code;
    const sorted = districts.sort((a, b) => a.code.localeCompare(b.code));
    views.push({ code, name, spreadsheetId: workbooks.get(code) ?? null, districts: sorted });
  }
  return views.sort((a, b) => a.code.localeCompare(b.code));
}

export async function overviewModel(
  system: LocalSystem,
  store: LocalStore,
  clock: Clock,
  diary: RunDiary,
): Promise<OverviewModel> {
  return {
    now: clock.now(),
    round: diary.round,
    provinces: await provinceViews(store),
    queues: await system.poller.states(),
    events: diary.events,
    schedules: system.scheduler.upcoming(),
  };
}
