import { pathToFileURL } from 'node:url';

/**
 * Stands in for Lambda's own runtime: loads the handler from the asset that `argv` names, takes events and answers them.
 * It knows nothing of the project, and nothing of the project lies above the asset.
 */
interface Invocation {
  readonly event: unknown;
  readonly timeoutMs: number;
}

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

/** What this process has cost since it began. */
function used() {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  return { residentMb: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
}

const [file = '', name = '', functionName = ''] = process.argv.slice(2);
const module: Record<string, Handler | undefined> = await import(pathToFileURL(file).href);
const handler = module[name];
if (!handler) throw new Error(`the asset exports no ${name}`);

process.on('message', async ({ event, timeoutMs }: Invocation) => {
  const deadline = Date.now() + timeoutMs;
  const context = {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:ap-southeast-3:000000000000:function:${functionName}`,
    memoryLimitInMB: '512',
    awsRequestId: crypto.randomUUID(),
    logGroupName: functionName,
    logStreamName: 'uji',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const answer = (await handler(event, context)) ?? null;
    process.send?.({ answer, used: used() });
  } catch (error) {
    process.send?.({ failed: String(error) });
  }
});
process.send?.({ answer: 'loaded', used: used() });
