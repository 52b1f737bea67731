import type { AccessProblem } from '#ledger/types.ts';
import type { WorkbookState } from '#pipeline/state.ts';
import { timeZoneOf } from '#regions/list.ts';
import type { Source } from '#registry/types.ts';
import { longTime } from '#tabs/dates.ts';
import type { OurTexts } from './list-lines.ts';
import { ACCESS_WORDS } from './refusal.ts';

/** What stands in the column of ids beside a file that nobody has accepted yet. */
export const PROPOSED = 'usulan';

const MODES: Readonly<Record<Source['mode'], string>> = {
  watched: 'Dipantau, belum ditulisi',
  active: 'Aktif',
  detached: 'Dilepas, tidak dibaca lagi',
};
const NEXT: Readonly<Record<Source['mode'], string>> = {
  watched: 'Periksa dengan aksi8 preview, lalu aksi8 activate.',
  active: '',
  detached: '',
};

/** Status, last read, problem and remedy of a registered source, for the columns of ours. */
export function sourceTexts(
  source: Source,
  state: WorkbookState | null,
  access: AccessProblem | 'view-only' | null,
): OurTexts {
  const receipt = state?.receipt ?? 'belum dibaca';
  // What the last read met is older than what the listing says now.
  const problem = access ?? (state?.unanswerable ? 'view-only' : null) ?? reading(state);
  const [words, remedy] = problem ? ACCESS_WORDS[problem] : ['', NEXT[source.mode]];
  const isRead = source.mode !== 'detached';
  return {
    id: source.id,
    status: isRead ? `${MODES[source.mode]} · ${receipt}` : MODES.detached,
    read: state?.readAt ? longTime(state.readAt, timeZoneOf(source.district)) : '',
    problem: isRead ? words : '',
    remedy: isRead ? remedy : '',
  };
}

/** The listing shows the file, so only what reading itself met still counts. */
function reading(state: WorkbookState | null): AccessProblem | null {
  const kind = state?.problem?.kind ?? null;
  return kind === 'too-large' || kind === 'service-disabled' || kind === 'unreachable' ? kind : null;
}

export const PROPOSAL_TEXTS: OurTexts = {
  id: PROPOSED,
  status: 'Usulan: dibagikan kepada kami, belum didaftarkan',
  read: '',
  problem: '',
  remedy: 'Lengkapi barisnya, lalu ketik “ya” di kolom Terima usulan.',
};

export function refusedTexts(problem: string, remedy: string): OurTexts {
  return { id: '', status: 'Belum didaftarkan', read: '', problem, remedy };
}
