import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { s3SlowDown } from '#local/aws/aws-faults.ts';
import type { Snapshot } from '#pipeline/ports.ts';
import { grid } from '#support/grids.ts';
import { openServices, type Services } from './services.ts';

let services: Services;
beforeAll(async () => {
  services = await openServices();
});
beforeEach(() => services.faults.clear());
afterAll(() => services.close());

const bytes = (text: string) => new TextEncoder().encode(text);

describe('objects', () => {
  it('are put once, whoever comes first', async () => {
    const { objects } = services.store;
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => objects.putIfAbsent('weeks/a', bytes(`from ${index}`), 'text/plain')),
    );
    expect(outcomes.filter((outcome) => outcome === 'put')).toHaveLength(1);
    const first = await objects.get('weeks/a');
    await objects.putIfAbsent('weeks/a', bytes('later'), 'text/plain');
    expect(await objects.get('weeks/a')).toEqual(first);
  });

  it('count as there when the answer to putting them was lost', async () => {
    services.faults.loseAnswerOnce('S3.PutObject');
    await services.store.objects.putIfAbsent('weeks/lost', bytes('x'), 'text/plain');
    expect(await services.store.objects.get('weeks/lost')).toEqual(bytes('x'));
  });

  it('are put in the end when the bucket asks for patience', async () => {
    let refused = 0;
    services.faults.onBefore = (request) =>
      request.operation === 'S3.PutObject' && refused++ < 2 ? s3SlowDown() : undefined;
    expect(await services.store.objects.putIfAbsent('weeks/slow', bytes('x'), 'text/plain')).toBe('put');
  });

  it('that are not there are null, and lists are complete and in order', async () => {
    const { objects } = services.store;
    expect(await objects.get('nowhere')).toBeNull();
    const names = Array.from({ length: 25 }, (_, index) => `many/${String(index).padStart(3, '0')}`);
    await Promise.all(names.map((name) => objects.put(name, bytes(name), 'text/plain')));
    expect(await objects.list('many/')).toEqual(names);
  });
});

describe('snapshots', () => {
  it('come back with their blank cells', async () => {
    const tab = grid`
      No | Desa | | 12,5%
      1 | | "x" | #REF!`;
    const snapshot: Snapshot = {
      schema: 1,
      source: '6207-1',
      seq: 42,
      readAt: '2026-03-02T03:00:00.000Z',
      reason: 'changed',
      title: 'Uji',
      locale: 'in_ID',
      timeZone: 'Asia/Jakarta',
      tabs: [{ kind: 'open', tab }],
    };
    const name = await services.store.snapshots.put(snapshot, 'hash');
    expect(name).toBe('snapshots/6207-1/00000042-hash.json.gz');
    expect(await services.store.snapshots.get(name)).toEqual(snapshot);
    await expect(services.store.snapshots.get('snapshots/none')).rejects.toThrow('missing');
  });
});
