import type { IncomingMessage } from 'node:http';
import { sheetsError } from './errors.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * Refuses what a foreign web page could send: a host name that was bent to this machine, or another page's origin.
 * Throws 403.
 */
export function refuseForeign(request: IncomingMessage): void {
  const { host, origin } = request.headers;
  if (host !== undefined && !LOOPBACK.test(host)) throw sheetsError(403, 'PERMISSION_DENIED', 'Host not allowed.');
  if (origin !== undefined && origin !== `http://${host}`) {
    throw sheetsError(403, 'PERMISSION_DENIED', 'Origin not allowed.');
  }
}
