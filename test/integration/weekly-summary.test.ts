import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentenceId } from '#findings/sentences/id.ts';
import { openStore } from '#functions/compose/store.ts';
import { DISTRICTS } from '#local/accounts.ts';
import { realClock } from '#local/events/clock.ts';
import { lambdaContext } from '#local/events/lambda-context.ts';
import { runScan } from '#local/round.ts';
import { sampleId } from '#local/samples/describe.ts';
import { seedProvince } from '#local/seed.ts';
import { type LocalSystem, startSystem } from '#local/system.ts';
import { frozenSummary } from '#pipeline/publish-summary.ts';
import type { ProvinceSummary } from '#progress/summary-types.ts';
import { readSettings } from '#runtime/settings.ts';
import { shownRows } from '#tabs/cells.ts';
import { provinceTabs } from '#tabs/province/tabs.ts';
import { terminalSummary } from '#tabs/province/terminal.ts';

process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
process.env.POWERTOOLS_METRICS_DISABLED = 'true';
process.env.POWERTOOLS_SERVICE_NAME = 'aksi8';

const PROVINCE = '34';
const WORKBOOK = sampleId(`provinsi-${PROVINCE}`);

let system: LocalSystem;

/** Monday's schedule, and the queue worked until nothing is left. */
async function publishWeek(scheduledTime: string): Promise<void> {
  const context = lambdaContext({ functionName: 'plan-summaries', timeoutMs: 60_000, clock: realClock });
  await system.functions.planSummaries({ scheduledTime }, context);
  await system.poller.drain();
}

async function summaryOf(week: string): Promise<ProvinceSummary> {
  const { objects } = openStore(readSettings(), realClock);
  const summary = await frozenSummary({ schema: 1, province: PROVINCE, week, asOf: null }, { objects });
  if (!summary) throw new Error(`nothing was frozen for ${week}`);
  return summary;
}

interface SheetCell {
  readonly userEnteredValue?: Readonly<Record<string, unknown>>;
}
interface Sheet {
  readonly properties: { readonly title: string };
  readonly data: readonly { readonly rowData?: readonly { readonly values?: readonly SheetCell[] }[] }[];
  readonly charts?: readonly { readonly chartId: number; readonly spec: { readonly title: string } }[];
}

/** What the province's workbook holds, asked for as its owner. */
async function sheets(): Promise<readonly Sheet[]> {
  const fields = 'sheets(properties(title),merges,charts(chartId,spec),data(rowData(values(userEnteredValue,note))))';
  const url = new URL(`v4/spreadsheets/${WORKBOOK}?fields=${encodeURIComponent(fields)}`, system.googleUrl);
  const answer = await fetch(url, { headers: { authorization: `Bearer ${DISTRICTS}` } });
  const body = (await answer.json()) as { readonly sheets: readonly Sheet[] };
  return body.sheets;
}

/** The texts and numbers of a tab row by row, without the column of keys and without blanks. */
/** Words that people see: no blanks, and not what the hidden column of keys holds. */
function rowsOf(sheet: Sheet | undefined, keys: ReadonlySet<string> = new Set()): string[][] {
  const rows = sheet?.data[0]?.rowData ?? [];
  return rows
    .map((row) =>
      (row.values ?? []).map((cell) =>
        Object.values(cell.userEnteredValue ?? {})
          .map(inWords)
          .join(''),
      ),
    )
    .map((words) => words.filter((word) => word !== '' && !keys.has(word)))
    .filter((words) => words.length > 0);
}

/** A box is TRUE or FALSE, as the sheet shows it. */
function inWords(value: unknown): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

beforeAll(async () => {
  system = await startSystem({ dataDir: null, clock: realClock, aws: null, google: null });
  const { registryWriter } = openStore(readSettings(), realClock);
  const control = { url: system.googleUrl, token: system.sheets?.controlToken ?? '' };
  await seedProvince(PROVINCE, control, registryWriter, () => {});
  await runScan(system, realClock, true);
  await publishWeek('2026-11-22T22:00:00Z');
});

afterAll(async () => {
  await system.close();
});

describe('a province workbook after Monday', () => {
  it('holds every row of every tab as the frozen week says it', async () => {
    const tabs = provinceTabs(await summaryOf('2026-W48'), sentenceId);
    const written = await sheets();
    for (const tab of tabs) {
      const keys = new Set(tab.rows.flatMap((row, index) => [row.key ?? `~${index}`, `~${index}`]));
      const expected = shownRows(tab)
        .map((words) => words.filter((word) => word !== '' && !keys.has(word)))
        .filter((words) => words.length > 0);
      expect(
        rowsOf(
          written.find((sheet) => sheet.properties.title === tab.title),
          keys,
        ),
        tab.title,
      ).toEqual(expected);
    }
  });

  it('agrees with what the terminal prints', async () => {
    const printed = terminalSummary(await summaryOf('2026-W48'));
    const ringkasan = rowsOf((await sheets()).find((sheet) => sheet.properties.title === 'Ringkasan')).flat();
    const counts = ringkasan.filter((word) => /^[\d.]+ dari [\d.]+$/.test(word));
    expect(counts.length).toBeGreaterThan(5);
    const values = counts.filter((word) => printed.includes(word));
    expect(values.length).toBeGreaterThan(5);
    for (const line of printed.split('\n').filter((each) => /^[1-4]\. /.test(each)))
      expect(ringkasan.join(' ')).toContain(line.slice(0, 100));
  });

  it('has one native chart on its first page', async () => {
    const first = (await sheets()).find((sheet) => sheet.properties.title === 'Ringkasan');
    expect(first?.charts?.map((chart) => chart.spec.title)).toEqual([
      'Kelengkapan isian wajib 2026 menurut kabupaten/kota',
    ]);
  });

  it('is the same when the same week is published again', async () => {
    const before = await sheets();
    await publishWeek('2026-11-22T22:00:00Z');
    expect(await sheets()).toEqual(before);
  });

  it('keeps last week in Riwayat when the next one is published', async () => {
    await publishWeek('2026-11-29T22:00:00Z');
    const summary = await summaryOf('2026-W49');
    expect(summary.comparedWith).toBe('2026-W48');
    const weeks = rowsOf((await sheets()).find((sheet) => sheet.properties.title === 'Riwayat')).map((row) => row[0]);
    expect(new Set(weeks.filter((week) => week?.startsWith('2026-W')))).toEqual(new Set(['2026-W48', '2026-W49']));
  });
});
