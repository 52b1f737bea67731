import { adminAdapters } from '#google/admin.ts';
import { type GoogleSettings, googleAdapters } from '#google/index.ts';
import type { Limiter } from '#pipeline/ports.ts';
import { startSheetsServer } from '#sheets-server/server.ts';
import { type Answer, CommandError } from '../command.ts';
import { patiently } from '../patience.ts';
import { PROBLEM_WORDS } from '../problem-words.ts';
import { spreadsheetId } from '../registry/workbook-link.ts';
import type { Stage } from '../stage.ts';
import { compareExchanges, type Difference } from './compare.ts';
import { recordingProxy } from './recording-proxy.ts';
import { runScenario, type StepOutcome } from './scenario.ts';

/** The Sheets server gives every slot at once. */
const OPEN: Limiter = {
  acquire: async () => ({ kind: 'go', at: 0 }),
  penalise: async () => {},
};

/**
 * Runs every kind of request that we send against the stage's Google in an empty scratch workbook, and against a Sheets
 * server started for it; prints where the answers differ in shape.
 * Throws CommandError where the workbook is not empty: the same things must be asked of both.
 */
export async function probe(link: string, stage: Stage, progress: (line: string) => void): Promise<Answer> {
  const id = spreadsheetId(link);
  const [lane] = Object.keys(stage.settings.AKSI8_GOOGLE_LANES);
  if (lane === undefined) throw new CommandError('No Google account is set: the stage has no lanes.');
  await refuseFilled(id, lane, stage);
  const [settings, limiter, clock] = stage.googleParts();
  const target = await recorded(settings.rootUrl, (rootUrl) => {
    const through = { ...settings, rootUrl };
    const google = { ...googleAdapters(through, limiter, clock), ...adminAdapters(through, limiter, clock) };
    return runScenario(google, lane, id, (step) => progress(`target: ${step}`));
  });
  const reference = await onSheetsServer(lane, stage, progress);
  const differences = [
    ...compareOutcomes(reference.outcomes, target.outcomes),
    ...compareExchanges(reference.exchanges, target.exchanges),
  ];
  const kinds = [...new Set(target.exchanges.map(({ request }) => request))];
  return { json: { requests: target.exchanges.length, kinds, differences }, text: told(kinds, differences) };
}

async function refuseFilled(id: string, lane: string, stage: Stage): Promise<void> {
  const answer = await patiently(() => stage.google().reader.read(lane, id));
  if (answer.kind === 'refused')
    throw new CommandError(`The workbook cannot be read: ${PROBLEM_WORDS[answer.problem]}`);
  const { tabs } = answer.grid;
  if (tabs.length === 1 && tabs.every(({ rows }) => rows.every((cells) => cells.every((cell) => cell === undefined))))
    return;
  throw new CommandError(
    'The workbook is not empty. Make a new Google Sheet and share it with our accounts: it is written into.',
  );
}

async function recorded(rootUrl: string | null, run: (rootUrl: string) => Promise<StepOutcome[]>) {
  const proxy = await recordingProxy(rootUrl);
  try {
    const outcomes = await run(proxy.url);
    return { outcomes, exchanges: proxy.exchanges };
  } finally {
    await proxy.close();
  }
}

/** The same on a server of our own, on which the address of an account is its token. */
async function onSheetsServer(lane: string, stage: Stage, progress: (line: string) => void) {
  const [given] = stage.googleParts();
  const accounts = given.lanes[lane];
  if (!accounts) throw new Error('a lane without accounts');
  const local = ({ email }: { email: string }) => ({ email, credential: { kind: 'token' as const, token: email } });
  const lanes = { [lane]: { viewer: local(accounts.viewer), editor: local(accounts.editor) } };
  const server = await startSheetsServer({
    accounts: [accounts.viewer, accounts.editor].map(({ email }) => ({ email })),
  });
  try {
    const id = await emptyWorkbook(server, lanes[lane] ?? accounts);
    return await recorded(`${server.url}/`, (rootUrl) => {
      const settings: GoogleSettings = { ...given, rootUrl, lanes };
      const google = {
        ...googleAdapters(settings, OPEN, stage.clock),
        ...adminAdapters(settings, OPEN, stage.clock),
      };
      return runScenario(google, lane, id, (step) => progress(`Sheets server: ${step}`));
    });
  } finally {
    await server.close();
  }
}

async function emptyWorkbook(
  { url, controlToken }: { url: string; controlToken: string },
  { viewer, editor }: { viewer: { email: string }; editor: { email: string } },
): Promise<string> {
  const id = '1aksi8aksi8aksi8aksi8aksi8aksi8aksi8aksi8probe';
  const shares = [...new Set([viewer.email, editor.email])].map((email) => ({
    email,
    role: email === editor.email ? 'writer' : 'reader',
  }));
  const answer = await fetch(new URL('control/workbooks', `${url}/`), {
    method: 'POST',
    headers: { 'x-control-token': controlToken, 'content-type': 'application/json' },
    body: JSON.stringify({ id, title: 'Probe', shares }),
  });
  if (!answer.ok) throw new Error(`the Sheets server made no workbook: ${answer.status}`);
  return id;
}

function compareOutcomes(expected: readonly StepOutcome[], found: readonly StepOutcome[]): Difference[] {
  return expected.flatMap(({ step, outcome }, at) => {
    const target = found[at]?.outcome ?? 'not run';
    return target === outcome ? [] : [{ request: step, path: '(outcome)', sheetsServer: outcome, target }];
  });
}

function told(kinds: readonly string[], differences: readonly Difference[]): string {
  const lines = differences.map(
    ({ request, path, sheetsServer, target }) =>
      `${request}\n  ${path || '(answer)'}: Sheets server ${sheetsServer}, target ${target}`,
  );
  const last =
    differences.length === 0
      ? `${kinds.length} kinds of request: the target answers each as the Sheets server does.`
      : `${differences.length} differences in ${kinds.length} kinds of request.`;
  return [...lines, last, 'The workbook is no longer needed.'].join('\n');
}
