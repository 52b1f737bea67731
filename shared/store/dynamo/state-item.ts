import * as z from 'zod';
import type { WorkbookState } from '#pipeline/state.ts';
import type { Item } from './batch.ts';
import { stateKey } from './keys.ts';

const seen = z.object({ version: z.string(), modifiedTime: z.string() });
const REASONS = ['changed', 'tick', 'admin', 'nightly', 'typed-meanwhile', 'new', 'rules'] as const;
const PROBLEMS = [
  'not-shared',
  'not-found',
  'trashed',
  'office-file',
  'not-a-spreadsheet',
  'too-large',
  'service-disabled',
  'unreachable',
] as const;
const RECEIPTS = [
  'Diterima',
  'Diterima dengan catatan',
  'Diterima sebagian',
  'Ditolak',
  'Terbaca, umpan balik tidak bisa ditulis',
  'Belum terbaca',
  'Belum diisi',
] as const;

const stateSchema = z.object({
  schema: z.literal(1),
  source: z.string(),
  requested: z
    .object({ at: z.string(), reason: z.enum(REASONS), seen: seen.nullable(), sentAt: z.string().nullable() })
    .nullable(),
  readSeq: z.number(),
  committedSeq: z.number(),
  answeredSeq: z.number(),
  dataSeq: z.number(),
  answerSentAt: z.string().nullable(),
  answeredContent: z.string().nullable(),
  stampedAt: z.string().nullable().default(null),
  awaited: z.boolean().default(false),
  marked: z.string().nullable().default(null),
  marksRefused: z.boolean().default(false),
  lease: z.object({ owner: z.string(), until: z.string() }).nullable(),
  failures: z.number(),
  nextAttemptAt: z.string().nullable(),
  problem: z.object({ kind: z.enum(PROBLEMS), seen: z.number(), since: z.string() }).nullable(),
  receipt: z.enum(RECEIPTS).nullable(),
  readAt: z.string().nullable(),
  inputKey: z.string().nullable(),
  dataHash: z.string().nullable(),
  snapshot: z.string().nullable(),
  holding: z.boolean(),
  heads: z.record(z.string(), z.string()),
  findings: z.string().nullable(),
  replaced: z.array(z.object({ kind: z.enum(['head', 'report']), hash: z.string() })).default([]),
  seen: seen.nullable(),
  unanswerable: z.boolean(),
});

/** Stored shape → domain shape. Throws for an item that this version cannot read: better no answer than a wrong one. */
export function readState(item: Item): WorkbookState {
  return stateSchema.parse(item);
}

/** `rev` is new with every write: who wrote last can always be told, even when the answer to the write was lost. */
export function stateItem(state: WorkbookState, rev: string): Item {
  return { ...stateKey(state.source), rev, ...state };
}
