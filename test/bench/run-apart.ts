import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Bench } from './main.ts';

export interface Outcome {
  /** By their keys in the document. */
  readonly figures: Readonly<Record<string, object>>;
  /** The same for a person. */
  readonly text: string;
}

/**
 * In a process of its own: functions read their settings once, and memory and processor time are counted apart. What is
 * printed there is no part of the document.
 * @throws Error when it ends without having measured anything
 */
export async function runApart(program: string, file: string): Promise<Outcome> {
  const child = fork(program, ['--one', file], { stdio: ['ignore', 2, 2, 'ipc'] });
  let outcome: Outcome | null = null;
  child.once('message', (message) => {
    outcome = message as Outcome;
  });
  const [code, signal] = await once(child, 'exit');
  if (outcome === null) throw new Error(`it ended with ${signal ?? code} and no figures`);
  return outcome;
}

/** The other side: this process was started for one bench. */
export async function measure(bench: Bench): Promise<void> {
  const outcome = outcomeOf(bench, await bench.run());
  await new Promise((resolve) => process.send?.(outcome, resolve));
  process.exit();
}

function outcomeOf(bench: Bench, measured: object): Outcome {
  const figures = typeof bench.name === 'string' ? { [bench.name]: measured } : { ...measured };
  const text = Object.entries(figures).map(([name, one]) => `${name}\n${bench.text?.(one) ?? `  ${line(one)}`}`);
  return { figures, text: text.join('\n') };
}

function line(figures: object): string {
  const shown = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : JSON.stringify(value));
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${shown(value)}`)
    .join('  ');
}
