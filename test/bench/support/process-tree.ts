import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts processor time in hundredths of a second. */
const TICKS_A_SECOND = 100;

interface Process {
  readonly parent: number;
  readonly seconds: number;
}

/** Null for a process that has just ended. */
function look(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in parentheses and may hold anything.
    const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(parent), seconds: (Number(rest[9]) + Number(rest[10])) / TICKS_A_SECOND };
  } catch {
    return null;
  }
}

/** Processor time in s of this process and of all that it started and that still run; null where there is no /proc. */
export function treeSeconds(): number | null {
  if (process.platform !== 'linux') return null;
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    const found = /^\d+$/.test(name) ? look(Number(name)) : null;
    if (found) all.set(Number(name), found);
  }
  const isOurs = (pid: number): boolean => pid === process.pid || (all.has(pid) && isOurs(all.get(pid)?.parent ?? 0));
  return [...all].reduce((sum, [pid, { seconds }]) => (isOurs(pid) ? sum + seconds : sum), 0);
}

/** Time in s in which this process could have run and stood in line for a processor: what other programs on the machine cost. */
export function queuedSeconds(): number | null {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e9;
  } catch {
    return null;
  }
}
