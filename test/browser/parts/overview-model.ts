import type { OverviewModel, SourceView } from '#local/overview/model.ts';

const NOW = Date.parse('2026-11-22T03:00:00Z');

const source = (id: string, title: string, change: Partial<SourceView> = {}): SourceView => ({
  id,
  spreadsheetId: `lembar-${id}`,
  title,
  mode: 'active',
  receipt: 'Diterima',
  problem: null,
  readAt: '2026-11-22T02:58:00Z',
  errors: 0,
  warnings: 0,
  waiting: false,
  ...change,
});

/** Two provinces with sources of every kind; every value invented. */
export const model: OverviewModel = {
  now: NOW,
  round: { what: 'Reading workbooks', done: 3, total: 5 },
  provinces: [
    {
      code: '62',
      name: 'Kalimantan Tengah',
      spreadsheetId: 'lembar-provinsi',
      districts: [
        {
          code: '6201',
          name: 'Kab. Kotawaringin Barat',
          sources: [
            source('6201-1', 'Bappeda', { receipt: 'Diterima sebagian', errors: 7, warnings: 12 }),
            source('6201-2', 'Dinas Kesehatan', { receipt: 'Diterima dengan catatan', warnings: 3, waiting: true }),
          ],
        },
        {
          code: '6207',
          name: 'Kab. Seruyan',
          sources: [source('6207-1', 'Bappeda', { receipt: 'Belum terbaca', problem: 'not-shared', readAt: null })],
        },
        { code: '6271', name: 'Kota Palangka Raya', sources: [] },
      ],
    },
    {
      code: '34',
      name: 'Daerah Istimewa Yogyakarta',
      spreadsheetId: null,
      districts: [
        { code: '3404', name: 'Kab. Sleman', sources: [source('3404-1', '<b>Bappeda</b>')] },
        {
          code: '3471',
          name: 'Kota Yogyakarta',
          sources: [source('3471-1', 'Bappeda', { receipt: null, readAt: null, mode: 'watched' })],
        },
      ],
    },
  ],
  queues: [
    { name: 'rechecks', visible: 0, inFlight: 0, delayed: 0, dead: 0 },
    { name: 'pulls', visible: 11, inFlight: 4, delayed: 2, dead: 0 },
    { name: 'feedback', visible: 3, inFlight: 1, delayed: 0, dead: 1 },
    { name: 'summaries', visible: 0, inFlight: 0, delayed: 0, dead: 0 },
  ],
  events: [
    {
      kind: 'finished',
      source: 'pulls',
      at: NOW - 2_000,
      messageIds: ['a'],
      failedIds: [],
      error: null,
      requestId: '1',
    },
    {
      kind: 'finished',
      source: 'feedback',
      at: NOW - 4_000,
      messageIds: ['b'],
      failedIds: ['b'],
      error: 'QuotaSpent',
      requestId: '2',
    },
    { kind: 'started', source: 'pulls', at: NOW - 6_000, messageIds: ['a'] },
    { kind: 'schedule', source: 'scan-changes', at: NOW - 9_000, scheduledFor: NOW - 9_000, error: null },
  ],
  schedules: [
    { name: 'scan-changes', at: NOW + 60_000 },
    { name: 'plan-summaries', at: NOW + 86_400_000 },
  ],
};
