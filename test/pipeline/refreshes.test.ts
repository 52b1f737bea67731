import { describe, expect, it } from 'vitest';
import type { FileMark } from '#pipeline/ports.ts';
import { askRefreshes } from '#pipeline/scan/refreshes.ts';
import type { SummaryMessage } from '#pipeline/summary-ports.ts';
import type { TabGrid } from '#reading/grid.ts';
import { textCell } from '#support/grids.ts';

const NOW = Date.parse('2026-11-25T03:00:00Z');
const MINUTE = 60_000;
const USUAL = { kind: 'usual' } as const;
const NIGHTLY = { kind: 'nightly', since: NOW } as const;

function mark(id: string, minutesAgo: number, over: Partial<FileMark> = {}): FileMark {
  return {
    id,
    name: 'Stunting Provinsi',
    mimeType: 'application/vnd.google-apps.spreadsheet',
    trashed: false,
    version: '9',
    modifiedTime: new Date(NOW - minutesAgo * MINUTE).toISOString(),
    modifiedByMeTime: null,
    lastModifiedByMe: false,
    lastModifiedByEditor: false,
    canEdit: true,
    ...over,
  };
}

function ringkasan(ticked: boolean): TabGrid {
  const box = { value: ticked, shown: String(ticked).toUpperCase(), format: null };
  const rows = [[textCell('Ringkasan')], [textCell('Perbarui sekarang'), box, undefined, textCell('perbarui')]];
  return { id: 1, title: 'Ringkasan', index: 0, hidden: false, ours: 'ringkasan', rows, merges: [] };
}

/** One scan over some province workbooks, of which those named are ticked. */
async function scan(
  files: readonly FileMark[],
  ticked: readonly string[],
  kind: typeof USUAL | typeof NIGHTLY = USUAL,
) {
  const sent: SummaryMessage[] = [];
  const looked: string[] = [];
  await askRefreshes('utama', new Map(files.map((file) => [file.id, file])), kind, {
    clock: { now: () => NOW },
    registry: {
      provinces: async () =>
        ['11', '12', '13', '34', '62'].map((province) => ({ province, spreadsheetId: `p${province}` })),
    },
    peeker: {
      peek: async (_lane, id, key) => {
        looked.push(`${id} ${key}`);
        return { kind: 'seen', tab: ringkasan(ticked.includes(id)) };
      },
    },
    summaries: { send: async (messages) => void sent.push(...messages) },
  });
  return { sent, looked };
}

describe('Perbarui sekarang', () => {
  it('asks for the position of now where the box is ticked', async () => {
    const { sent, looked } = await scan([mark('p34', 1), mark('p62', 1)], ['p62']);
    expect(sent).toEqual([{ schema: 1, province: '62', week: '2026-W48', asOf: '2026-11-25T03:00:00.000Z' }]);
    expect(looked).toEqual(['p34 ringkasan', 'p62 ringkasan']);
  });

  it.each<[string, FileMark, string]>([
    ['nobody changed it since', mark('p62', 30), 'an hour of scans would each spend a read'],
    [
      'our own write was the last',
      mark('p62', 1, { lastModifiedByMe: true, modifiedByMeTime: new Date(NOW - MINUTE).toISOString() }),
      'the box was cleared by it',
    ],
    ['it lies in the bin', mark('p62', 1, { trashed: true }), 'it cannot be written'],
    ['it is no workbook of a province', mark('other', 1), 'districts have a box of their own'],
  ])('spends no read where %s', async (_, file) => {
    expect(await scan([file], ['p62', 'other'])).toEqual({ sent: [], looked: [] });
  });

  it('finds at night a tick that no scan of the day saw', async () => {
    const { sent } = await scan([mark('p62', 300)], ['p62'], NIGHTLY);
    expect(sent.map(({ province }) => province)).toEqual(['62']);
  });

  it('looks at three a scan at most, and at all of them at night', async () => {
    const all = ['p11', 'p12', 'p13', 'p34', 'p62'].map((id) => mark(id, 1));
    expect((await scan(all, [])).looked).toHaveLength(3);
    expect((await scan(all, [], NIGHTLY)).looked).toHaveLength(5);
  });
});
