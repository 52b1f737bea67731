import type { AdminAdapters } from '#google/admin.ts';
import type { GoogleAdapters } from '#google/index.ts';
import { BLANK, checkbox, link, number, row, text } from '#tabs/cells.ts';
import type { TabModel, TabRow } from '#tabs/model.ts';
import { OUR_COLUMNS, PEOPLES_HEADINGS } from '../registry/list-lines.ts';

/** What a step came to; compared as well. */
export interface StepOutcome {
  readonly step: string;
  readonly outcome: string;
}

const CHOICE = { ...BLANK, style: 'people', choices: ['sudah benar', 'akan diperbaiki'] } as const;
const HEAD = row('head', text('Temuan', 'header'), text('Sel', 'header'), text('Tanggapan', 'header'));
const line = (key: string): TabRow =>
  row(key, { ...text(`temuan ${key}`), note: 'catatan' }, link('A1', { kind: 'cell', tabId: 0, cell: 'A1' }), CHOICE);
const TOP = row('top', { ...text('Validasi', 'title'), span: 2 });
const TICK = row('tick', text('Periksa ulang'), checkbox(false));
const STALE = row('stale', { value: { kind: 'formula', formula: '=IF(NOW()>99999;"BASI";"")' }, style: 'muted' });

function validasi(lines: readonly TabRow[]): TabModel {
  return {
    key: 'validasi',
    title: 'Validasi',
    columns: [
      { width: 300, owner: 'machine' },
      { width: 90, owner: 'machine' },
      { width: 150, owner: 'people' },
    ],
    rows: [TOP, TICK, STALE, HEAD, ...lines],
    frozenRows: 1,
    frozenColumns: 0,
    charts: [],
    index: null,
  };
}

/** A tab of figures with a chart, as in a province's workbook. */
function riwayat(weeks: number): TabModel {
  const rows = Array.from({ length: weeks }, (_, week) => row(null, text(`W${week + 1}`), number(week, 'percent')));
  const endRow = weeks + 1;
  return {
    key: 'riwayat',
    title: 'Riwayat',
    columns: [
      { width: 90, owner: 'machine' },
      { width: 90, owner: 'machine' },
    ],
    rows: [row(null, text('Minggu', 'header'), text('Selesai', 'header')), ...rows],
    frozenRows: 1,
    frozenColumns: 0,
    charts: [
      {
        key: 'selesai',
        kind: 'line',
        title: 'Selesai',
        domain: { startRow: 0, endRow, column: 0 },
        series: [{ startRow: 0, endRow, column: 1 }],
        anchor: { row: 1, column: 3, widthPixels: 400, heightPixels: 240 },
      },
    ],
    index: null,
  };
}

const NOWHERE = '1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';

/**
 * Every kind of request that the system sends, through the adapters that send them, on an empty workbook: listing, reading,
 * filling tabs, moving rows, charts, marks, peeking, lists, refusals, and taking all out again.
 */
export async function runScenario(
  google: GoogleAdapters & AdminAdapters,
  lane: string,
  spreadsheetId: string,
  progress: (line: string) => void,
): Promise<StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  const step = async <T extends { readonly kind: string }>(name: string, run: () => Promise<T>): Promise<T | null> => {
    progress(name);
    try {
      const answer = await run();
      outcomes.push({ step: name, outcome: answer.kind });
      return answer;
    } catch (error) {
      outcomes.push({ step: name, outcome: error instanceof Error ? `${error.name}: ${error.message}` : 'thrown' });
      return null;
    }
  };
  const { reader, writer, marker, peeker, lister, remover } = google;
  const list = google.listSheet(lane);
  await step('list files', () => lister.list(lane));
  await step('one file', () => lister.get(lane, spreadsheetId));
  const first = await step('read a list', () => list.read(spreadsheetId, null));
  const tabId = first?.kind === 'read' ? first.tab.sheetId : 0;
  if (first?.kind === 'read')
    await step('write a list', () =>
      list.write(spreadsheetId, first.tab, {
        headings: PEOPLES_HEADINGS,
        newColumns: OUR_COLUMNS,
        headingRow: 0,
        cells: [],
        newRows: [{ at: { 0: 'tautan' }, texts: { status: 'Usulan' } }],
        keyColumn: 0,
      }),
    );
  const readBack = [{ tabId, title: first?.kind === 'read' ? first.tab.title : '' }];
  const write = (name: string, tabs: readonly TabModel[], more = {}) =>
    step(name, () => writer.write(lane, { spreadsheetId, tabs, readBack, ...more }));
  await write('make tabs', [validasi(['a', 'b', 'c'].map(line)), riwayat(3)]);
  await write('refill tabs', [validasi(['c', 'a', 'd', 'e'].map(line)), riwayat(5)]);
  const seen = await step('read', () => reader.read(lane, spreadsheetId));
  const known = seen?.kind === 'read' ? seen.ourTabs : [];
  const last = [validasi(['e', 'c'].map(line))];
  await write('refill what was just read', last, { known });
  const area = { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 };
  const marks = [{ tabId, errors: [area], warnings: [{ ...area, startColumn: 1, endColumn: 2 }] }];
  await step('mark', () => marker.mark(lane, { spreadsheetId, tabs: marks, readBack }));
  await step('unmark', () => marker.mark(lane, { spreadsheetId, tabs: [], readBack }));
  await step('peek', () => peeker.peek(lane, spreadsheetId, 'validasi'));
  await step('a workbook that is not there', () => reader.read(lane, NOWHERE));
  await step('a file that is not there', () => lister.get(lane, NOWHERE));
  await step('take tabs out', () => remover.remove(lane, { spreadsheetId, tabs: [...last, riwayat(5)] }));
  return outcomes;
}
