import * as z from 'zod';
import { needed, type Settings, WrongSettings } from '#runtime/settings.ts';
import { readSecret } from '#store/secrets.ts';

/** Of a key as Google gives it out, what signing takes. */
const key = z.object({ client_email: z.email(), private_key: z.string().includes('PRIVATE KEY') });
const keys = z.union([key.transform((one) => [one]), z.record(z.string(), key).transform((all) => Object.values(all))]);

/** The settings with the keys of Google accounts in them, fetched once a cold start; as they are where they name no secret. */
export async function withGoogleKeys(settings: Settings): Promise<Settings> {
  const secret = settings.AKSI8_GOOGLE_KEY_SECRET;
  if (secret === undefined || settings.AKSI8_GOOGLE_KEYS !== undefined) return settings;
  return Object.freeze({ ...settings, AKSI8_GOOGLE_KEYS: await readSecret(secret) });
}

/**
 * The private key of one account. Throws WrongSettings where there is none, or where it is none: a parser's own complaint
 * would quote the key.
 */
export function privateKeyOf(settings: Settings, email: string): string {
  const held = keys.safeParse(parsed(needed(settings, 'AKSI8_GOOGLE_KEYS')));
  const found = held.success ? held.data.find(({ client_email }) => client_email === email) : undefined;
  if (!found) throw new WrongSettings([`AKSI8_GOOGLE_KEYS (no key of ${email})`]);
  return found.private_key;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
