import { fileURLToPath } from 'node:url';
import { type Child, startChild } from './support/child.ts';

const PROGRAM = fileURLToPath(new URL('scale-aws-main.ts', import.meta.url));

/** Table, bucket and queues in a process of their own, as AWS is: their time and memory are not ours. */
export class AwsProcess {
  /** What the SDK needs to find them. */
  readonly env: Readonly<Record<string, string>>;
  readonly #child: Child;

  private constructor(child: Child) {
    this.#child = child;
    this.env = JSON.parse(child.firstLine);
  }

  static async start(): Promise<AwsProcess> {
    return new AwsProcess(await startChild(PROGRAM));
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}
