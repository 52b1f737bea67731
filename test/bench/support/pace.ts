import { median } from './median.ts';

/** Times a second that something can be done on one core: CPU time, so that other programs on the machine hardly count. */
export type Work = () => void | Promise<void>;

const WARM_UP_MS = 1500;
const ROUNDS = 7;
const ROUND_MS = 300;

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function runFor(milliseconds: number, work: Work): Promise<number> {
  const start = cpuMs();
  let runs = 0;
  let spent = 0;
  while (runs < 2 || spent < milliseconds) {
    await work();
    runs += 1;
    spent = cpuMs() - start;
  }
  return (runs / spent) * 1000;
}

/** Pace of a piece of work after it was warmed up: the median of several rounds. */
export async function paceOf(work: Work): Promise<number> {
  await runFor(WARM_UP_MS, work);
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await runFor(ROUND_MS, work));
  return median(rounds);
}
