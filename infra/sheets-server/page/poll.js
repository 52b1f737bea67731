// @ts-check
/** @import { FileInfo } from './types.d.ts' */
import { loadFile } from './workbook.js';

const EVERY_MS = 2000;

/**
 * Asks every two seconds whether a workbook changed; sleeps while the page is not looked at.
 * @param {string} id
 * @param {{changed: (file: FileInfo) => Promise<void>, failed: (error: unknown) => void}} listener
 * @returns {{now: () => Promise<void>, stop: () => void}}
 */
export function watch(id, { changed, failed }) {
  /** @type {string | null} */
  let version = null;
  let stopped = false;
  /** @type {Promise<void>} */
  let running = Promise.resolve();

  async function look() {
    if (stopped) return;
    try {
      const file = await loadFile(id);
      if (stopped || file.version === version) return;
      await changed(file);
      version = file.version;
    } catch (error) {
      if (!stopped) failed(error);
    }
  }
  const now = () => {
    running = running.then(look);
    return running;
  };
  const timer = setInterval(() => {
    if (!document.hidden) now();
  }, EVERY_MS);
  return {
    now,
    stop: () => {
      stopped = true;
      clearInterval(timer);
    },
  };
}
