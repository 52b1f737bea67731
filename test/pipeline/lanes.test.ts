import { describe, expect, it } from 'vitest';
import { aksi7, VILLAGES, World } from './world.ts';

describe('workbooks of several lanes', () => {
  it('are listed once a lane, and each is read and answered by the accounts of its own', async () => {
    const world = new World();
    const through: string[] = [];
    const { lister, reader, writer } = world.google;
    const [list, read, write] = [lister.list, reader.read, writer.write];
    lister.list = async (lane) => {
      through.push(`list ${lane}`);
      const answer = await list(lane);
      if (answer.kind !== 'listed') return answer;
      return { ...answer, files: answer.files.filter(({ id }) => id.startsWith(lane)) };
    };
    reader.read = async (lane, id, priority) => {
      through.push(`read ${id} ${lane}`);
      return read(lane, id, priority);
    };
    writer.write = async (lane, request, priority) => {
      through.push(`write ${request.spreadsheetId} ${lane}`);
      return write(lane, request, priority);
    };
    for (const [at, lane] of ['satu', 'dua', 'satu'].entries())
      world.add({ id: `6207-${at + 1}`, spreadsheetId: `${lane}-${at}`, lane }, [aksi7(VILLAGES)]);
    await world.round();
    expect(through.sort()).toEqual([
      'list dua',
      'list satu',
      ...['dua-1 dua', 'satu-0 satu', 'satu-2 satu'].map((which) => `read ${which}`),
      ...['dua-1 dua', 'satu-0 satu', 'satu-2 satu'].map((which) => `write ${which}`),
    ]);
  });

  it('are scanned all the same when the accounts of one cannot list', async () => {
    const world = new World();
    const { lister } = world.google;
    const list = lister.list;
    lister.list = async (lane) => (lane === 'satu' ? { kind: 'deferred', notBefore: world.now } : list(lane));
    for (const lane of ['satu', 'dua']) world.add({ id: `6207-${lane}`, spreadsheetId: lane, lane }, [aksi7(VILLAGES)]);
    const { scan, pulls } = await world.round();
    expect(scan).toMatchObject({ lanesSkipped: 1, requested: 1 });
    expect(pulls).toMatchObject([{ kind: 'committed' }]);
  });
});
