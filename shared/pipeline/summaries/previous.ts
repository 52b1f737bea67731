import { previousWeek, type Week } from '#ledger/weeks.ts';
import type { ProvinceInput } from '#progress/input.ts';
import { summarise } from '#progress/summarise.ts';
import type { ObjectStore } from '../ports.ts';
import { frozenName, readFrozen } from './frozen.ts';

/** How many weeks back a summary looks for the last one published; beyond that it begins anew. */
const WEEKS_BACK = 12;

/** What is taken over from the last summary. */
export type Before = Pick<ProvinceInput, 'previous' | 'history' | 'entered'>;

/** What the last summary published before this one said, and the history up to it. `from` is the first week that may be it. */
export async function previousOf(province: string, from: Week, objects: Pick<ObjectStore, 'get'>): Promise<Before> {
  let week = from;
  for (let back = 0; back < WEEKS_BACK; back++) {
    const input = await readFrozen(frozenName(week, province, null), objects);
    if (input) {
      const { marks, history, entered } = summarise(input);
      return { previous: marks, history, entered };
    }
    week = previousWeek(week);
  }
  return { previous: null, history: [], entered: [] };
}
