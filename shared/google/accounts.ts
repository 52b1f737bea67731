import type { GoogleClient } from './client.ts';
import { failureOf, GoogleError } from './errors.ts';
import { NoToken, withToken } from './identity-ready.ts';

/** How an account of ours stands with Google. */
export type AccountLook =
  | {
      readonly kind: 'works';
      /** How far Google's clock is ahead of this machine's, in ms; null where the answer bears no date. */
      readonly aheadMs: number | null;
      /** Headers of the answer that tell of a quota, where there are any. */
      readonly quota: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'refused'; readonly by: NoToken['refusedBy'] | 'api'; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** One smallest listing as the account: both of its tokens and the Drive API. */
export async function lookAtAccount(client: GoogleClient, now: () => number): Promise<AccountLook> {
  try {
    const answer = await withToken(client, () => client.drive.files.list({ pageSize: 1, fields: 'files(id)' }));
    const headers = new Headers(answer.headers as unknown as Record<string, string>);
    const date = Date.parse(headers.get('date') ?? '');
    const quota = [...headers].filter(([name]) => /quota|ratelimit|retry-after/i.test(name));
    return {
      kind: 'works',
      aheadMs: Number.isNaN(date) ? null : date - now(),
      quota: Object.fromEntries(quota),
    };
  } catch (error) {
    if (error instanceof NoToken) return { kind: 'refused', by: error.refusedBy, why: `HTTP ${error.status}` };
    return look(error);
  }
}

function look(error: unknown): AccountLook {
  if (error instanceof GoogleError) return { kind: 'unknown', why: error.message };
  try {
    const failure = failureOf(error);
    if (failure.kind === 'refused') return { kind: 'refused', by: 'api', why: failure.problem };
    return { kind: 'unknown', why: 'why' in failure ? failure.why : failure.kind };
  } catch {
    // Of the library's own complaints (no credentials in the environment) only the kind is told.
    return { kind: 'unknown', why: error instanceof Error ? error.name : 'unknown fault' };
  }
}
