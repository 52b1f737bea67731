import { DISTRICTS } from '#local/accounts.ts';
import { districts } from '#regions/list.ts';
import type { Source } from '#registry/types.ts';
import { person } from '#support/google-person.ts';
import { thinId, thinWorkbook } from '../scale-thin.ts';
import type { ScaleWorld } from '../scale-world.ts';

/**
 * The rest of the country beside workbooks that were read: registered, shared, and with a state as large as theirs, put
 * through the store itself. To a quiet scan they are the same as if each had been read.
 */
export async function fillCountry(world: ScaleWorld): Promise<void> {
  const { registry, workbooks } = world.store;
  const [read] = await registry.list();
  const state = read ? await workbooks.get(read.id) : null;
  if (!state) throw new Error('no workbook was read');
  const there = new Set((await registry.list()).map(({ district }) => district));
  const rest = districts.filter(({ code }) => !there.has(code));
  await world.make(rest.map((district) => thinWorkbook(district, 1)));
  await world.register(rest.map(({ code }) => ({ spreadsheetId: thinId(code), district: code })));
  const seen = await filesOf(world);
  const isNew = (source: Source) => !there.has(source.district);
  for (const { id, spreadsheetId } of (await registry.list()).filter(isNew))
    await workbooks.change(id, () => ({ ...state, source: id, seen: seen.get(spreadsheetId) ?? null }));
}

async function filesOf(world: ScaleWorld) {
  const { drive } = person(DISTRICTS, world.google.control.url);
  const seen = new Map<string, { readonly version: string; readonly modifiedTime: string }>();
  let pageToken: string | undefined;
  do {
    const fields = 'nextPageToken, files(id, version, modifiedTime)';
    const { data } = await drive.files.list({ pageSize: 1000, fields, ...(pageToken ? { pageToken } : {}) });
    for (const { id, version, modifiedTime } of data.files ?? [])
      seen.set(id ?? '', { version: version ?? '', modifiedTime: modifiedTime ?? '' });
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  return seen;
}
