import { gunzipSync } from 'node:zlib';
import type { HttpAnswer } from '#local/aws/loopback-server.ts';
import { type FaultAction, faultAnswer } from '#sheets-server/faults.ts';
import { answers, type Fault, json } from './fault.ts';
import type { Passing } from './services.ts';

function google(action: FaultAction, request: Passing): HttpAnswer {
  const answer = faultAnswer(action, request.method === 'GET');
  if ('text' in answer && answer.text !== undefined)
    return {
      status: answer.status,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: String(answer.text),
    };
  return json(answer.status, 'json' in answer ? Object(answer.json) : {});
}

const refusal = (code: number, message: string, status: string) => json(code, { error: { code, message, status } });

const EVERY: readonly Fault[] = [
  ...(['429', '429-project', '429-html', '500', '503'] as const).map((action) =>
    answers(action, (request) => google(action, request)),
  ),
  { name: '503, applied', after: (request) => google('503', request) },
  answers('403', () => refusal(403, 'The caller does not have permission', 'PERMISSION_DENIED')),
  answers('404', () => refusal(404, 'Requested entity was not found.', 'NOT_FOUND')),
];

const OFFICE = 'This operation is not supported for this document. The document must not be an Office file.';
const SHEETS: readonly Fault[] = [answers('xlsx', () => refusal(400, OFFICE, 'FAILED_PRECONDITION'))];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const RATE = { code: 403, message: 'Rate Limit Exceeded', errors: [{ reason: 'rateLimitExceeded' }] };
const DRIVE: readonly Fault[] = [
  answers('403, too many', () => json(403, { error: RATE })),
  { name: 'xlsx', after: (_request, answer) => everyFile(answer, { mimeType: XLSX }), isSaid: true },
  { name: 'trashed', after: (_request, answer) => everyFile(answer, { trashed: true }), isSaid: true },
];

type Files = { readonly files?: readonly object[] };

/** As if every file that is told of were so. */
function everyFile(answer: HttpAnswer, change: object): HttpAnswer {
  const body = textOf(answer);
  const told = JSON.parse(body) as Files;
  const changed = told.files ? { ...told, files: told.files.map((file) => ({ ...file, ...change })) } : told;
  return json(answer.status, told.files ? changed : { ...told, ...change });
}

export function textOf({ headers, body }: HttpAnswer): string {
  const bytes = Buffer.from(body ?? '');
  return (headers?.['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8');
}

export function googleFaults(kind: string): readonly Fault[] {
  return [...EVERY, ...(kind.includes('/drive/') ? DRIVE : SHEETS)];
}
