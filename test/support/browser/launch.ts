import { type Browser, chromium } from 'playwright-core';
import { chromiumFiles } from './chromium-files.ts';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/** A real browser that only reaches this machine: any other host name resolves to nothing. */
export function launchBrowser(): Promise<Browser> {
  const { executable, env } = chromiumFiles();
  return chromium.launch({
    executablePath: executable,
    args: [...ARGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
    env: { ...inherited(), ...env },
  });
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}
