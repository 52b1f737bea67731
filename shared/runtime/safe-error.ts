/** What may be said about an error: its kind and where it arose. Messages stay out, they may carry cells. */
export interface SafeError {
  readonly error: string;
  readonly code: string | null;
  readonly status: number | null;
  readonly where: string;
}

const FRAMES = 4;

export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { error: typeof error, code: null, status: null, where: '' };
  return { error: word(error.name) ?? 'Error', code: codeOf(error), status: statusOf(error), where: framesOf(error) };
}

function codeOf(error: Error): string | null {
  return 'code' in error ? word(error.code) : null;
}

function statusOf(error: Error): number | null {
  const metadata = '$metadata' in error && typeof error.$metadata === 'object' ? error.$metadata : null;
  const status =
    metadata && 'httpStatusCode' in metadata ? metadata.httpStatusCode : 'status' in error ? error.status : null;
  return typeof status === 'number' ? status : null;
}

function word(value: unknown): string | null {
  return typeof value === 'string' && /^[\w.-]{1,60}$/.test(value) ? value : null;
}

/** `pull-district.js:120:7 < rows.js:8:3`: the stack without the line that repeats the message. */
function framesOf(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const places = frames
    .map((line) => /([^/\\(\s]+:\d+:\d+)\)?$/.exec(line)?.[1])
    .filter((place) => place !== undefined);
  return places.slice(0, FRAMES).join(' < ');
}
