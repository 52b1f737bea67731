import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { districtOf, fullNameOf } from '#regions/list.ts';
import type { Source } from '#registry/types.ts';
import { type Answer, type Command, CommandError, type Invocation, text, UsageError } from '../command.ts';
import { invitation } from '../invitation.ts';
import { newSource, type Registration } from '../registration.ts';
import { onStage, type Stage } from '../stage.ts';

interface Refusal {
  readonly line: number;
  readonly problem: string;
}

const COLUMNS = ['link', 'district', 'kecamatan', 'office', 'actions', 'year'] as const;

async function lines(file: string): Promise<Registration[]> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`${file} cannot be read.`);
  });
  const rows = parse(content, { columns: true, bom: true, trim: true, delimiter: [',', ';', '\t'] }) as Record<
    string,
    string
  >[];
  if (rows[0] && !('link' in rows[0] && 'district' in rows[0])) {
    throw new CommandError(`${file} needs the columns link and district; it may have ${COLUMNS.slice(2).join(', ')}.`);
  }
  return rows.map(
    (row) => Object.fromEntries(COLUMNS.map((name) => [name, row[name] ?? ''])) as unknown as Registration,
  );
}

function described(source: Source): string {
  const region = districtOf(source.district);
  const where = region ? fullNameOf(region) : source.district;
  const parts = [source.id, where, source.office ?? '', String(source.fiscalYear), source.mode, source.spreadsheetId];
  return parts.filter((part) => part !== '').join('  ');
}

async function addAll(registrations: readonly Registration[], stage: Stage): Promise<Answer> {
  const known = new Map((await stage.store.registry.list()).map((source) => [source.spreadsheetId, source]));
  const added: Source[] = [];
  const refused: Refusal[] = [];
  for (const [index, line] of registrations.entries()) {
    // The header is line 1.
    const at = index + 2;
    try {
      const source = await newSource(line, new Date(stage.clock.now()));
      const before = known.get(source.spreadsheetId);
      if (before) throw new CommandError(`The workbook is registered already, as ${before.id} of ${before.district}.`);
      const made = await stage.store.registryWriter.add(source);
      known.set(made.spreadsheetId, made);
      added.push(made);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      refused.push({ line: at, problem: error.message });
    }
  }
  const told = [...added.map(described), ...refused.map(({ line, problem }) => `line ${line}: ${problem}`)];
  return { json: { added, refused }, text: [...told, `${added.length} added, ${refused.length} refused.`].join('\n') };
}

async function remove(ids: readonly string[], stage: Stage): Promise<Answer> {
  const removed: string[] = [];
  for (const id of ids) {
    const source = await stage.store.registryWriter.change(id, { mode: 'detached' });
    if (!source) throw new CommandError(`There is no source ${id}.`);
    removed.push(id);
  }
  return { json: { removed }, text: `${removed.join(', ')}: no longer read. What was taken in stays.` };
}

async function list(stage: Stage): Promise<Answer> {
  const sources = await stage.store.registry.list();
  return { json: sources, text: sources.map(described).join('\n') || 'No workbook is registered.' };
}

/** The reader's address that a district shares its workbook with. */
function address(): string {
  const lanes = JSON.parse(process.env.AKSI8_GOOGLE_LANES ?? '{}') as Record<string, { editor?: { email?: string } }>;
  const email = Object.values(lanes)[0]?.editor?.email;
  if (email) return email;
  throw new CommandError('No Google account is set: AKSI8_GOOGLE_LANES is empty.');
}

function act(
  action: string | undefined,
  rest: readonly string[],
  { values }: Invocation,
  stage: Stage,
): Promise<Answer> {
  const [first] = rest;
  switch (action) {
    case 'list':
      return list(stage);
    case 'import':
      if (first === undefined) throw new UsageError('Give the file to import.');
      return lines(first).then((registrations) => addAll(registrations, stage));
    case 'add': {
      const district = text(values, 'district');
      if (first === undefined || district === undefined) throw new UsageError('Give a link and --district.');
      const named = (name: string) => text(values, name) ?? '';
      const line = {
        link: first,
        district,
        kecamatan: named('kecamatan'),
        office: named('office'),
        actions: named('actions'),
        year: named('year'),
      };
      return addAll([line], stage);
    }
    case 'remove':
      if (rest.length === 0) throw new UsageError('Give the sources to remove.');
      return remove(rest, stage);
    case 'invite': {
      if (first === undefined) throw new UsageError('Give the name or code of a district.');
      const message = invitation(first, address());
      return Promise.resolve({ json: { message }, text: message });
    }
    default:
      throw new UsageError(`registry takes import, list, add, remove or invite, not "${action ?? ''}".`);
  }
}

const string = { type: 'string' } as const;

export const registry: Command = {
  name: 'registry',
  usage: 'registry import FILE | list | add LINK --district CODE | remove SOURCE… | invite DISTRICT',
  summary: 'whose which workbook is; the message that asks a district to share',
  options: { district: string, kecamatan: string, office: string, actions: string, year: string },
  run: (invocation) => {
    const [action, ...rest] = invocation.positionals;
    return onStage(invocation.values, (stage) => act(action, rest, invocation, stage));
  },
};
