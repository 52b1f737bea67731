import { awsFaults } from './aws-faults.ts';
import { ANYWHERE, CRASHES, type Fault } from './fault.ts';
import { googleFaults } from './google-faults.ts';

/** What can go wrong with a request of this kind. */
export function faultsOf(kind: string): readonly Fault[] {
  const own = kind.startsWith('google') ? googleFaults(kind) : awsFaults(kind);
  return [...own, ...ANYWHERE, ...CRASHES];
}

/** Each of these must have its place among the requests of the day. */
export const ALL_NAMES: readonly string[] = [
  ...['403', '403, too many', '404', '429', '429-html', '429-project', '500', '503', '503, applied', 'trashed', 'xlsx'],
  ...['throttled', 'overloaded', 'transaction conflict', 'unprocessed items', 'unprocessed keys', 'stale answer'],
  ...['slow down', 'batch partly refused', 'messages doubled', 'messages swallowed'],
  ...['messages late and in another order', 'answer lost', 'connection cut', 'slow answer', 'event brought twice'],
  ...['request held while the event comes again', 'crash before', 'crash after'],
].sort();
