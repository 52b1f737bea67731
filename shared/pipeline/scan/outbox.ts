import type { PullMessage, PullQueues } from '../ports.ts';
import type { RequestReason } from '../state.ts';
import { isUrgent } from '../transitions/requests.ts';

/** As many as one request to a queue takes. */
const SENT_TOGETHER = 10;

/**
 * Sends a few at a time: the first workbooks are read while the last are still being asked for, and a scan that dies
 * has few requests out of which no message came.
 */
export function outboxOf(pulls: PullQueues) {
  const waiting: Record<keyof PullQueues, PullMessage[]> = { usual: [], recheck: [] };
  const send = async (queue: keyof PullQueues) => {
    const messages = waiting[queue];
    waiting[queue] = [];
    await pulls[queue].send(messages);
  };
  return {
    async add(message: PullMessage, reason: RequestReason): Promise<void> {
      const queue = isUrgent(reason) ? 'recheck' : 'usual';
      waiting[queue].push(message);
      if (waiting[queue].length >= SENT_TOGETHER) await send(queue);
    },
    async flush(): Promise<void> {
      await send('recheck');
      await send('usual');
    },
  };
}
