import type { Clock, FileLister, Limiter, TabRemover } from '#pipeline/ports.ts';
import { type AccountLook, lookAtAccount } from './accounts.ts';
import type { CallDeps } from './call.ts';
import { googleClients, type Role } from './client.ts';
import { fileLister } from './file-lister.ts';
import { type ListSheet, listSheet } from './registry-sheet.ts';
import type { GoogleSettings } from './settings.ts';
import { tabRemover } from './tab-remover.ts';

export type { AccountLook } from './accounts.ts';

/** What only an admin's command asks of Google: apart from the others, so that no function carries it. */
export interface AdminAdapters {
  readonly remover: TabRemover;
  /** Written as the editor of a lane. */
  listSheet(lane: string): ListSheet;
  /** What the editor of a lane sees, and what of it may be written. */
  readonly editorsLister: FileLister;
  look(lane: string, role: Role): Promise<AccountLook>;
}

export function adminAdapters(settings: GoogleSettings, limiter: Limiter, clock: Clock): AdminAdapters {
  const clientOf = googleClients(settings);
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const deps: CallDeps = { limiter, clock, sleep, random: Math.random, timeBudgetMs: settings.timeBudgetMs };
  const editor = (lane: string) => clientOf(lane, 'editor');
  return {
    remover: tabRemover(deps, editor),
    listSheet: (lane) => listSheet(deps, () => editor(lane)),
    editorsLister: fileLister(deps, editor, (lane) => editor(lane).account),
    look: (lane, role) => lookAtAccount(clientOf(lane, role), Date.now),
  };
}
