import type { Deferred } from '#pipeline/ports.ts';

/** Asks again when the quota has room: an admin's command waits where a function would send the work on. */
export async function patiently<T extends { readonly kind: string }>(
  ask: () => Promise<T | Deferred>,
): Promise<Exclude<T, Deferred>> {
  for (;;) {
    const answer = await ask();
    if (!isDeferred(answer)) return answer as Exclude<T, Deferred>;
    const wait = Math.min(Math.max(answer.notBefore - Date.now(), 1_000), 60_000);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

function isDeferred(answer: { readonly kind: string }): answer is Deferred {
  return answer.kind === 'deferred';
}
