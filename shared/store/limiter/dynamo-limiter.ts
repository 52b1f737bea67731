import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CallKind, Clock, Limiter } from '#pipeline/ports.ts';
import type { Table } from '../dynamo/client.ts';
import { isConditionFailed } from '../dynamo/conditions.ts';
import { EMPTY_LEDGER, grant, type Ledger, penalised, type Rate } from './gcra.ts';
import type { ServerTime } from './server-time.ts';

/** A slot that is used later than this after its time could fall into the next window: it is given up. */
const LATE_MS = 2_000;
const ATTEMPTS = 20;
const LONGEST_PAUSE_MS = 100;

export interface LimiterDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  readonly rates: Readonly<Record<CallKind, Rate>>;
  /** The ledger is kept in the table's time, whatever our clock says. */
  readonly serverTime: ServerTime;
  /** 0..1; spreads deferred work, so that it does not come back all at once. */
  readonly random: () => number;
}

/** One item per (account, kind of request) for all functions together; each slot is one conditional update. */
export function dynamoLimiter(deps: LimiterDeps): Limiter {
  return {
    async acquire(account, kind, priority) {
      for (;;) {
        const slot = await reserve(deps, account, kind, priority === 'recheck');
        if (slot.kind === 'deferred') return slot;
        const wait = slot.at - deps.clock.now();
        if (wait > 0) await deps.sleep(wait);
        if (deps.clock.now() - slot.at <= LATE_MS) return slot;
      }
    },
    async penalise(account, kind, notBefore) {
      const penalty = (ledger: Ledger) => {
        const after = penalised(ledger, notBefore + deps.serverTime.offset());
        return after.notBefore === ledger.notBefore ? null : after;
      };
      while (!(await update(deps, account, kind, penalty)));
    },
  };
}

async function reserve(deps: LimiterDeps, account: string, kind: CallKind, recheck: boolean) {
  const rate = deps.rates[kind];
  let offset = 0;
  let answer = grant(EMPTY_LEDGER, rate, deps.clock.now(), recheck);
  const isSettled = await update(deps, account, kind, (ledger) => {
    offset = deps.serverTime.offset();
    answer = grant(ledger, rate, deps.clock.now() + offset, recheck);
    return answer.kind === 'go' ? answer.after : null;
  });
  // Everybody wants a slot at once: that is no fault, only a reason to come again a little later.
  if (!isSettled) answer = { kind: 'deferred', notBefore: deps.clock.now() + offset };
  if (answer.kind === 'go') return { kind: 'go' as const, at: answer.at - offset };
  return { kind: 'deferred' as const, notBefore: answer.notBefore - offset + deps.random() * rate.horizonMs };
}

/**
 * Compare-and-set on the three numbers themselves. The refusal of an update shows the ledger as it is, so a lost race costs no
 * read; the next try starts from there, after a moment of chance, so that those who race part.
 * @returns false when every race was lost
 */
async function update(
  deps: LimiterDeps,
  account: string,
  kind: CallKind,
  change: (ledger: Ledger) => Ledger | null,
): Promise<boolean> {
  let before = await readLedger(deps.table, account, kind);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const after = change(before ?? EMPTY_LEDGER);
    if (!after) return true;
    const inTheWay = await replace(deps.table, account, kind, before, after);
    if (inTheWay === 'replaced') return true;
    before = inTheWay;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(LONGEST_PAUSE_MS, 2 ** attempt)));
  }
  return false;
}

async function readLedger(table: Table, account: string, kind: CallKind): Promise<Ledger | null> {
  const Key = keyOf(account, kind);
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
  return Item
    ? { tat: Number(Item.tat), recheckTat: Number(Item.recheckTat), notBefore: Number(Item.notBefore) }
    : null;
}

async function replace(
  table: Table,
  account: string,
  kind: CallKind,
  before: Ledger | null,
  after: Ledger,
): Promise<'replaced' | Ledger | null> {
  const same = 'tat = :oldTat AND recheckTat = :oldRecheck AND notBefore = :oldNotBefore';
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keyOf(account, kind),
        UpdateExpression: 'SET tat = :tat, recheckTat = :recheck, notBefore = :notBefore',
        ConditionExpression: before ? same : 'attribute_not_exists(pk)',
        ExpressionAttributeValues: { ...valuesOf(after), ...(before ? oldValuesOf(before) : {}) },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return 'replaced';
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
    const old = error.Item;
    if (!old) return null;
    return { tat: Number(old.tat?.N), recheckTat: Number(old.recheckTat?.N), notBefore: Number(old.notBefore?.N) };
  }
}

function keyOf(account: string, kind: CallKind) {
  return { pk: `LIMIT#${account}`, sk: kind };
}

function valuesOf(ledger: Ledger) {
  return { ':tat': ledger.tat, ':recheck': ledger.recheckTat, ':notBefore': ledger.notBefore };
}

function oldValuesOf(ledger: Ledger) {
  return { ':oldTat': ledger.tat, ':oldRecheck': ledger.recheckTat, ':oldNotBefore': ledger.notBefore };
}
