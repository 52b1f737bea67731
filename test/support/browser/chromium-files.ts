import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { untar } from './untar.ts';

/** What a browser process needs: its program, and the libraries and fonts that a bare machine lacks. */
export interface ChromiumFiles {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const packageFile = createRequire(import.meta.url).resolve('@sparticuz/chromium');
const BIN = join(dirname(packageFile), '..', 'bin');

/**
 * The browser of the npm package, inflated once beside the installed packages. The package itself inflates its
 * libraries on Lambda alone, and into a folder that two processes may be filling at the same time.
 */
export function chromiumFiles(): ChromiumFiles {
  const own = process.env.AKSI8_CHROMIUM;
  if (own) return { executable: own, env: {} };
  const folder = join(BIN, '..', '..', '..', '.cache', 'aksi8-chromium', versionOf());
  if (!existsSync(folder)) inflate(folder);
  return {
    executable: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder },
  };
}

function versionOf(): string {
  const { version } = JSON.parse(readFileSync(join(BIN, '..', 'package.json'), 'utf8')) as { version: string };
  return `${version}-${process.arch}`;
}

/** Under another name first: a folder that bears the name is whole. */
function inflate(folder: string): void {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const program = join(draft, 'chromium');
  writeFileSync(program, packed('chromium.br'));
  chmodSync(program, 0o755);
  untar(packed('al2023.tar.br'), draft);
  untar(packed('fonts.tar.br'), draft);
  writeFileSync(join(draft, 'fonts.conf'), fontsConf(folder));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

const packed = (name: string): Buffer => brotliDecompressSync(readFileSync(join(BIN, name)));

const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>
`;
