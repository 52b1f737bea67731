import { dueDate } from '../due-dates.ts';
import { targetOf } from '../indicators.ts';
import type { ActionDeclaration, Applies, Edition, Expected, Field } from '../types.ts';

const APPLIES: Readonly<Record<Applies, string>> = {
  all: '',
  kabupaten: 'kabupaten only',
  kota: 'kota only',
  hasDesa: 'where there are desa',
  notJakarta: 'not in DKI Jakarta',
};

/** More spellings than these are a matter for the source, not for a page. */
const SPELLINGS_SHOWN = 6;

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
}

function values({ type, unit, range, choices, regionLevel }: Field): string {
  const bounds = [
    range?.min === undefined ? '' : `from ${range.min}`,
    range?.max === undefined ? '' : `to ${range.max}`,
  ];
  const answers = choices ? choices.map((choice) => choice.id).join(', ') : '';
  return [type, regionLevel ?? '', unit ?? '', bounds.join(' ').trim(), answers]
    .filter((part) => part !== '')
    .join('; ');
}

function rules(field: Field): string {
  const { ratio } = field;
  const said = [
    ratio ? `recomputed as ${ratio.numerator} / ${ratio.denominator}` : '',
    field.sumOf ? `sum of ${field.sumOf.join(' + ')} where it is missing` : '',
    field.factOf ? 'a fact of the district' : '',
    field.lowerIsBetter ? 'less is better' : '',
    field.type === 'count' && !field.zeroIsPlausible ? 'a zero is asked about' : '',
  ];
  return said.filter((part) => part !== '').join('; ');
}

function spellings({ aliases }: Field): string {
  const shown = aliases.slice(0, SPELLINGS_SHOWN).join(', ');
  return aliases.length > SPELLINGS_SHOWN ? `${shown}, … (${aliases.length})` : shown;
}

function fieldRow(field: Field): string {
  const required = field.required ? 'yes' : '';
  const cells = [field.label, `\`${field.id}\``, values(field), required, APPLIES[field.applies], rules(field)];
  return `| ${[...cells, spellings(field), field.source].map(cell).join(' | ')} |`;
}

const HEADER = [
  '| header | field | values | required | where | how it is taken | also spelt | source |',
  '|---|---|---|---|---|---|---|---|',
];

function expectedOf(expected: Expected): string {
  if (expected.kind === 'atLeast') return `at least ${expected.rows} row${expected.rows === 1 ? '' : 's'}`;
  const every = {
    everyVillage: 'village',
    everyDesa: 'desa',
    everyKecamatan: 'kecamatan',
    everyIndicator: 'indicator',
  };
  return `every ${every[expected.kind]} of the official list`;
}

function due(of: ActionDeclaration, edition: Edition): string {
  const found = dueDate(edition, of.action, 2026);
  return found ? `${found.date} for fiscal year 2026 (*${found.standing}*, ${found.source})` : 'no date is known';
}

function facts(of: ActionDeclaration, edition: Edition): readonly string[] {
  const keys = Object.entries(of.rowKey).map(([level, ids]) => `${level}: ${ids.map((id) => `\`${id}\``).join(' + ')}`);
  const alternatives = of.alternatives.map(({ fields }) => fields.map((set) => set.join(' + ')).join(' or '));
  return [
    `- Names: ${(['2018', '2022', '2025'] as const).map((each) => `${of.names[each]} (${each})`).join('; ')}`,
    `- Group since 2025: ${of.group2025}; office: ${of.office}`,
    `- Levels: ${of.levels.join(', ')}; period: ${of.periodKind}; expected: ${expectedOf(of.expected[edition])}`,
    `- A row is named by ${keys.join('; ')}${of.subgroup.length > 0 ? `; split by ${of.subgroup.join(', ')}` : ''}`,
    ...(alternatives.length > 0 ? [`- Either of: ${alternatives.join('; ')}`] : []),
    `- Due: ${due(of, edition)}`,
  ];
}

function targets(of: ActionDeclaration): readonly string[] {
  if (of.action !== 1) return [];
  const rows = Array.from({ length: 29 }, (_, index) => targetOf(index + 1, 2024)).flatMap((target) =>
    target
      ? [`| ${target.indicator} | ${target.value} | ${target.year} | ${target.standing} | ${target.source} |`]
      : [],
  );
  return rows.length === 0
    ? []
    : ['', '| indicator | target (%) | year | standing | source |', '|---|---|---|---|---|', ...rows];
}

function section(of: ActionDeclaration, edition: Edition): string {
  const lines = [`## Aksi ${of.action}: ${of.names[edition]}`, '', ...facts(of, edition), '', ...HEADER];
  return [...lines, ...of.fields.map(fieldRow), ...targets(of)].join('\n');
}

/** What the actions ask for under a rule book, as a markdown page. */
export function fieldGuide(all: readonly ActionDeclaration[], edition: Edition): string {
  const head = [
    `# Fields of the eight actions, edition ${edition}`,
    '',
    'Made from the declarations in this folder by `npm run guides`; edit those, not this page. The same declarations give',
    'the template (`aksi8 template`) and the schemas (`aksi8 export schema`).',
  ].join('\n');
  return `${[head, ...all.map((of) => section(of, edition))].join('\n\n')}\n`;
}
