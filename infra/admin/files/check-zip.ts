import { fromBuffer } from 'yauzl';
import { type FileLimits, FileRefused } from './limits.ts';

/**
 * Walks the directory of an archive before anything inflates it, then inflates entry by entry with a counter, because
 * a directory can lie about sizes.
 *
 * @throws FileRefused where the archive is broken or goes over a limit
 */
export async function checkZip(bytes: Buffer, limits: FileLimits): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (problem, zip) => {
      if (problem || !zip) return reject(new FileRefused('not a readable .xlsx file', { cause: problem }));
      let inflated = 0;
      if (zip.entryCount > limits.entries) return reject(new FileRefused(`more than ${limits.entries} parts`));
      zip.on('error', (cause: Error) => reject(new FileRefused('damaged .xlsx file', { cause })));
      zip.on('end', () => resolve());
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (cause, stream) => {
          if (cause || !stream) return reject(new FileRefused('damaged .xlsx file', { cause }));
          stream.on('error', (error: Error) => reject(new FileRefused('damaged .xlsx file', { cause: error })));
          stream.on('data', (chunk: Buffer) => {
            inflated += chunk.length;
            if (inflated <= limits.inflatedBytes) return;
            stream.destroy();
            reject(new FileRefused(`more than ${limits.inflatedBytes} bytes when inflated`));
          });
          stream.on('end', () => zip.readEntry());
        });
      });
      zip.readEntry();
      return undefined;
    });
  });
}
