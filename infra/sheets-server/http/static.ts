import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../context.ts';

const FOLDER = fileURLToPath(new URL('../page/', import.meta.url));

/** What the page takes from packages, as they publish it for browsers. */
const LIBRARIES: Readonly<Record<string, string>> = {
  '/library/chart.js': fileURLToPath(new URL('./chart.umd.min.js', import.meta.resolve('chart.js'))),
};

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
};

export const PAGE_HEADERS: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** A name that may be a file: plain, in `page/` or one folder below it. */
const NAME = /^(?:[a-z]+\/)?[\w-]+\.(html|js|css|svg|json)$/;

/** A file of `page/` or of a library that the page uses, by its path; null = there is none. */
export function pageFile(pathname: string): Answer | null {
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  const ending = NAME.exec(name)?.[1];
  const path = LIBRARIES[pathname] ?? join(FOLDER, name);
  if (!ending || !existsSync(path)) return null;
  return { status: 200, text: readFileSync(path), contentType: TYPES[ending] ?? 'text/plain', headers: PAGE_HEADERS };
}
