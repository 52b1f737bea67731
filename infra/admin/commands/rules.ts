import { SEVERITY } from '#findings/severity.ts';
import type { RuleId } from '#findings/types.ts';
import { requestRechecks } from '#pipeline/stored/request-rechecks.ts';
import { districtOf } from '#regions/list.ts';
import type { SilencedRule } from '#registry/types.ts';
import { CATALOGUE } from '#rules/catalogue.ts';
import { type Answer, type Command, CommandError, type OptionValues, text, UsageError } from '../command.ts';
import { onStage, type Stage } from '../stage.ts';

const SCOPES = new Map(CATALOGUE.map(({ id, scope }) => [id, scope]));
const IDS = Object.keys(SEVERITY) as RuleId[];

async function list(stage: Stage): Promise<Answer> {
  const silenced = await stage.store.registry.silenced();
  const all = IDS.map((id) => ({
    id,
    severity: SEVERITY[id],
    scope: SCOPES.get(id) ?? 'reading',
    off: silenced.filter(({ rule }) => rule === id).map(({ district, reason, at }) => ({ district, reason, at })),
  }));
  const lines = all.map(({ id, severity, scope, off }) => [id, severity, scope, ...off.map(offWords)].join('  '));
  return { json: all, text: lines.join('\n') };
}

function offWords({ district, reason, at }: Omit<SilencedRule, 'rule'>): string {
  return `OFF ${district ?? 'everywhere'} since ${at}: ${reason}`;
}

function ruleNamed(name: string | undefined): RuleId {
  const id = IDS.find((each) => each === name);
  if (id) return id;
  throw new UsageError(name === undefined ? 'Give the id of a rule.' : `There is no rule "${name}".`);
}

/** What reading could not take stays untaken: to say nothing about it would lose a value without a word. */
function assertSilenceable(id: RuleId): void {
  if (SCOPES.has(id) || SEVERITY[id] !== 'error') return;
  throw new CommandError(
    `${id} says that a value could not be read. Silenced, the value would still be missing, and nobody would be told.`,
  );
}

function districtOption(values: OptionValues): string | null {
  const code = text(values, 'district');
  if (code === undefined) return null;
  if (districtOf(code)?.code === code) return code;
  throw new UsageError(`--district takes an official code such as 62.01, not "${code}".`);
}

/** Whatever the rule spoke about is judged again, from stored reads. */
async function judgeAgain(district: string | null, stage: Stage): Promise<number> {
  const sources = (await stage.store.registry.list()).filter(
    (source) => source.mode !== 'detached' && (district === null || source.district === district),
  );
  const read = await stage.store.workbooks.getMany(sources.map(({ id }) => id));
  const ids = read.filter(({ snapshot }) => snapshot !== null).map(({ source }) => source);
  const { clock, store, pulls } = stage;
  const { asked } = await requestRechecks(ids, { clock, workbooks: store.workbooks, pulls });
  await stage.settle(async () => true);
  return asked.length;
}

async function turn(on: boolean, rule: RuleId, reason: string, values: OptionValues, stage: Stage): Promise<Answer> {
  const district = districtOption(values);
  if (on) {
    const was = await stage.store.registryWriter.unsilence({ rule, district });
    if (!was) throw new CommandError(`${rule} is not off ${district ?? 'everywhere'}.`);
  } else {
    await stage.store.registryWriter.silence({ rule, district, reason, at: new Date(stage.clock.now()).toISOString() });
  }
  const queued = await judgeAgain(district, stage);
  const done = `${rule} is ${on ? 'heard again' : 'off'} ${district ? `in ${district}` : 'everywhere'}`;
  return { json: { rule, district, off: !on, queued }, text: `${done}; ${queued} workbooks are judged again.` };
}

export const rules: Command = {
  name: 'rules',
  usage: 'rules [off ID [--district CODE] --reason TEXT | on ID [--district CODE]]',
  summary: 'lists the rules; silences a bad one, everywhere or in a district, or hears it again',
  options: { district: { type: 'string' }, reason: { type: 'string' } },
  run: async ({ positionals, values }) => {
    const [action, name, ...more] = positionals;
    if (more.length > 0) throw new UsageError('One rule at a time.');
    if (action === undefined) return onStage(values, list);
    if (action !== 'off' && action !== 'on') throw new UsageError(`rules takes off or on, not "${action}".`);
    const rule = ruleNamed(name);
    districtOption(values);
    const reason = text(values, 'reason')?.trim() ?? '';
    if (action === 'off' && reason === '') throw new UsageError('Say why with --reason: it stands beside the rule.');
    if (action === 'off') assertSilenceable(rule);
    return onStage(values, (stage) => turn(action === 'on', rule, reason, values, stage));
  },
};
