/** Times a second that something can be done on one core: CPU time, so that other programs on the machine do not count. */
export interface Pace {
  readonly perSecond: number;
  readonly runs: number;
}

export type Work = () => void | Promise<void>;

const WARM_UP_MS = 400;
const RUN_MS = 1200;

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function runFor(milliseconds: number, work: Work): Promise<{ runs: number; spent: number }> {
  const start = cpuMs();
  let runs = 0;
  let spent = 0;
  while (runs < 2 || spent < milliseconds) {
    await work();
    runs += 1;
    spent = cpuMs() - start;
  }
  return { runs, spent };
}

/** Pace of a piece of work after it was warmed up. */
export async function paceOf(work: Work): Promise<Pace> {
  await runFor(WARM_UP_MS, work);
  const { runs, spent } = await runFor(RUN_MS, work);
  return { perSecond: (runs / spent) * 1000, runs };
}
