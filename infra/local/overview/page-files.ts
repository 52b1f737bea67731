import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from './server.ts';

const FOLDER = fileURLToPath(new URL('./page/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** A file of `page/` by its plain name, a page with the token in it; null = there is none. */
export function pageFile(pathname: string, token: string): Answer | null {
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  const type = TYPES[/^[\w-]+\.(html|js|css|svg)$/.exec(name)?.[1] ?? ''];
  const path = join(FOLDER, name);
  if (!type || !existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  return { status: 200, body: name.endsWith('.html') ? text.replace('{{page-token}}', token) : text, type };
}
