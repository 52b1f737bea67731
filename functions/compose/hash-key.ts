import { needed, type Settings } from '#runtime/settings.ts';
import { readSecret } from '#store/secrets.ts';

/**
 * The settings with the hash key in them. Where it is deployed they name the secret that holds it, and it is fetched once a
 * cold start: the key itself stands in no configuration that can be read.
 */
export async function withHashKey(settings: Settings): Promise<Settings> {
  if (settings.AKSI8_HASH_KEY !== undefined) return settings;
  const secret = needed(settings, 'AKSI8_HASH_KEY_SECRET');
  return Object.freeze({ ...settings, AKSI8_HASH_KEY: await readSecret(secret) });
}
