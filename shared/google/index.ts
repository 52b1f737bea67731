import type { CellMarker, Clock, FileLister, Limiter, SheetReader, TabPeeker, TabWriter } from '#pipeline/ports.ts';
import type { CallDeps } from './call.ts';
import { cellMarker } from './cell-marker.ts';
import { googleClients } from './client.ts';
import { fileLister } from './file-lister.ts';
import { accountsOf, type GoogleSettings } from './settings.ts';
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

type Parts = readonly [settings: GoogleSettings, limiter: Limiter, clock: Clock, surroundings?: Surroundings];

// One function a kind, so that the program of a step that only reads does not carry what writes.

/** Sees which workbooks there are and what changed, as the lane's viewer. */
export function googleLookers(...parts: Parts): Pick<GoogleAdapters, 'lister' | 'peeker'> {
  const { deps, viewer, editorOf } = partsOf(parts);
  return { lister: fileLister(deps, viewer, editorOf), peeker: tabPeeker(deps, viewer) };
}

/** Reads whole workbooks, as the lane's viewer. */
export function googleReaders(...parts: Parts): Pick<GoogleAdapters, 'reader'> {
  const { deps, viewer, most } = partsOf(parts);
  return { reader: sheetReader(deps, viewer, most) };
}

/** Writes tabs and marks, as the lane's editor. */
export function googleWriters(...parts: Parts): Pick<GoogleAdapters, 'writer' | 'marker'> {
  const { deps, editor, most } = partsOf(parts);
  return { writer: tabWriter(deps, editor, most), marker: cellMarker(deps, editor, most) };
}

/** All of them. */
export function googleAdapters(...parts: Parts): GoogleAdapters {
  return { ...googleLookers(...parts), ...googleReaders(...parts), ...googleWriters(...parts) };
}

function partsOf([settings, limiter, clock, { sleep = wait, random = Math.random } = {}]: Parts) {
  const clientOf = googleClients(settings);
  const deps: CallDeps = { limiter, clock, sleep, random, timeBudgetMs: settings.timeBudgetMs };
  const viewer = (lane: string) => clientOf(lane, 'viewer');
  const editor = (lane: string) => clientOf(lane, 'editor');
  const editorOf = (lane: string) => accountsOf(settings, lane).editor.email;
  return { deps, viewer, editor, editorOf, most: settings.maxResponseBytes };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
