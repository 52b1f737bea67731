import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HttpAnswer } from '#local/aws/loopback-server.ts';
import type { Fault } from './fault.ts';
import { faultsOf } from './faults.ts';
import { textOf } from './google-faults.ts';
import { differences, type Ended, runDay, type Step } from './script.ts';
import { EDITED } from './seed.ts';
import type { Case } from './watch.ts';
import { FaultWorld, MINUTE } from './world.ts';

/** Each guard is one predicate in a file of its own, and can be taken out alone. */
const out = vi.hoisted(() => ({ sequence: false, lease: false, owed: false, hold: false, ownWrite: false }));

vi.mock('#runtime/clock.ts', async (original) => ({ ...(await original<object>()), sleep: async () => {} }));
vi.mock('#pipeline/transitions/overtaken.ts', async (original) => {
  const { isOvertaken } = await original<typeof import('#pipeline/transitions/overtaken.ts')>();
  return { isOvertaken: (...args: Parameters<typeof isOvertaken>) => !out.sequence && isOvertaken(...args) };
});
vi.mock('#pipeline/transitions/leased.ts', async (original) => {
  const { isLeasedByAnother } = await original<typeof import('#pipeline/transitions/leased.ts')>();
  return {
    isLeasedByAnother: (...args: Parameters<typeof isLeasedByAnother>) => !out.lease && isLeasedByAnother(...args),
  };
});
vi.mock('#pipeline/owed.ts', async (original) => {
  const { owedBy, isOverdue, ...rest } = await original<typeof import('#pipeline/owed.ts')>();
  return {
    ...rest,
    owedBy: (...args: Parameters<typeof owedBy>) => (out.owed ? [] : owedBy(...args)),
    isOverdue: (...args: Parameters<typeof isOverdue>) => !out.owed && isOverdue(...args),
  };
});
vi.mock('#ledger/hold.ts', async (original) => {
  const { isSuspicious, ...rest } = await original<typeof import('#ledger/hold.ts')>();
  return { ...rest, isSuspicious: (...args: Parameters<typeof isSuspicious>) => !out.hold && isSuspicious(...args) };
});
vi.mock('#pipeline/scan/own-write.ts', async (original) => {
  const { isOwnWrite } = await original<typeof import('#pipeline/scan/own-write.ts')>();
  return { isOwnWrite: (...args: Parameters<typeof isOwnWrite>) => !out.ownWrite && isOwnWrite(...args) };
});

let world: FaultWorld;
beforeAll(async () => {
  world = await FaultWorld.open();
});
afterAll(() => world.close());

const READ = 'google GET /v4/spreadsheets/*';
const WRITE = 'google POST /v4/spreadsheets/*:batchUpdate';
const ASKED = 'sqs SQS.SendMessageBatch feedback';
const PLANNED = 'sqs SQS.SendMessageBatch summaries';
const spoil = () => world.type(EDITED, "'Aksi 7'!F6", [['banyak']]);
/** Who has mended it already does not type it again. */
async function mend(): Promise<void> {
  if (!isMended) await world.type(EDITED, "'Aksi 7'!F6", [[3]]);
  isMended = true;
}
let isMended = false;

/** How many requests there were when the moment came in which something is to go wrong. */
let marked = 0;

/** Somebody types something wrong, which is answered, and mends it a few minutes later. */
const MENDED: Step = async (_world, later, seen) => {
  isMended = false;
  await later(0);
  await spoil();
  marked = seen.length;
  await later(3);
  await mend();
  await later(3);
  await later(17);
};
const MENDED_UNTOLD: Step = async (_world, later, seen) => {
  isMended = false;
  await later(0);
  await spoil();
  await later(3);
  await mend();
  marked = seen.length;
  await later(3);
  await later(17);
};
/** The last thing of the day is our answer. */
const ANSWERED_LAST: Step = async (_world, later) => {
  await later(0);
  await later(10);
  await spoil();
  await later(3);
};
/** The week is summed up. */
const SUMMED_UP: Step = async (_world, later, seen) => {
  await later(0);
  marked = seen.length;
  await world.publish();
  await later(10);
  await later(20);
};
/** After two nights somebody types again. */
const NIGHTS: Step = async (_world, later, seen) => {
  await later(0);
  await world.type(EDITED, "'Aksi 7'!E5", [[70]]);
  await later(3);
  await later(17);
  marked = seen.length;
  await night();
  await night();
  await world.type(EDITED, "'Aksi 7'!E6", [[55]]);
  await later(3);
};

