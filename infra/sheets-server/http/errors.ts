import type { Json, JsonObject } from '../model/json.ts';

/** An answer that refuses the request, with the body that Google sends. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: JsonObject;

  constructor(status: number, body: JsonObject) {
    super(String((body.error as JsonObject | undefined)?.message ?? status));
    this.status = status;
    this.body = body;
  }
}

/** Sheets: `code`, `message`, `status` and never `errors[]`. */
export const sheetsError = (code: number, status: string, message: string, details?: Json[]): ApiError =>
  new ApiError(code, { error: { code, message, status, ...(details && { details }) } });

export const invalidArgument = (message: string, details?: Json[]): ApiError =>
  sheetsError(400, 'INVALID_ARGUMENT', message, details);

const badRequest = (violations: { field: string; description: string }[]): Json[] => [
  {
    '@type': 'type.googleapis.com/google.rpc.BadRequest',
    fieldViolations: violations.map(({ field, description }) => ({ ...(field && { field }), description })),
  },
];

/** A value that does not fit its field: the message is repeated as the violation. */
export const invalidField = (field: string, message: string): ApiError =>
  invalidArgument(message, badRequest([{ field, description: message }]));

export const invalidMask = (path: string): ApiError =>
  invalidArgument(
    'Request contains an invalid argument.',
    badRequest([
      {
        field: path,
        description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
      },
    ]),
  );

export const sheetsNotFound = (): ApiError => sheetsError(404, 'NOT_FOUND', 'Requested entity was not found.');
export const sheetsForbidden = (): ApiError =>
  sheetsError(403, 'PERMISSION_DENIED', 'The caller does not have permission');

interface DriveReason {
  code: number;
  reason: string;
  message: string;
  location?: string;
  locationType?: string;
  domain?: string;
}

/** Drive: `errors[]` and no `status`. */
export function driveError({
  code,
  reason,
  message,
  location,
  locationType,
  domain = 'global',
}: DriveReason): ApiError {
  const one = { message, domain, reason, ...(location && { location, locationType: locationType ?? 'parameter' }) };
  return new ApiError(code, { error: { code, message, errors: [one] } });
}

export const driveNotFound = (id: string): ApiError =>
  driveError({ code: 404, reason: 'notFound', message: `File not found: ${id}.`, location: 'fileId' });

export const driveForbidden = (): ApiError =>
  driveError({
    code: 403,
    reason: 'insufficientFilePermissions',
    message: 'The user does not have sufficient permissions for this file.',
  });

export const driveInvalid = (message: string, location: string, reason = 'invalid'): ApiError =>
  driveError({ code: 400, reason, message, location });

/** A token that is not known: the same body from both services, with `errors[]` and `status`. */
export const badCredentials = (): ApiError =>
  new ApiError(401, {
    error: {
      code: 401,
      message:
        'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
      errors: [
        {
          message: 'Invalid Credentials',
          domain: 'global',
          reason: 'authError',
          location: 'Authorization',
          locationType: 'header',
        },
      ],
      status: 'UNAUTHENTICATED',
    },
  });

export const unknownMethod = (): ApiError => invalidArgument('Request contains an invalid argument.');

export const storageExceeded = (): ApiError =>
  driveError({
    code: 403,
    reason: 'storageQuotaExceeded',
    message: "The user's Drive storage quota has been exceeded.",
    domain: 'usageLimits',
  });
