import { gunzipSync } from 'node:zlib';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { DISTRICTS } from '#local/accounts.ts';
import { readState, type StoredObject } from '#local/aws/state.ts';
import { unpack } from '#store/dynamo/packing.ts';
import { person } from '#support/google-person.ts';

/** What a run came to, part by part: name → content. Equal for two runs that came to the same end. */
export type EndState = Readonly<Record<string, unknown>>;

type Item = Readonly<Record<string, unknown>>;

/**
 * Everything that table, bucket and workbooks hold. Left out or made equal is only what counts attempts, of which a run that
 * was killed makes more, and what nobody reads:
 *
 * - the limiter's ledger (`LIMIT#…`): one slot for each request ever sent;
 * - `rev` of a workbook item: drawn anew for each write;
 * - numbers of reads (`readSeq` … `seq`, and in names of snapshots): a read that was begun and not finished used one up;
 *   which of them are equal is kept. Two snapshots that differ by their number alone are one. A tombstone holds the number
 *   of its read too, and a head's name is the hash of its content: heads go by their table here;
 * - heads and reports that no workbook item has in force, and `replaced`, where those are named that have no day of death
 *   yet: a process killed between putting new ones in force and marking the old ones leaves that to the next commit;
 * - by which read a row was put, and when one that no head in force names dies: that too is left to the next commit;
 * - a file's `version`, which counts writes, and ids that the Sheets server draws at random (see `DRAWN`).
 */
export async function endState(env: Readonly<Record<string, string>>, sheetsUrl: string): Promise<EndState> {
  const { items, objects } = await readState(env);
  const kept = items.filter(({ pk, sk }) => !String(pk).startsWith('LIMIT#') && !/^(HEAD|REPORT)#/.test(String(sk)));
  const named = items.filter(({ pk }) => pk === 'STATE').flatMap((state) => namedBy(state, items));
  const inForce = JSON.stringify(named);
  const table = kept.map((item) => [`table ${item.pk} ${item.sk}`, plain(item, inForce)]);
  return Object.fromEntries([...table, ...named, ...objects.map(objectEntry), ...(await workbooks(sheetsUrl))]);
}

function plain({ rev: _rev, ...item }: Item, inForce: string): Item {
  if (item.pk === 'STATE') return withoutNumbers(item);
  if (String(item.sk).startsWith('ROW#')) return plainRow(item, inForce);
  return withBodyAsText(item);
}

function plainRow({ seq: _seq, expiresAt, ...item }: Item, inForce: string): Item {
  const isNamed = inForce.includes(`"${String(item.sk).slice('ROW#'.length)}"`);
  return { ...withBodyAsText(item), ...(isNamed ? { expiresAt } : {}) };
}

function withBodyAsText(item: Item): Item {
  return item.body instanceof Uint8Array ? { ...item, body: Buffer.from(item.body).toString('base64') } : item;
}

/** Of the numbers of reads only what follows from them: is it answered, are the data those of the last commit. */
function withoutNumbers({
  readSeq: _readSeq,
  committedSeq,
  answeredSeq,
  dataSeq,
  snapshot,
  heads,
  replaced: _replaced,
  ...state
}: Item): Item {
  return {
    ...state,
    committed: Number(committedSeq) > 0,
    answered: answeredSeq === committedSeq,
    newerData: dataSeq !== committedSeq,
    snapshot: unnumbered(String(snapshot)),
    heads: Object.keys(heads ?? {}).sort(),
  };
}

/** What is in force for a workbook: its report and its heads, each with its content and with when it dies: never. */
function namedBy(state: Item, items: readonly Item[]): [string, unknown][] {
  const heads = Object.entries((state.heads ?? {}) as Record<string, string>);
  const paged = [
    ...heads.map(([table, hash]) => [`head ${table}`, `HEAD#${hash}#`] as const),
    ...(state.findings === null ? [] : [['report', `REPORT#${state.findings}#`] as const]),
  ];
  return paged.map(([name, prefix]) => {
    const pages = items.filter(({ pk, sk }) => pk === `W#${state.sk}` && String(sk).startsWith(prefix));
    const body = Buffer.concat(pages.map((page) => page.body as Uint8Array));
    const content: unknown = JSON.parse(JSON.stringify(unpack(body), withoutSeqs));
    return [`table W#${state.sk} ${name}`, { content, expiresAt: pages.map(({ expiresAt }) => expiresAt) }];
  });
}

const SEQS = ['seq', 'closedSeq', 'sinceSeq'];

function withoutSeqs(name: string, value: unknown): unknown {
  return SEQS.includes(name) && typeof value === 'number' ? '#' : value;
}

function unnumbered(snapshot: string): string {
  return snapshot.replace(/\/\d{8}-/, '/#-');
}

function objectEntry({ key, contentType, contentEncoding, metadata, body }: StoredObject): [string, unknown] {
  const isSnapshot = key.startsWith('snapshots/');
  const content = isSnapshot ? withoutSeq(gunzipSync(body).toString('utf8')) : body.toString('base64');
  return [`bucket ${unnumbered(key)}`, { contentType, contentEncoding, metadata, content }];
}

function withoutSeq(json: string): Item {
  const { seq: _seq, ...snapshot } = JSON.parse(json) as Item;
  return snapshot;
}

/** All of a cell but `effectiveFormat`, which follows from the others and is most of what there is to send. */
const CELL =
  'userEnteredValue,effectiveValue,formattedValue,userEnteredFormat,hyperlink,note,textFormatRuns,dataValidation,pivotTable,chipRuns';
const DATA = `data(startRow,startColumn,rowMetadata,columnMetadata,rowData(values(${CELL})))`;
const TAB = `properties,merges,conditionalFormats,filterViews,protectedRanges,basicFilter,charts,bandedRanges,developerMetadata,rowGroups,columnGroups,slicers,tables,${DATA}`;
const WORKBOOK = `spreadsheetId,properties,namedRanges,developerMetadata,sheets(${TAB})`;

/** Every file with its marks, and every workbook whole, as the API gives it to its owner. */
async function workbooks(sheetsUrl: string): Promise<[string, unknown][]> {
  const { drive, sheets } = person(DISTRICTS, `${sheetsUrl}/`);
  const fields = 'files(id,name,mimeType,trashed,modifiedTime,lastModifyingUser(emailAddress))';
  const { files = [] } = (await drive.files.list({ fields, pageSize: 1000, orderBy: 'name' })).data;
  const entries: [string, unknown][] = files.map((file) => [`file ${file.id}`, file]);
  for (const { id } of files) {
    const { data } = await sheets.spreadsheets.get({ spreadsheetId: id ?? '', fields: WORKBOOK });
    const { sheets: tabs = [], ...workbook } = data;
    entries.push([`workbook ${id}`, undrawn(workbook)]);
    for (const tab of tabs) entries.push([`tab ${id} ${tab.properties?.title}`, undrawnTab(tab)]);
  }
  return entries;
}

/** Nothing in a cell is drawn. */
function undrawnTab({ data = [], ...tab }: sheets_v4.Schema$Sheet): unknown {
  const grids = data.map(({ rowData, ...grid }) => ({ ...Object(undrawn(grid)), rowData }));
  return { ...Object(undrawn(tab)), data: grids };
}

const DRAWN = ['metadataId', 'chartId', 'protectedRangeId'];

function undrawn(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (name, each: unknown) => (DRAWN.includes(name) ? undefined : each)));
}
