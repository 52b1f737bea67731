import type { Logger } from '@aws-lambda-powertools/logger';
import { describe, expect, it, vi } from 'vitest';
import { parseClock } from '#runtime/clock.ts';
import { eventLog } from '#runtime/event-log.ts';
import { promptMeter } from '#runtime/meter.ts';
import { safeError } from '#runtime/safe-error.ts';
import { needed, readSettings, WrongSettings } from '#runtime/settings.ts';

const SECRET = '6207010101900001';

describe('what is said about an error', () => {
  const error = Object.assign(new TypeError(`no number: ${SECRET}\n    at ${SECRET}`, { cause: SECRET }), {
    code: 'ERR_X',
    body: SECRET,
    $metadata: { httpStatusCode: 503 },
  });

  it('is its kind and its place, never its text', () => {
    const said = safeError(error);
    expect(said).toMatchObject({ error: 'TypeError', code: 'ERR_X', status: 503 });
    expect(said.where).toContain('runtime.test.ts:');
    expect(JSON.stringify(said)).not.toContain(SECRET);
  });

  it.each([
    ['a thrown text', SECRET],
    ['a name that somebody set', Object.assign(new Error(SECRET), { name: `${SECRET} dan kawan` })],
    ['a code with words in it', Object.assign(new Error(), { code: `nilai ${SECRET}` })],
    ['null', null],
  ])('of %s is harmless', (_name, thrown) => {
    expect(JSON.stringify(safeError(thrown))).not.toContain(SECRET);
  });

  it('and only listed fields with plain words reach the log', () => {
    const lines: unknown[] = [];
    const take = (...line: unknown[]) => void lines.push(line);
    const log = eventLog({ info: take, warn: take, error: take } as unknown as Logger);
    const careless = { source: '6207-1', rows: 3, name: SECRET, outcome: `nilai "${SECRET}"` };
    log.info('done', careless);
    log.error('failed', careless, error);
    expect(JSON.stringify(lines)).not.toContain(SECRET);
    expect(lines[0]).toEqual(['done', { source: '6207-1', rows: 3 }]);
  });
});

describe('settings', () => {
  const least = { AKSI8_TABLE: 'aksi8', AKSI8_BUCKET: 'aksi8-data' };

  it('need a table and a bucket; the rest has defaults', () => {
    expect(readSettings(least)).toMatchObject({
      AKSI8_READS_PER_MINUTE: 60,
      AKSI8_GOOGLE_LANES: {},
      AKSI8_QUIET_MS: 120_000,
    });
    expect(() => readSettings({})).toThrow('AKSI8_TABLE, AKSI8_BUCKET');
  });

  it('are named when they are wrong, without their values', () => {
    const wrong = { ...least, AKSI8_GOOGLE_LANES: `{"utama":{"token":"${SECRET}"`, AKSI8_HASH_KEY: 'short' };
    try {
      readSettings(wrong);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(WrongSettings);
      expect((error as WrongSettings).settings.toSorted()).toEqual(['AKSI8_GOOGLE_LANES', 'AKSI8_HASH_KEY']);
      expect(String(error)).not.toContain(SECRET);
    }
  });

  it('that one function needs are missed only there', () => {
    expect(() => needed(readSettings(least), 'AKSI8_HASH_KEY')).toThrow('AKSI8_HASH_KEY');
  });

  it('of empty text count as absent', () => {
    expect(readSettings({ ...least, AKSI8_GOOGLE_ROOT_URL: '' }).AKSI8_GOOGLE_ROOT_URL).toBeUndefined();
  });
});

describe('a clock that is set', () => {
  it.each([
    ['', 1_000, 'nothing: the machine’s'],
    ['+500', 1_500, 'ahead'],
    ['-500', 500, 'behind'],
    ['2026-03-02T03:00:00Z', Date.parse('2026-03-02T03:00:00Z'), 'standing still'],
  ])('%s → %i, %s', (text, expected) => {
    expect(parseClock(text, 1_000)).toBe(expected);
  });

  it('refuses anything else', () => {
    expect(() => parseClock('besok', 0)).toThrow(RangeError);
  });
});

describe('a count that is made at once', () => {
  it('is printed by itself, under the stage’s namespace and the service only', () => {
    vi.stubEnv('POWERTOOLS_METRICS_NAMESPACE', 'aksi8-uji');
    vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
    const printed = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    promptMeter().count('TooManyRequests');
    const [line] = printed.mock.calls.map(([text]) => String(text)).filter((text) => text.startsWith('{'));
    vi.restoreAllMocks();
    const emitted = JSON.parse(line ?? '{}');
    expect(emitted).toMatchObject({ service: 'aksi8', TooManyRequests: 1 });
    expect(emitted._aws.CloudWatchMetrics).toMatchObject([{ Namespace: 'aksi8-uji', Dimensions: [['service']] }]);
    vi.unstubAllEnvs();
  });
});
