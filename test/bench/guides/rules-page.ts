import { readFileSync } from 'node:fs';
import { declaration, fieldMap } from '#actions/declarations.ts';
import { sentenceId } from '#findings/sentences/id.ts';
import type { Finding, RuleId } from '#findings/types.ts';
import { CATALOGUE } from '#rules/catalogue.ts';
import type { Rule } from '#rules/types.ts';
import { MEASURE_CASES } from '../../rules/cases-measures.ts';
import { PAPER_CASES } from '../../rules/cases-papers.ts';
import { TABLE_CASES } from '../../rules/cases-tables.ts';
import { VALUE_CASES } from '../../rules/cases-values.ts';
import { check } from '../../rules/fixtures.ts';
import { type CountedRates, type KeptRates, perThousandRows, ratesOf } from '../reading/rates.ts';

const CASES = [...VALUE_CASES, ...MEASURE_CASES, ...PAPER_CASES, ...TABLE_CASES];

/** What the rule says on the fixture that fires it. */
function exampleOf(rule: RuleId): Finding {
  const found = CASES.find((each) => each.rule === rule);
  const finding = found && check(found.fires.tables, found.fires.options).findings.find((each) => each.rule === rule);
  if (finding) return finding;
  throw new Error(`no fixture fires ${rule}`);
}

/** First sentence of the comment over the rule: what it looks for. */
function looksFor(rule: RuleId): string {
  const source = readFileSync(new URL(`../../../shared/rules/checks/${rule}.ts`, import.meta.url), 'utf8');
  const comments = [...source.matchAll(/\/\*\*([\s\S]*?)\*\/\s*export const/g)];
  const text = comments.at(-1)?.[1] ?? '';
  return text
    .replace(/^\s*\*\s?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Document that defines the field which the example points at; an arithmetic rule stands on that definition. */
function sourceOf({ place }: Finding): string {
  if (place.action === null || place.field === null) return 'form of the table';
  return fieldMap(declaration('2025', place.action)).get(place.field)?.source ?? 'form of the table';
}

function rateOf(rule: RuleId, rates: CountedRates, what: string): string {
  const rate = rates.byRule.get(rule);
  if (!rate) return `never in ${what}`;
  return `${perThousandRows(rate, rates).toFixed(2)} per 1,000 rows in ${rate.workbooks} of ${rates.workbooks} ${what}`;
}

function section({ id, scope, actions }: Rule, samples: CountedRates, files: CountedRates): string {
  const example = exampleOf(id);
  const { message, why, hint } = sentenceId(example);
  const refuses = example.refuses === 'nothing' ? '' : `, refuses the ${example.refuses}`;
  return [
    `### ${id}`,
    '',
    looksFor(id),
    '',
    `- **${example.severity}**${refuses}; ${scope}; ${actions ? `actions ${actions.join(', ')}` : 'all actions'}`,
    `- Says: “${message} ${why} → ${hint}”`,
    `- Source: ${sourceOf(example)}; code: [${id}.ts](checks/${id}.ts)`,
    `- Fires: ${rateOf(id, samples, 'sample workbooks')}; ${rateOf(id, files, 'published files')}`,
  ].join('\n');
}

/**
 * The page of all rules. Of the sample workbooks some hold mistakes on purpose; the published files are districts' and
 * provinces' own, which are not kept here: only what was counted in them is.
 */
export function rulesPage(samples: CountedRates, files: KeptRates): string {
  const counts = Map.groupBy(CATALOGUE, ({ id }) => exampleOf(id).severity);
  const number = (severity: Finding['severity']) => counts.get(severity)?.length ?? 0;
  const head = [
    '# Rules',
    '',
    `${CATALOGUE.length} rules: ${number('error')} errors, ${number('warning')} warnings, ${number('info')} notes. Made by`,
    '`npm run guides` from the rules, their fixtures and the sample workbooks; edit those, not this page. An error refuses the',
    'smallest unit that it concerns; warnings and notes refuse nothing. How often each fires was counted in the project’s own',
    `sample workbooks (${samples.workbooks} with ${samples.rows} rows) and, on ${files.measured}, in files that governments published`,
    `(${files.workbooks} with ${files.rows} rows); \`npm run bench:reading -- --files DIR\` counts in others.`,
  ].join('\n');
  const ids = [...CATALOGUE].sort((a, b) => a.id.localeCompare(b.id));
  return `${[head, ...ids.map((rule) => section(rule, samples, ratesOf(files)))].join('\n\n')}\n`;
}
