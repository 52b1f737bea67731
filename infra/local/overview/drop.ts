import type { IncomingMessage } from 'node:http';
import { type Answer, json, type OverviewOptions } from './server.ts';

const MAX_BYTES = 20 * 1024 * 1024;
const NAME = /^[^/\\\0]{1,200}\.(?:xlsx|csv)$/i;

async function readAll(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Hands a file on: 200 with the workbook that came of it, 4xx with the sentence that says why not. */
export async function drop(
  request: IncomingMessage,
  query: URLSearchParams,
  options: OverviewOptions,
): Promise<Answer> {
  const { onDrop, model } = options;
  if (!onDrop) return json(404, { error: 'This run takes no files.' });
  const name = query.get('name') ?? '';
  const district = query.get('district') ?? '';
  if (!NAME.test(name)) return json(400, { error: 'Only .xlsx and .csv files can be taken.' });
  const { provinces } = await model();
  const known = provinces.some(({ districts }) => districts.some(({ code }) => code === district));
  if (!known) return json(400, { error: 'Choose one of the districts of this run.' });
  const bytes = await readAll(request);
  if (!bytes) return json(413, { error: 'The file is larger than 20 MB.' });
  if (bytes.length === 0) return json(400, { error: 'The file is empty.' });
  const result = await onDrop({ name, bytes, district });
  return 'refused' in result ? json(422, { error: result.refused }) : json(200, result);
}
