import { expect, it } from 'vitest';
import { aksi7, HOUR, VILLAGES, World } from './world.ts';

it('counts districts whose last good read is older than 36 hours, and no longer once they are read', async () => {
  const world = new World();
  world.add({}, [aksi7(VILLAGES)]);
  expect((await world.scan()).stale).toBe(0);
  await world.drain();
  world.now += 35 * HOUR;
  expect((await world.scan()).stale).toBe(0);
  world.now += 2 * HOUR;
  expect((await world.scan()).stale).toBe(1);
  await world.night();
  expect((await world.scan()).stale).toBe(0);
});
