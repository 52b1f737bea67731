import type { GoogleClient } from './client.ts';
import { faultOf, GoogleError } from './errors.ts';

/**
 * Gets the account's token before the request itself, so that a refusal by the token services (a 403 of the pool or
 * of the impersonation) is never taken for a workbook that is not shared. An outage there is thrown on as it is.
 */
export async function withToken<T>(client: GoogleClient, send: () => Promise<T>): Promise<T> {
  try {
    await client.auth.getAccessToken();
  } catch (error) {
    const status = faultOf(error)?.status ?? null;
    if (status !== null && status < 500 && status !== 429)
      throw new GoogleError(`no token for the account: HTTP ${status}`);
    throw error;
  }
  return await send();
}
