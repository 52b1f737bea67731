import { gunzipSync } from 'node:zlib';
import { DISTRICTS } from '#local/accounts.ts';
import { readState, type StoredObject } from '#local/aws/state.ts';
import { person } from '#support/google-person.ts';

/** What a run came to, part by part: name → content. Equal for two runs that came to the same end. */
export type EndState = Readonly<Record<string, unknown>>;

type Item = Readonly<Record<string, unknown>>;

/**
 * Everything that table, bucket and workbooks hold. Left out or made equal is only what counts attempts, of which a run that
 * was killed makes more:
 *
 * - the limiter's ledger (`LIMIT#…`): one slot for each request ever sent;
 * - `rev` of a workbook item: drawn anew for each write;
 * - numbers of reads (`readSeq` … `seq`, and in names of snapshots): a read that was begun and not finished used one up;
 *   which of them are equal is kept. Two snapshots that differ by their number alone are one;
 * - a file's `version`, which counts writes, and ids that the Sheets server draws at random (see `DRAWN`).
 */
export async function endState(env: Readonly<Record<string, string>>, sheetsUrl: string): Promise<EndState> {
  const { items, objects } = await readState(env);
  const table = items.filter(({ pk }) => !String(pk).startsWith('LIMIT#')).map((item) => [nameOf(item), plain(item)]);
  return Object.fromEntries([...table, ...objects.map(objectEntry), ...(await workbooks(sheetsUrl))]);
}

function nameOf({ pk, sk }: Item): string {
  return `table ${pk} ${sk}`;
}

function plain({ rev: _rev, ...item }: Item): Item {
  if (item.pk === 'STATE') return withoutNumbers(item);
  const body = item.body instanceof Uint8Array ? { body: Buffer.from(item.body).toString('base64') } : {};
  const { seq: _seq, ...rest } = item;
  return { ...rest, ...body };
}

/** Of the numbers of reads only what follows from them: is it answered, are the data those of the last commit. */
function withoutNumbers({ readSeq: _readSeq, committedSeq, answeredSeq, dataSeq, snapshot, ...state }: Item): Item {
  return {
    ...state,
    committed: Number(committedSeq) > 0,
    answered: answeredSeq === committedSeq,
    newerData: dataSeq !== committedSeq,
    snapshot: unnumbered(String(snapshot)),
  };
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

/** Every file with its marks, and every workbook whole, as the API gives it to its owner. */
async function workbooks(sheetsUrl: string): Promise<[string, unknown][]> {
  const { drive, sheets } = person(DISTRICTS, `${sheetsUrl}/`);
  const fields = 'files(id,name,mimeType,trashed,modifiedTime,lastModifyingUser(emailAddress))';
  const { files = [] } = (await drive.files.list({ fields, pageSize: 1000, orderBy: 'name' })).data;
  const entries: [string, unknown][] = files.map((file) => [`file ${file.id}`, file]);
  for (const { id } of files) {
    const { data } = await sheets.spreadsheets.get({ spreadsheetId: id ?? '', includeGridData: true });
    const { sheets: tabs = [], ...workbook } = data;
    entries.push([`workbook ${id}`, undrawn(workbook)]);
    for (const tab of tabs) entries.push([`tab ${id} ${tab.properties?.title}`, undrawn(tab)]);
  }
  return entries;
}

const DRAWN = ['metadataId', 'chartId', 'protectedRangeId', 'spreadsheetUrl'];

function undrawn(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (name, each: unknown) => (DRAWN.includes(name) ? undefined : each)));
}
