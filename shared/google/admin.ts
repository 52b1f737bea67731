import type { Clock, Limiter, TabRemover } from '#pipeline/ports.ts';
import type { CallDeps } from './call.ts';
import { googleClients } from './client.ts';
import { type ListSheet, listSheet } from './registry-sheet.ts';
import type { GoogleSettings } from './settings.ts';
import { tabRemover } from './tab-remover.ts';

/** What only an admin's command asks of Google: apart from the others, so that no function carries it. */
export interface AdminAdapters {
  readonly remover: TabRemover;
  /** Written as the editor of a lane. */
  listSheet(lane: string): ListSheet;
}

export function adminAdapters(settings: GoogleSettings, limiter: Limiter, clock: Clock): AdminAdapters {
  const clientOf = googleClients(settings);
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const deps: CallDeps = { limiter, clock, sleep, random: Math.random, timeBudgetMs: settings.timeBudgetMs };
  return {
    remover: tabRemover(deps, (lane) => clientOf(lane, 'editor')),
    listSheet: (lane) => listSheet(deps, () => clientOf(lane, 'editor')),
  };
}
