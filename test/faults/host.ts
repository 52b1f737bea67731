import { flushCompileCache, registerHooks } from 'node:module';
import { type Call, type Called, handlersOf } from './hosted.ts';

// The handlers in a process of their own, which can be killed. Waits pass at once here too.
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/shared/runtime/clock.ts')) return loaded;
    const source = String(loaded.source).replace('setTimeout(resolve, ms)', 'setTimeout(resolve, 0)');
    return { ...loaded, source };
  },
});

const { functions } = await import('#local/functions.ts');
const { lambdaContext } = await import('#local/events/lambda-context.ts');
const { quietLogs } = await import('#local/quiet-logs.ts');
const { fileClock } = await import('#runtime/clock.ts');
quietLogs(process.env);
const handlers = handlersOf(await functions());
const clock = fileClock(process.env.AKSI8_CLOCK_FILE ?? '');

process.on('message', async ({ id, name, event }: Call) => {
  const context = lambdaContext({ functionName: name, timeoutMs: 300_000, clock });
  const called: Called = await handlers[name](event, context).then(
    (result) => ({ id, result }),
    () => ({ id, failed: true }),
  );
  process.send?.(called);
});
// Who is killed leaves nothing behind for the next one otherwise.
flushCompileCache();
process.send?.('ready');
