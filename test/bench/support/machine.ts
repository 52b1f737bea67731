import { cpus, totalmem } from 'node:os';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly platform: string;
  readonly node: string;
}

/** What figures were taken on; a figure without it says nothing. */
export function machine(): Machine {
  const [first] = cpus();
  return {
    cpu: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform}-${process.arch}`,
    node: process.version,
  };
}

export function machineLine({ cpu, cores, memoryGb, platform, node }: Machine): string {
  return `${cpu}, ${cores} cores, ${memoryGb} GB, ${platform}, Node ${node}`;
}