async function night(): Promise<void> {
  world.clock.pass(60 * MINUTE);
  await world.round('nightly');
}

/** While somebody's first cells are on their way to us, the same event comes again, and what was typed next is read. */
const OVERTAKEN: Fault = {
  name: 'overtaken by a later read',
  after: async (_request, _answer, scene) => {
    await scene.again();
    await mend();
    scene.pass(3 * MINUTE);
    await scene.others();
    return undefined;
  },
};
/** The write of our answer is slow to go out; meanwhile the next cells are read and to be answered. */
const SLOW_WRITER: Fault = {
  name: 'slow writer',
  before: async (_request, scene) => {
    await mend();
    scene.pass(3 * MINUTE);
    await scene.others();
    return undefined;
  },
};
/** Google answers once as if all cells were empty. */
const EMPTIED: Fault = { name: 'empty answer', after: (_request, answer) => withoutCells(answer) };

function withoutCells(answer: HttpAnswer): HttpAnswer {
  const read = JSON.parse(textOf(answer)) as { readonly sheets: readonly object[] };
  const sheets = read.sheets.map((sheet) => ({ ...sheet, data: [{}] }));
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...read, sheets }) };
}

const [SWALLOWED] = faultsOf('sqs feedback').filter(({ name }) => name === 'messages swallowed');

interface Scenario {
  readonly guard: keyof typeof out;
  readonly script: Step;
  /** What goes wrong at the first request of a kind after the mark; nothing need go wrong for some guards. */
  readonly kind?: string;
  readonly fault?: Fault | undefined;
  readonly shows: RegExp;
  /** What the day's end is compared in, where not in everything: an empty answer is told of and leaves a snapshot. */
  readonly looksAt?: RegExp;
}

const SCENARIOS: readonly Scenario[] = [
  { guard: 'sequence', script: MENDED, kind: READ, fault: OVERTAKEN, shows: /went back/ },
  { guard: 'lease', script: MENDED, kind: WRITE, fault: SLOW_WRITER, shows: /tab satu Validasi/ },
  { guard: 'owed', script: MENDED_UNTOLD, kind: ASKED, fault: SWALLOWED, shows: /tab satu Validasi/ },
  { guard: 'owed', script: SUMMED_UP, kind: PLANNED, fault: SWALLOWED, shows: /tab \S+ Ringkasan/ },
  { guard: 'hold', script: NIGHTS, kind: READ, fault: EMPTIED, shows: /head/, looksAt: /^table W#.* head / },
  { guard: 'ownWrite', script: ANSWERED_LAST, shows: /things left to do/ },
];

describe.each(SCENARIOS)(
  'the guard: $guard, without which $shows',
  ({ guard, script, kind, fault, shows, looksAt = /./ }) => {
    it('lets the day come to the same end, which it does not without', async () => {
      const { ended: whole, seen } = await runDay(world, null, [script]);
      const nth = seen.slice(0, marked).filter((each) => each === kind).length + 1;
      const hit: Case | null = kind && fault ? { point: { kind, nth }, fault } : null;
      const { ended: guarded } = await runDay(world, hit, [script]);
      out[guard] = true;
      const { ended: bare } = await runDay(world, hit, [script]).finally(() => {
        out[guard] = false;
      });
      const differing = (ended: Ended) => differences(ended, whole).filter((part) => looksAt.test(part));
      expect(differing(guarded)).toEqual([]);
      expect(differing(bare).join(', ')).toMatch(shows);
    });
  },
);
