import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { placed } from '#tabs/cells.ts';
import { DISTRICT_TAB_COLUMNS } from '#tabs/district-columns.ts';
import type { TabCell, TabModel } from '#tabs/model.ts';
import { CHART_MARK, COLUMN_MARK, findTab, TAB_MARK, tabKeyOf } from '../tab-marks.ts';
import { runsOf } from './runs.ts';
import { markedColumns, mergesOf, type StandingCell } from './state.ts';

type Sheet = sheets_v4.Schema$Sheet;
type Request = sheets_v4.Schema$Request;

/** How our tabs are taken out: the requests, and the titles of those that go and of those that stay. */
export interface RemovalPlan {
  readonly requests: readonly Request[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

export function ourSheets(sheets: readonly Sheet[]): Sheet[] {
  return sheets.filter((sheet) => {
    const key = tabKeyOf(sheet);
    return key !== null && findTab(sheets, key) === sheet;
  });
}

/**
 * Takes our tabs out of a workbook.
 * 1. A tab in which nobody wrote goes. 2. Of the others our columns are emptied, beside what people wrote, which stays.
 * 3. Every mark of ours goes, that of a copy which a person made included. A workbook must keep one tab that is seen.
 */
export function planRemoval(
  sheets: readonly Sheet[],
  texts: ReadonlyMap<number, readonly (readonly StandingCell[])[]>,
  models: readonly TabModel[],
): RemovalPlan {
  const ours = ourSheets(sheets);
  const others = sheets.filter((sheet) => !ours.includes(sheet) && sheet.properties?.hidden !== true);
  const kept = ours.filter((sheet) => {
    const cells = texts.get(idOf(sheet)) ?? [];
    return others.length === 0 || peopleWrote(sheet, cells, models);
  });
  const gone = ours.filter((sheet) => !kept.includes(sheet));
  return {
    requests: [
      ...kept.flatMap((sheet) => emptyOurs(sheet, texts.get(idOf(sheet)) ?? [], models)),
      ...unmark(sheets.filter((sheet) => !gone.includes(sheet))),
      ...gone.map((sheet) => ({ deleteSheet: { sheetId: idOf(sheet) } })),
    ],
    removed: gone.map(titleOf),
    kept: kept.map(titleOf),
  };
}

function peopleWrote(sheet: Sheet, cells: readonly (readonly StandingCell[])[], models: readonly TabModel[]): boolean {
  const columns = markedColumns(sheet);
  const keyColumn = columns.get('key') ?? null;
  const machine = machineColumns(sheet, models);
  const written = writtenBy(models.find(({ key }) => key === tabKeyOf(sheet)));
  return cells.some((row) => {
    const key = keyColumn === null ? '' : (row[keyColumn]?.text ?? '');
    return row.some(({ text, noted }, column) => {
      const name = [...columns].find(([, at]) => at === column)?.[0];
      const ours = written(key, name);
      if (noted && ours?.note === undefined) return true;
      const isOurs = machine.has(column) && (key !== '' || keyColumn === null);
      return text !== '' && !isOurs && text !== wordsOf(ours);
    });
  });
}

/** What we wrote in a row ourselves, by the mark of the column: headings stand in people's columns too. */
function writtenBy(model: TabModel | undefined): (key: string, column: string | undefined) => TabCell | undefined {
  const rows = new Map(
    model?.rows.map(({ key, cells }) => [
      key ?? '',
      new Map(placed(cells).map(({ column, cell }) => [String(column), cell])),
    ]),
  );
  return (key, column) => (column === undefined ? undefined : rows.get(key)?.get(column));
}

function wordsOf(cell: TabCell | undefined): string {
  return cell?.value.kind === 'text' || cell?.value.kind === 'link' ? cell.value.text : '';
}

/** Sheet columns that nobody but us writes in. */
function machineColumns(sheet: Sheet, models: readonly TabModel[]): ReadonlySet<number> {
  const key = tabKeyOf(sheet);
  const columns = models.find((model) => model.key === key)?.columns ?? (key && DISTRICT_TAB_COLUMNS[key]) ?? [];
  const isMachine = (name: string) =>
    name === 'key' || columns === 'machine' || columns[Number(name)]?.owner === 'machine';
  return new Set([...markedColumns(sheet)].flatMap(([name, at]) => (isMachine(name) ? [at] : [])));
}

const CELL = 'userEnteredValue,userEnteredFormat,textFormatRuns,dataValidation';

/** Where rows carry keys, only in those of ours: in others a person wrote, whatever the column. */
function emptyOurs(sheet: Sheet, cells: readonly (readonly StandingCell[])[], models: readonly TabModel[]): Request[] {
  const sheetId = idOf(sheet);
  const keyColumn = markedColumns(sheet).get('key');
  const machine = [...machineColumns(sheet, models)].sort((a, b) => a - b);
  const keyed = cells.flatMap((row, index) =>
    keyColumn === undefined || (row[keyColumn]?.text ?? '') !== '' ? [index] : [],
  );
  const merges = mergesOf(sheet).filter(({ startColumn, endColumn }) =>
    Array.from({ length: endColumn - startColumn }, (_, at) => startColumn + at).every((at) => machine.includes(at)),
  );
  return [
    ...merges.map(
      (area): Request => ({
        unmergeCells: {
          range: {
            sheetId,
            startRowIndex: area.startRow,
            endRowIndex: area.endRow,
            startColumnIndex: area.startColumn,
            endColumnIndex: area.endColumn,
          },
        },
      }),
    ),
    ...runsOf(machine).flatMap((columns) =>
      runsOf(keyed).map(
        (rows): Request => ({
          updateCells: {
            range: {
              sheetId,
              startRowIndex: rows.start,
              endRowIndex: rows.end,
              startColumnIndex: columns.start,
              endColumnIndex: columns.end,
            },
            fields: CELL,
          },
        }),
      ),
    ),
    ...(keyColumn === undefined ? [] : [show(sheetId, keyColumn)]),
  ];
}

function show(sheetId: number, column: number): Request {
  const range = { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 };
  return { updateDimensionProperties: { range, properties: { hiddenByUser: false }, fields: 'hiddenByUser' } };
}

/** Marks on tabs that stay, by their key: each is asked for only where there is one. */
function unmark(sheets: readonly Sheet[]): Request[] {
  const found = new Set(sheets.flatMap((sheet) => (sheet.developerMetadata ?? []).map((mark) => mark.metadataKey)));
  if (sheets.some((sheet) => markedColumns(sheet).size > 0)) found.add(COLUMN_MARK);
  return [TAB_MARK, COLUMN_MARK, CHART_MARK]
    .filter((key) => found.has(key))
    .map((metadataKey) => ({ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey } } } }));
}

function idOf(sheet: Sheet): number {
  return sheet.properties?.sheetId ?? 0;
}

function titleOf(sheet: Sheet): string {
  return sheet.properties?.title ?? '';
}
