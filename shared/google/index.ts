import type { CellMarker, Clock, FileLister, Limiter, SheetReader, TabPeeker, TabWriter } from '#pipeline/ports.ts';
import type { CallDeps } from './call.ts';
import { cellMarker } from './cell-marker.ts';
import { googleClients } from './client.ts';
import { fileLister } from './file-lister.ts';
import type { GoogleSettings } from './settings.ts';
import { sheetReader } from './sheet-reader.ts';
import { tabPeeker } from './tab-peeker.ts';
import { tabWriter } from './tab-writer.ts';

export { GoogleError } from './errors.ts';
export {
  type Credential,
  GOOGLE_DEFAULTS,
  type GoogleAccount,
  type GoogleSettings,
  type LaneAccounts,
} from './settings.ts';

export interface GoogleAdapters {
  readonly lister: FileLister;
  readonly reader: SheetReader;
  readonly writer: TabWriter;
  readonly peeker: TabPeeker;
  readonly marker: CellMarker;
}

/** How time passes and chance falls; only tests and simulations give their own. */
export interface Surroundings {
  readonly sleep?: (ms: number) => Promise<void>;
  readonly random?: () => number;
}

/** The adapters of Google. Lister and reader act as the lane's viewer, the writer as its editor. */
export function googleAdapters(
  settings: GoogleSettings,
  limiter: Limiter,
  clock: Clock,
  { sleep = wait, random = Math.random }: Surroundings = {},
): GoogleAdapters {
  const clientOf = googleClients(settings);
  const deps: CallDeps = { limiter, clock, sleep, random, timeBudgetMs: settings.timeBudgetMs };
  const viewer = (lane: string) => clientOf(lane, 'viewer');
  const editor = (lane: string) => clientOf(lane, 'editor');
  return {
    lister: fileLister(deps, viewer),
    reader: sheetReader(deps, viewer, settings.maxResponseBytes),
    writer: tabWriter(deps, editor, settings.maxResponseBytes),
    peeker: tabPeeker(deps, viewer),
    marker: cellMarker(deps, editor, settings.maxResponseBytes),
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
