import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewSource } from '#registry/types.ts';
import { CHOICES_JOURNAL, REGISTRY_JOURNAL, readJournal } from '#store/s3/journal.ts';
import { openServices, type Services } from './services.ts';

let services: Services;
beforeAll(async () => {
  services = await openServices();
});
beforeEach(() => services.faults.clear());
afterAll(() => services.close());

let sheets = 0;
function source(changes: Partial<NewSource> = {}): NewSource {
  sheets += 1;
  return {
    spreadsheetId: `sheet-${sheets}`,
    district: '62.07',
    kecamatan: [],
    office: null,
    actions: [7],
    fiscalYear: 2026,
    lane: 'utama',
    mode: 'watched',
    precedence: null,
    ...changes,
  };
}

describe('the registry', () => {
  it('gives each source of a district the next number', async () => {
    const { registryWriter, registry } = services.store;
    const added = [
      await registryWriter.add(source()),
      await registryWriter.add(source()),
      await registryWriter.add(source({ district: '62.71' })),
    ];
    expect(added.map(({ id }) => id)).toEqual(['6207-1', '6207-2', '6271-1']);
    expect(await registry.get('6207-2')).toEqual(added[1]);
    expect((await registry.list()).map(({ id }) => id)).toEqual(['6207-1', '6207-2', '6271-1']);
  });

  it('answers the same source when a spreadsheet is registered twice, at once too', async () => {
    const { registryWriter } = services.store;
    const one = source();
    const ids = await Promise.all(Array.from({ length: 5 }, async () => (await registryWriter.add(one)).id));
    expect(new Set(ids).size).toBe(1);
    expect((await registryWriter.add(one)).id).toBe(ids[0]);
  });

  it('never gives a number again, even one whose source did not come to be', async () => {
    const { registryWriter } = services.store;
    services.faults.onBefore = (request) => (request.operation === 'DynamoDB.TransactWriteItems' ? 'drop' : undefined);
    await expect(registryWriter.add(source({ district: '62.12' }))).rejects.toThrow();
    services.faults.clear();
    expect((await registryWriter.add(source({ district: '62.12' }))).id).toBe('6212-2');
  });

  it('frees a spreadsheet when its source moves to another one', async () => {
    const { registryWriter, registry } = services.store;
    const before = await registryWriter.add(source({ district: '62.01' }));
    const moved = source();
    await registryWriter.change(before.id, { spreadsheetId: moved.spreadsheetId, mode: 'active' });
    expect(await registry.get(before.id)).toMatchObject({ spreadsheetId: moved.spreadsheetId, mode: 'active' });
    expect((await registryWriter.add({ ...moved, district: '62.02' })).id).toBe(before.id);
    expect((await registryWriter.add({ ...source(), spreadsheetId: before.spreadsheetId, district: '62.02' })).id).toBe(
      '6202-1',
    );
  });

  it('writes the journal before the table', async () => {
    services.faults.onBefore = (request) => (request.operation === 'S3.PutObject' ? 'drop' : undefined);
    await expect(services.store.registryWriter.add(source({ district: '62.03' }))).rejects.toThrow();
    services.faults.clear();
    expect((await services.store.registry.list()).filter(({ district }) => district === '62.03')).toEqual([]);
    const added = await services.store.registryWriter.add(source({ district: '62.03' }));
    const journal = await readJournal(services.store.objects, REGISTRY_JOURNAL);
    expect(journal.map(({ body }) => body)).toContainEqual(added);
  });

  it('keeps choices, and forgets those that were taken back', async () => {
    const { registryWriter, registry, objects } = services.store;
    const chosen = { key: 'column|x|Jumlah', value: 'diukur', reason: null };
    const answer = { key: 'tanggapan|abc', value: 'sudah benar', reason: 'dihitung ulang' };
    await registryWriter.putChoices('6207-1', [chosen, answer]);
    await registryWriter.putChoices('6207-1', [{ ...chosen, value: '' }]);
    expect([...(await registry.choices('6207-1'))]).toEqual([[answer.key, answer]]);
    expect(await readJournal(objects, `${CHOICES_JOURNAL}6207-1/`)).toHaveLength(2);
  });

  it('keeps provinces', async () => {
    await services.store.registryWriter.putProvince({ province: '62', spreadsheetId: 'p' });
    expect(await services.store.registry.provinces()).toEqual([{ province: '62', spreadsheetId: 'p' }]);
  });
});
