import type { Answer, Call } from '../context.ts';
import { driveError } from '../http/errors.ts';
import { parseJson } from '../http/read.ts';
import { asObject, asString, isTrue, type JsonObject } from '../model/json.ts';
import type { StoredFile } from '../model/types.ts';
import { newWorkbook } from '../model/workbook.ts';
import { importCsv } from './content.ts';
import { touchContent } from './entry.ts';
import { answerFile, makeFile } from './files.ts';
import { changeFile } from './open.ts';
import { SPREADSHEET } from './types.ts';

interface Upload {
  metadata: JsonObject;
  content: Buffer;
  contentType: string;
}

/** `multipart/related`: the metadata, then the content. */
function multipart(call: Call): Upload {
  const boundary = /boundary="?([^";]+)"?/.exec(call.contentType)?.[1];
  if (!boundary) throw driveError({ code: 400, reason: 'badContent', message: 'Missing multipart boundary.' });
  const parts = call.raw.toString('latin1').split(`--${boundary}`).slice(1, -1);
  const [first, second] = parts.map((part) => {
    const text = part.replace(/^\r?\n/, '');
    const split = /\r?\n\r?\n/.exec(text);
    const head = text.slice(0, split?.index ?? 0);
    const body = split ? text.slice(split.index + split[0].length).replace(/\r?\n$/, '') : '';
    return { type: /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? '', body: Buffer.from(body, 'latin1') };
  });
  const metadata = asObject(parseJson(first?.body ?? Buffer.alloc(0)));
  return { metadata, content: second?.body ?? Buffer.alloc(0), contentType: second?.type ?? '' };
}

function uploadOf(call: Call): Upload {
  const type = call.query.get('uploadType') ?? 'media';
  if (type === 'media') return { metadata: {}, content: call.raw, contentType: call.contentType };
  if (type === 'multipart') return multipart(call);
  throw driveError({ code: 400, reason: 'badRequest', message: `Upload type not supported: ${type}` });
}

const isCsv = (contentType: string): boolean => /text\/(csv|plain|comma-separated-values)/.test(contentType);

/** A spreadsheet takes the content as CSV, every other file keeps the bytes. */
function fill(call: Call, file: StoredFile, { content, contentType }: Upload): void {
  if (!file.workbook) {
    file.entry.content = content.toString('base64');
    return;
  }
  if (content.length === 0) return;
  if (!isCsv(contentType)) throw driveError({ code: 400, reason: 'badRequest', message: 'Bad Request' });
  importCsv(file.workbook, content.toString('utf8'), call.now, file.entry.name);
}

/** `convert=true` of v2 makes a spreadsheet of any table that is uploaded. */
export function uploadNew(call: Call): Answer {
  const upload = uploadOf(call);
  const { metadata, contentType } = upload;
  const convert = isTrue(call.query.get('convert') ?? undefined) && isCsv(contentType);
  const mimeType = convert
    ? SPREADSHEET
    : asString(metadata.mimeType) || contentType.split(';')[0] || 'application/octet-stream';
  const file = makeFile(call, { ...metadata, mimeType });
  if (mimeType === SPREADSHEET) file.workbook ??= newWorkbook();
  fill(call, file, upload);
  call.context.store.commit(file);
  return answerFile(call, file.entry);
}

export function uploadInto(call: Call, id: string): Answer {
  const upload = uploadOf(call);
  const draft = changeFile(call, id, 'write', (file) => {
    const name = asString(upload.metadata.name ?? upload.metadata.title);
    if (name) file.entry.name = name;
    fill(call, file, upload);
    touchContent(call.context, file.entry, call.account, call.now);
  });
  return answerFile(call, draft.entry);
}
