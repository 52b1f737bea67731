import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/** What a foreign web page could send: a host name that was bent to this machine, or another page's origin. */
export function isForeign({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  return !LOOPBACK.test(host) || (origin !== undefined && origin !== `http://${host}`);
}

/** Whether a request carries the token of this start, which only the page itself is given. */
export function isTrusted({ headers }: IncomingMessage, token: string): boolean {
  const sent = Buffer.from(String(headers['x-page-token'] ?? ''));
  const wanted = Buffer.from(token);
  return sent.length === wanted.length && timingSafeEqual(sent, wanted);
}
