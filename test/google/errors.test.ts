import { describe, expect, it } from 'vitest';
import { type Failure, failureOf } from '#google/errors.ts';

function answer(status: number, data: unknown, headers: Record<string, string> = {}): Error {
  const response = { status, data, headers: new Headers(headers) };
  return Object.assign(new Error('Request failed'), { response });
}

const sheets = (code: number, message: string, status: string, details?: unknown) =>
  answer(code, { error: { code, message, status, details } });
const drive = (code: number, reason: string, message: string) =>
  answer(code, { error: { code, message, errors: [{ domain: 'global', reason, message }] } });

const HTML = "<html><head><title>Sorry...</title></head><body>We're sorry... automated queries</body></html>";

describe('status and reason say what a failed request means', () => {
  const cases: [Error, Failure, string][] = [
    [
      sheets(403, 'The caller does not have permission', 'PERMISSION_DENIED'),
      { kind: 'refused', problem: 'not-shared' },
      'not shared',
    ],
    [
      sheets(403, 'Google Sheets API has not been used in project 1 before or it is disabled.', 'PERMISSION_DENIED', [
        { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'SERVICE_DISABLED' },
      ]),
      { kind: 'refused', problem: 'service-disabled' },
      'the API is off: no matter of sharing',
    ],
    [
      drive(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded'),
      { kind: 'quota', retryAfterMs: null },
      'Drive says quota with 403',
    ],
    [
      sheets(404, 'Requested entity was not found.', 'NOT_FOUND'),
      { kind: 'refused', problem: 'not-found' },
      'gone, or never there',
    ],
    [drive(404, 'notFound', 'File not found: x.'), { kind: 'refused', problem: 'not-found' }, 'the same from Drive'],
    [
      sheets(
        400,
        'This operation is not supported for this document. The document must not be an Office file.',
        'FAILED_PRECONDITION',
      ),
      { kind: 'refused', problem: 'office-file' },
      'an xlsx file',
    ],
    [
      sheets(400, 'Request contains an invalid argument.', 'INVALID_ARGUMENT'),
      { kind: 'refused', problem: 'not-a-spreadsheet' },
      'a pdf or a folder',
    ],
    [
      sheets(400, 'Request contains an invalid argument.', 'INVALID_ARGUMENT', [
        { fieldViolations: [{ field: 'sheets.x', description: "Error expanding 'fields' parameter." }] },
      ]),
      { kind: 'broken', why: 'a request of ours was malformed' },
      "a bad mask is our fault, not the workbook's",
    ],
    [
      sheets(
        400,
        'Invalid requests[3].updateCells: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
        'INVALID_ARGUMENT',
      ),
      { kind: 'protected' },
      'a protected tab',
    ],
    [
      sheets(
        400,
        'Invalid requests[0].addSheet: A sheet with the name "Validasi" already exists. Please enter another name.',
        'INVALID_ARGUMENT',
      ),
      { kind: 'outdated' },
      'made in between',
    ],
    [sheets(400, "Unable to parse range: 'Data'", 'INVALID_ARGUMENT'), { kind: 'outdated' }, 'renamed in between'],
    [sheets(429, 'Quota exceeded', 'RESOURCE_EXHAUSTED'), { kind: 'quota', retryAfterMs: null }, 'quota'],
    [answer(429, HTML), { kind: 'quota', retryAfterMs: null }, 'quota, told by a web page'],
    [answer(429, HTML, { 'retry-after': '7' }), { kind: 'quota', retryAfterMs: 7000 }, 'with the time to wait'],
    [
      sheets(503, 'The service is currently unavailable.', 'UNAVAILABLE'),
      { kind: 'transient', why: 'HTTP 503' },
      'unavailable',
    ],
    [answer(502, HTML), { kind: 'transient', why: 'HTTP 502' }, 'a proxy says so'],
    [
      Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
      { kind: 'transient', why: 'ECONNRESET' },
      'cut off',
    ],
    [
      sheets(401, 'Request had invalid authentication credentials.', 'UNAUTHENTICATED'),
      { kind: 'broken', why: 'the credentials were not accepted' },
      'set-up',
    ],
  ];
  it.each(cases)('%#', (error, expected, why) => {
    expect(failureOf(error), why).toEqual(expected);
  });

  it('throws on what is no answer at all', () => {
    const bug = new TypeError('x is not a function');
    expect(() => failureOf(bug)).toThrow(bug);
  });
});
