import type { Head, Report, RowRecord } from '#ledger/types.ts';
import type { Clock, WorkbookStore } from '#pipeline/ports.ts';
import { Vanished } from '#pipeline/vanished.ts';
import type { SourceId } from '#registry/types.ts';
import { getItems } from './batch.ts';
import { changeState, getStateItem } from './change-state.ts';
import type { Table } from './client.ts';
import { expireItems } from './expire.ts';
import { rowItemKey, STATES, stateKey } from './keys.ts';
import { expirePaged, getPaged, lastingPaged, putPaged } from './pages.ts';
import { queryAll } from './query.ts';
import { getRowItems, putRowItems } from './rows.ts';
import { readState } from './state-item.ts';
import { readHead, readReport } from './stored-shapes.ts';

/** The table, as the steps need it. See `keys.ts` for what lies where. */
export function workbookStore(table: Table, clock: Clock): WorkbookStore {
  return {
    async get(source) {
      const item = await getStateItem(table, source);
      return item ? readState(item) : null;
    },
    async getMany(sources) {
      return (await getItems(table, sources.map(stateKey), true)).map(readState);
    },
    async list(freshness) {
      return (await queryAll(table, STATES, '', freshness)).map(readState);
    },
    change: (source, transition) => changeState(table, source, transition),
    heads: (source, hashes) => heads(table, source, hashes, clock.now()),
    rows: (source, _table, manifest) => rows(table, source, manifest),
    async findings(source, hash) {
      const found = await report(table, source, hash, clock.now());
      if (!found) throw new Vanished('report');
      return found.findings;
    },
    report: (source, hash) => report(table, source, hash, clock.now()),
    putRows: (source, named, seq) => putRowItems(table, source, named, seq),
    putHead: (source, hash, head, seq) => putPaged(table, source, 'HEAD', hash, head, seq),
    putReport: (source, hash, value, seq) => putPaged(table, source, 'REPORT', hash, value, seq),
    async lasting(source, seq) {
      const heads = await lastingPaged(table, source, 'HEAD', seq);
      const reports = await lastingPaged(table, source, 'REPORT', seq);
      return [
        ...heads.map((hash) => ({ kind: 'head' as const, hash })),
        ...reports.map((hash) => ({ kind: 'report' as const, hash })),
      ];
    },
    async retire(source, replaced, seq) {
      const hashes = replaced.flatMap(({ kind, hash }) => (kind === 'row' ? [rowItemKey(source, hash)] : []));
      await expireItems(table, hashes, seq, clock.now());
      for (const { kind, hash } of replaced) {
        if (kind !== 'row')
          await expirePaged(table, source, kind === 'head' ? 'HEAD' : 'REPORT', hash, seq, clock.now());
      }
    },
  };
}

async function heads(table: Table, source: SourceId, hashes: readonly string[], now: number): Promise<readonly Head[]> {
  const found = await getPaged(table, source, 'HEAD', hashes, now);
  return hashes.map((hash) => {
    const stored = found.get(hash);
    if (stored === undefined) throw new Vanished('head');
    return readHead(stored);
  });
}

async function rows(
  table: Table,
  source: SourceId,
  manifest: Readonly<Record<string, string>>,
): Promise<readonly RowRecord[]> {
  const hashes = Object.values(manifest);
  const found = await getRowItems(table, source, hashes);
  return hashes.map((hash) => {
    const row = found.get(hash);
    if (!row) throw new Error('a row that a manifest names is missing');
    return row;
  });
}

async function report(table: Table, source: SourceId, hash: string, now: number): Promise<Report | null> {
  const stored = (await getPaged(table, source, 'REPORT', [hash], now)).get(hash);
  return stored === undefined ? null : readReport(stored);
}
