import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { dynoxideBinary } from './dynoxide-binary.ts';
import { processIdentity } from './process-identity.ts';

export interface Dynoxide {
  readonly url: string;
  readonly pid: number;
  close(): Promise<void>;
}

interface Launched {
  readonly pid: number;
  close(): Promise<void>;
}

const ATTEMPTS = 5;
const READY_WITHIN_MS = 20_000;

/**
 * Starts dynoxide on 127.0.0.1.
 * @param file SQLite file; null: in memory
 */
export async function startDynoxide(file: string | null): Promise<Dynoxide> {
  const binary = dynoxideBinary();
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const args = ['--port', String(port), ...(file === null ? [] : ['--db-path', file])];
    const launched = await (process.platform === 'win32' ? launchPlainly(binary, args) : launchGuarded(binary, args));
    const url = `http://127.0.0.1:${port}`;
    if (await isReady(launched.pid, url)) return { url, ...launched };
    await launched.close();
    // Another program may have taken the port between our asking and dynoxide's binding.
    if (attempt === ATTEMPTS) throw new Error('dynoxide did not start.');
  }
}

/** Tells the number of its child, waits for its input to end, and takes the child along. */
const GUARD = `trap '' INT HUP; "$0" "$@" </dev/null >/dev/null 2>&1 & child=$!
echo $child; read -r _; kill -9 $child; wait $child`;

/**
 * Under a shell that reads from a pipe of ours: however this process ends, the pipe closes, and dynoxide is ended. (A
 * background child of a shell does not hear Ctrl-C itself.)
 */
async function launchGuarded(binary: string, args: readonly string[]): Promise<Launched> {
  const shell = spawn('/bin/sh', ['-c', GUARD, binary, ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = once(shell, 'exit');
  const [line] = (await once(shell.stdout, 'data')) as [Buffer];
  return {
    pid: Number(line.toString()),
    close: async () => {
      shell.stdin.destroy();
      await ended;
    },
  };
}

/** Windows has no such shell: an orderly end takes dynoxide along, a kill leaves it running. */
async function launchPlainly(binary: string, args: readonly string[]): Promise<Launched> {
  const child = spawn(binary, [...args], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const kill = () => child.kill();
  process.once('exit', kill);
  return {
    pid: child.pid ?? 0,
    close: async () => {
      process.off('exit', kill);
      child.kill();
      await ended;
    },
  };
}

async function isReady(pid: number, url: string): Promise<boolean> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (processIdentity(pid) !== null && performance.now() < deadline) {
    if (await answers(url)) return true;
    await sleep(5);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  const headers = {
    'x-amz-target': 'DynamoDB_20120810.ListTables',
    'content-type': 'application/x-amz-json-1.0',
    authorization:
      'AWS4-HMAC-SHA256 Credential=local/20200101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  };
  try {
    const response = await fetch(url, { method: 'POST', headers, body: '{}' });
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    return false;
  }
}

/** dynoxide cannot choose one itself: with `--port 0` it does not say which it got. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
