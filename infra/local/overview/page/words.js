// @ts-check
/** @import { Source, SourceEvent } from './types.d.ts' */

/** How serious a receipt is. @type {Readonly<Record<string, string>>} */
const LOOKS = {
  Diterima: 'good',
  'Diterima dengan catatan': 'good',
  'Diterima sebagian': 'attention',
  'Terbaca, umpan balik tidak bisa ditulis': 'attention',
  Ditolak: 'bad',
  'Belum terbaca': 'bad',
  'Belum diisi': 'quiet',
};

/** @type {Readonly<Record<string, string>>} */
const PROBLEMS = {
  'not-shared': 'not shared with us',
  'not-found': 'no longer there',
  trashed: 'in the trash',
  'office-file': 'an Excel file, not a Google Sheet',
  'not-a-spreadsheet': 'not a spreadsheet',
  'too-large': 'too large to read',
  'service-disabled': 'the Sheets service is off',
  unreachable: 'could not be reached',
};

/** @param {Source} source */
export function receiptOf({ receipt }) {
  return { text: receipt ?? 'not read yet', look: LOOKS[receipt ?? ''] ?? 'quiet' };
}

/** @param {Source} source */
export function remarkOf({ problem, mode, waiting }) {
  const parts = [
    problem ? (PROBLEMS[problem] ?? problem) : '',
    mode === 'watched' ? 'only watched' : mode === 'detached' ? 'detached' : '',
    waiting ? 'work is owed' : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** @param {number} ms */
export const timeOf = (ms) =>
  new Date(ms).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** A moment with its day unless that is today. @param {number} ms @param {number} now */
export function momentOf(ms, now) {
  const day = (/** @type {number} */ at) =>
    new Date(at).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
  const time = new Date(ms).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return day(ms) === day(now) ? time : `${day(ms)}, ${time}`;
}

/** @param {SourceEvent} event */
export function eventText({ kind, source, error, messageIds = [], failedIds = [] }) {
  const many = messageIds.length === 1 ? 'one message' : `${messageIds.length} messages`;
  if (kind === 'started') return `${source}: took ${many}`;
  if (error) return `${source}: failed (${error})`;
  if (kind === 'schedule') return `${source}: ran on time`;
  return failedIds.length > 0 ? `${source}: ${failedIds.length} of ${many} failed` : `${source}: ${many} done`;
}

/** @param {SourceEvent} event */
export const isBad = ({ error, failedIds = [] }) => Boolean(error) || failedIds.length > 0;
