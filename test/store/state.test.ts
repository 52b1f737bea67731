import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoDbOverloaded, dynamoDbThrottled } from '#local/aws/aws-faults.ts';
import type { WorkbookState } from '#pipeline/state.ts';
import { beginRead, requestRead } from '#pipeline/transitions/requests.ts';
import { openServices, type Services } from './services.ts';

let services: Services;
beforeAll(async () => {
  services = await openServices();
});
beforeEach(() => services.faults.clear());
afterAll(() => services.close());

let next = 0;
async function wanted(): Promise<string> {
  next += 1;
  const id = `6207-${next}`;
  await services.store.workbooks.change(id, (state) =>
    requestRead(state, { at: 'now', reason: 'new', seen: null, sentAt: 'now' }),
  );
  return id;
}

const begin = (id: string) => services.store.workbooks.change(id, (state) => beginRead(state));
const seqOf = async (id: string) => (await services.store.workbooks.get(id))?.readSeq;

describe('the workbook item', () => {
  it('comes back as it was written', async () => {
    const id = await wanted();
    const full: Partial<WorkbookState> = {
      lease: { owner: 'a', until: 'b' },
      problem: { kind: 'trashed', seen: 2, since: 'x' },
      receipt: 'Diterima sebagian',
      heads: { '7|2026|2026-02|desa': 'h' },
      seen: { version: '9', modifiedTime: 'm' },
    };
    const { state } = await services.store.workbooks.change(id, (before) => ({ ...before, ...full }));
    expect(await services.store.workbooks.get(id)).toEqual(state);
    expect(await services.store.workbooks.getMany([id, 'none'])).toEqual([state]);
  });

  it('is left alone where the transition says null', async () => {
    const before = services.faults.seen.length;
    const { changed } = await services.store.workbooks.change('9999-1', () => null);
    expect(changed).toBe(false);
    expect(services.faults.seen.slice(before)).toEqual(['DynamoDB.GetItem']);
    expect(await services.store.workbooks.get('9999-1')).toBeNull();
  });

  it('gives 30 reads at once 30 numbers', async () => {
    const id = await wanted();
    const numbers = await Promise.all(Array.from({ length: 30 }, async () => (await begin(id)).state.readSeq));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('counts a change once whose answer was lost', async () => {
    const id = await wanted();
    services.faults.loseAnswerOnce('DynamoDB.PutItem');
    expect((await begin(id)).state.readSeq).toBe(1);
    expect(await seqOf(id)).toBe(1);
  });

  it.each([
    ['throttled', dynamoDbThrottled()],
    ['overloaded', dynamoDbOverloaded()],
  ])('is changed in the end when the table is %s for a moment', async (_name, answer) => {
    const id = await wanted();
    let refused = 0;
    services.faults.onBefore = (request) => {
      if (request.operation !== 'DynamoDB.PutItem' || refused >= 2) return undefined;
      refused += 1;
      return answer;
    };
    await begin(id);
    expect(await seqOf(id)).toBe(1);
    expect(refused).toBe(2);
  });

  it('is refused when this program does not know its version', async () => {
    const id = await wanted();
    await services.store.workbooks.change(id, (state) => ({ ...state, schema: 2 as unknown as 1 }));
    await expect(services.store.workbooks.get(id)).rejects.toThrow();
  });
});
