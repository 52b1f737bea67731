import { districtOf, districtsOf, fullNameOf, provinceOf, provinces } from '#regions/list.ts';
import { leastUsedLane } from '#registry/lanes.ts';
import type { Source } from '#registry/types.ts';
import { type Answer, CommandError } from '../command.ts';
import { PROBLEM_WORDS } from '../problem-words.ts';
import type { Stage } from '../stage.ts';
import { importSheet } from './import-sheet.ts';
import { addressesOf, invitation } from './invitation.ts';
import { type Proposal, proposalsIn } from './proposals.ts';
import { Refusal } from './refusal.ts';
import { registrar } from './register.ts';
import { districtCode, type Registration } from './registration.ts';
import { accessProblem, sharedFiles } from './shared-files.ts';
import { spreadsheetId } from './workbook-link.ts';

function described(source: Source): string {
  const region = districtOf(source.district);
  const where = region ? fullNameOf(region) : source.district;
  const parts = [source.id, where, source.office ?? '', String(source.fiscalYear), source.mode, source.spreadsheetId];
  return parts.filter((part) => part !== '').join('  ');
}

function problemLine(source: string, problem: string): string {
  if (problem === 'view-only') return `${source}: may only be viewed. Ask its owner to make our address an editor.`;
  return `${source}: ${PROBLEM_WORDS[problem as keyof typeof PROBLEM_WORDS]}`;
}

/** `firstLine` is that of the first registration in its file; the header is line 1. */
export async function addAll(registrations: readonly Registration[], stage: Stage, firstLine = 2): Promise<Answer> {
  const register = registrar(stage, await sharedFiles(stage));
  const added: Source[] = [];
  const known: Source[] = [];
  const refused: { line: number; problem: string }[] = [];
  const problems: { source: string; problem: string }[] = [];
  for (const [index, line] of registrations.entries()) {
    try {
      const { source, isNew, problem } = await register(line);
      (isNew ? added : known).push(source);
      if (problem) problems.push({ source: source.id, problem });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ line: index + firstLine, problem: error.message });
    }
  }
  const text = [
    ...added.map(described),
    ...known.map((source) => `${source.id}: registered already`),
    ...problems.map(({ source, problem }) => problemLine(source, problem)),
    ...refused.map(({ line, problem }) => (registrations.length > 1 ? `line ${line}: ${problem}` : problem)),
    `${added.length} added, ${known.length} known, ${refused.length} refused.`,
  ].join('\n');
  return { json: { added, known, refused, problems }, text };
}

export async function importFrom(link: string, stage: Stage): Promise<Answer> {
  const done = await importSheet(link, stage);
  const text = [
    ...done.added.map(described),
    ...done.problems.map(({ source, problem }) => problemLine(source, problem)),
    ...done.refused.map(({ line, problem }) => `row ${line}: ${problem}`),
    ...done.proposed.map(proposedLine),
    `${done.added.length} added, ${done.refused.length} refused, ${done.proposed.length} proposed; the sheet is up to date.`,
  ].join('\n');
  return { json: { added: done.added, refused: done.refused, problems: done.problems, proposed: done.proposed }, text };
}

export async function list(stage: Stage): Promise<Answer> {
  const sources = await stage.store.registry.list();
  const provinces = (await stage.store.registry.provinces()).map(
    ({ province, spreadsheetId: id }) => `province ${province}  ${provinceOf(province)?.name ?? ''}  ${id}`,
  );
  return { json: sources, text: [...provinces, ...sources.map(described)].join('\n') || 'No workbook is registered.' };
}

/** The workbook to which a province's summary is written; another one takes the place of the last. */
export async function addProvince(link: string, province: string, stage: Stage): Promise<Answer> {
  const id = spreadsheetId(link);
  const source = (await stage.store.registry.list()).find((each) => each.spreadsheetId === id);
  if (source) throw new CommandError(`The workbook is registered already, as ${source.id} of ${source.district}.`);
  const problem = accessProblem(id, await sharedFiles(stage));
  if (problem) throw new CommandError(problemLine(`The workbook of province ${province}`, problem));
  await stage.store.registryWriter.putProvince({ province, spreadsheetId: id });
  return {
    json: { province, spreadsheetId: id },
    text: `${provinceOf(province)?.name ?? province}: summaries are written into this workbook from now on.`,
  };
}

function proposedLine({ link, name, district, office, year }: Proposal): string {
  const what = [district || 'district unknown', office, year].filter((part) => part !== '').join(', ');
  return `proposed: "${name}" (${what})  ${link}`;
}

async function proposals(stage: Stage): Promise<Proposal[]> {
  const known = new Set((await stage.store.registry.list()).map((source) => source.spreadsheetId));
  for (const { spreadsheetId: id } of await stage.store.registry.provinces()) known.add(id);
  const files = [...(await sharedFiles(stage)).values()].map(({ file }) => file);
  return proposalsIn(files, known, new Date(stage.clock.now()));
}

export async function listProposed(stage: Stage): Promise<Answer> {
  const proposed = await proposals(stage);
  const text = proposed.map(proposedLine).join('\n') || 'Nothing is shared with us that is not registered.';
  return { json: proposed, text };
}

/** Registers files that are shared with us, as their names tell, or as the options say where they do. */
export async function accept(links: readonly string[], given: Partial<Registration>, stage: Stage): Promise<Answer> {
  const proposed = await proposals(stage);
  const accepted = links.map((link) => {
    const id = spreadsheetId(link);
    const proposal = proposed.find((each) => each.spreadsheetId === id);
    if (!proposal) throw new CommandError(`${id} is not proposed: see aksi8 registry list --proposed.`);
    const set = Object.fromEntries(Object.entries(given).filter(([, text]) => text !== ''));
    return { ...proposal, ...set };
  });
  return addAll(accepted, stage, 1);
}

export async function remove(ids: readonly string[], stage: Stage): Promise<Answer> {
  const removed: string[] = [];
  for (const id of ids) {
    const source = await stage.store.registryWriter.change(id, { mode: 'detached' });
    if (!source) throw new CommandError(`There is no source ${id}.`);
    removed.push(id);
  }
  return { json: { removed }, text: `${removed.join(', ')}: no longer read. What was taken in stays.` };
}

/** For the named districts; without names for all from which no workbook is registered. */
export async function invite(names: readonly string[], province: string | undefined, stage: Stage): Promise<Answer> {
  const sources = await stage.store.registry.list();
  const lanes = stage.settings.AKSI8_GOOGLE_LANES;
  const addresses = addressesOf(lanes, leastUsedLane(Object.keys(lanes), sources));
  const has = new Set(sources.filter(({ mode }) => mode !== 'detached').map(({ district }) => district));
  const silent = (province === undefined ? provinces.map(({ code }) => code) : [province])
    .flatMap(districtsOf)
    .filter(({ code }) => !has.has(code));
  const invited = names.length > 0 ? names.map((name) => districtOf(districtCode(name))) : silent;
  const invitations = invited.flatMap((region) =>
    region ? [{ district: region.code, message: invitation(region, addresses) }] : [],
  );
  return {
    json: { invitations },
    text: invitations.map(({ message }) => message).join('\n\n───\n\n') || 'Every district has a workbook.',
  };
}
