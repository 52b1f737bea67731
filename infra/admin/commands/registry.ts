import { existsSync } from 'node:fs';
import { provinceOption } from '../choose-sources.ts';
import { type Answer, type Command, type Invocation, text, UsageError } from '../command.ts';
import { accept, addAll, addProvince, importFrom, invite, list, listProposed, remove } from '../registry/actions.ts';
import { registrationsIn } from '../registry/import-file.ts';
import type { Registration } from '../registry/registration.ts';
import { fileIdIn } from '../registry/workbook-link.ts';
import { onStage, type Stage } from '../stage.ts';

type Values = Invocation['values'];

function given(values: Values): Omit<Registration, 'link'> {
  const named = (name: string) => text(values, name) ?? '';
  return {
    district: named('district'),
    kecamatan: named('kecamatan'),
    office: named('office'),
    actions: named('actions'),
    year: named('year'),
  };
}

async function importOne(from: string | undefined, stage: Stage): Promise<Answer> {
  if (from === undefined) throw new UsageError('Give the file or the Google Sheet to import.');
  if (!existsSync(from) && fileIdIn(from) !== null) return importFrom(from, stage);
  return addAll(await registrationsIn(from), stage);
}

function add(link: string | undefined, values: Values, stage: Stage): Promise<Answer> {
  const line = given(values);
  const province = provinceOption(values);
  if (link !== undefined && province !== undefined && line.district === '') return addProvince(link, province, stage);
  if (link === undefined || line.district === '')
    throw new UsageError('Give a link, and --district of a report or --province of a summary.');
  return addAll([{ link, ...line }], stage);
}

function some(names: readonly string[], what: string): readonly string[] {
  if (names.length === 0) throw new UsageError(`Give the ${what}.`);
  return names;
}

/** Registering depends on Google: what was refused is told, and is no failure of the command. */
async function act(action: string | undefined, rest: readonly string[], values: Values, stage: Stage): Promise<Answer> {
  const [first] = rest;
  switch (action) {
    case 'list':
      return values.proposed === true ? listProposed(stage) : list(stage);
    case 'import':
      return importOne(first, stage);
    case 'add':
      return add(first, values, stage);
    case 'remove':
      return remove(some(rest, 'sources to remove'), stage);
    case 'accept':
      return accept(some(rest, 'links of the proposed files'), given(values), stage);
    case 'invite':
      return invite(rest, provinceOption(values), stage);
    default:
      throw new UsageError(`registry takes import, list, add, remove, accept or invite, not "${action ?? ''}".`);
  }
}

const string = { type: 'string' } as const;

export const registry: Command = {
  name: 'registry',
  usage:
    'registry import FILE|SHEET | list [--proposed] | add LINK --district CODE|--province CODE | remove SOURCE… | accept LINK… | invite [DISTRICT…] [--province CODE]',
  summary:
    'whose which workbook is, as a list or a live Google Sheet; files shared with us that nobody registered; the message that asks districts to share',
  options: {
    district: string,
    kecamatan: string,
    office: string,
    actions: string,
    year: string,
    province: string,
    proposed: { type: 'boolean' },
  },
  run: ({ positionals, values }) => {
    const [action, ...rest] = positionals;
    return onStage(values, (stage) => act(action, rest, values, stage));
  },
};
