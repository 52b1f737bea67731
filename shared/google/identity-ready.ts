import type { GoogleClient } from './client.ts';
import { faultOf, GoogleError } from './errors.ts';
import { isSignedByKey } from './identity.ts';

/** An account for which Google gives no token: a fault of the set-up, never of a workbook. */
export class NoToken extends GoogleError {
  /** `pool`: the AWS role is not taken in. `impersonation`: it is, but may not act as the account. `key`: it is not the account's. */
  readonly refusedBy: 'pool' | 'impersonation' | 'key';
  readonly status: number;
  constructor(refusedBy: NoToken['refusedBy'], status: number) {
    super(`no token for the account: ${refusedBy} refused, HTTP ${status}`);
    this.refusedBy = refusedBy;
    this.status = status;
  }
}

/**
 * Gets the account's token before the request itself, so that a refusal by the token services (a 403 of the pool or
 * of the impersonation) is never taken for a workbook that is not shared. An outage there is thrown on as it is.
 */
export async function withToken<T>(client: GoogleClient, send: () => Promise<T>): Promise<T> {
  try {
    await client.auth.getAccessToken();
  } catch (error) {
    const status = faultOf(error)?.status ?? null;
    if (status !== null && status < 500 && status !== 429) throw new NoToken(refuser(client, error), status);
    throw error;
  }
  return await send();
}

/** The second of the federation's two calls names the account in its path. */
function refuser({ auth }: GoogleClient, error: unknown): NoToken['refusedBy'] {
  if (isSignedByKey(auth)) return 'key';
  const { config } = error as { config?: { url?: unknown } };
  return /:generateAccessToken$/.test(String(config?.url ?? '')) ? 'impersonation' : 'pool';
}
