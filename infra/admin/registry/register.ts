import type { AccessProblem } from '#ledger/types.ts';
import { districtOf, fullNameOf } from '#regions/list.ts';
import type { NewSource, Source } from '#registry/types.ts';
import { namedDistricts } from '../identify-district.ts';
import { patiently } from '../patience.ts';
import type { Stage } from '../stage.ts';
import { ACCESS_WORDS, Refusal } from './refusal.ts';
import { newSource, type Registration } from './registration.ts';
import { accessProblem, type SharedFiles } from './shared-files.ts';

export interface Registered {
  readonly source: Source;
  readonly isNew: boolean;
  /** Registered all the same: it is read as soon as this is mended. */
  readonly problem: AccessProblem | 'view-only' | null;
}

/** Files of these kinds never become readable as they are: another link is needed. */
const USELESS: ReadonlySet<string> = new Set(['trashed', 'office-file', 'not-a-spreadsheet']);

/** Registers lines, one after the other, so that a workbook that stands in two of them is seen the second time. */
export function registrar(stage: Stage, files: SharedFiles) {
  const taken = new Map<string, string>();
  let sources: readonly Source[] | null = null;
  return async (line: Registration): Promise<Registered> => {
    sources ??= await stage.store.registry.list();
    const now = new Date(stage.clock.now());
    const lanes = Object.keys(stage.settings.AKSI8_GOOGLE_LANES);
    const wanted = await newSource(line, { now, lanes, sources });
    const before = sources.find(({ spreadsheetId }) => spreadsheetId === wanted.spreadsheetId);
    refuseTwice(wanted, before, taken);
    taken.set(wanted.spreadsheetId, wanted.district);
    const problem = accessProblem(wanted.spreadsheetId, files);
    if (before) return { source: before, isNew: false, problem };
    if (problem !== null && USELESS.has(problem)) throw useless(problem);
    const shared = files.get(wanted.spreadsheetId);
    const inLane = shared ? { ...wanted, lane: shared.lane } : wanted;
    if (shared) await refuseOtherDistrict(inLane, stage);
    const source = await stage.store.registryWriter.add(inLane);
    sources = [...sources, source];
    return { source, isNew: true, problem };
  };
}

function refuseTwice(wanted: NewSource, before: Source | undefined, taken: ReadonlyMap<string, string>): void {
  const district = before?.district ?? taken.get(wanted.spreadsheetId);
  if (district === undefined) return;
  if (district === wanted.district && !taken.has(wanted.spreadsheetId)) return;
  const name = nameOf(district);
  throw new Refusal(
    `The workbook stands here twice: it is ${before ? `registered already, as ${before.id} of` : 'in an earlier line, of'} ${district}.`,
    `Lembar kerja ini sudah terdaftar untuk ${name}.`,
    'Hapus baris yang keliru, atau ganti tautannya.',
  );
}

function useless(problem: AccessProblem | 'view-only'): Refusal {
  const [words, remedy] = ACCESS_WORDS[problem];
  return new Refusal(`The file cannot be used (${problem}).`, words, remedy);
}

/** One read: a copied workbook of another district is not taken in under this one's name. */
async function refuseOtherDistrict(wanted: NewSource, stage: Stage): Promise<void> {
  const { reader } = stage.google();
  const answer = await patiently(() => reader.read(wanted.lane, wanted.spreadsheetId));
  if (answer.kind !== 'read') return;
  const named = namedDistricts(answer.grid.tabs.filter((tab) => tab.ours === null));
  if (named.length === 0 || named.includes(wanted.district)) return;
  const names = named.map(nameOf).join(', ');
  throw new Refusal(
    `The workbook names ${names}, not ${nameOf(wanted.district)}.`,
    `Isi lembar kerja menyebut ${names}, bukan ${nameOf(wanted.district)}.`,
    'Periksa tautan dan kabupaten/kota pada baris ini.',
  );
}

function nameOf(code: string): string {
  const region = districtOf(code);
  return region ? fullNameOf(region) : code;
}
