import { at, ofType, type Synthesised, type Template } from './synth.ts';

/** One statement of a role's policy, of a resource's own, or of who may take on a role. Names stand for ARNs. */
export interface Statement {
  /** Policy and place in it, for whoever reads a failure. */
  readonly where: string;
  readonly kind: 'role' | 'resource' | 'key';
  readonly effect: 'Allow' | 'Deny';
  /** Name of a role or service; `*` for anybody, `account` for whatever the account's own policies allow. */
  readonly principal: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: unknown;
}

/** One call to AWS, as IAM is asked about it. */
export interface AskedCall {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** Values of condition keys. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

const RESOURCE_POLICIES = [
  'AWS::S3::BucketPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SecretsManager::ResourcePolicy',
];

/** Every statement of both stacks. */
export function statementsOf(stacks: Synthesised): readonly Statement[] {
  return [stacks.pipeline, stacks.data].flatMap((template) => {
    const name = (value: unknown) => named(value, stacks);
    const roleNames = new Map(
      ofType(template, 'AWS::IAM::Role').map(([id, { Properties }]) => [id, String(Properties.RoleName)]),
    );
    const identity = ofType(template, 'AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
      documentOf(
        id,
        'role',
        at(Properties, 'PolicyDocument'),
        name,
        roleNames.get(String(at(Properties, 'Roles', 0, 'Ref'))),
      ),
    );
    const trust = ofType(template, 'AWS::IAM::Role').flatMap(([id, { Properties }]) =>
      documentOf(id, 'resource', at(Properties, 'AssumeRolePolicyDocument'), name).map((each) => ({
        ...each,
        resources: [`arn:${id}`],
      })),
    );
    const own = RESOURCE_POLICIES.flatMap((type) => ofType(template, type)).flatMap(([id, { Properties }]) =>
      documentOf(id, 'resource', at(Properties, 'PolicyDocument'), name),
    );
    const keys = ofType(template, 'AWS::KMS::Key').flatMap(([id, { Properties }]) =>
      documentOf(id, 'key', at(Properties, 'KeyPolicy'), name),
    );
    return [...identity, ...trust, ...own, ...keys];
  });
}

function documentOf(
  id: string,
  kind: Statement['kind'],
  document: unknown,
  name: (value: unknown) => string,
  role?: string,
): Statement[] {
  return list(at(document, 'Statement')).map((statement, index) => ({
    where: `${id}[${index}]`,
    kind,
    effect: at(statement, 'Effect') === 'Deny' ? 'Deny' : 'Allow',
    principal: role ?? principalOf(at(statement, 'Principal'), name),
    actions: list(at(statement, 'Action')).map(String),
    resources: list(at(statement, 'Resource') ?? '*').map(name),
    condition: withNames(at(statement, 'Condition') ?? {}, name),
  }));
}

function principalOf(principal: unknown, name: (value: unknown) => string): string {
  const service = at(principal, 'Service');
  if (typeof service === 'string') return service;
  const account = at(principal, 'AWS') ?? principal;
  return account === '*' ? '*' : name(account).endsWith(':root') ? 'account' : name(account);
}

function withNames(condition: unknown, name: (value: unknown) => string): unknown {
  const operators = Object.entries(condition as object).map(([operator, keys]) => [
    operator,
    Object.fromEntries(Object.entries(keys as object).map(([key, values]) => [key, list(values).map(name)])),
  ]);
  return Object.fromEntries(operators);
}

/** What CloudFormation would fill in, with logical ids in the place of ARNs: `arn:Bucket83908E77/weeks/*`. */
function named(value: unknown, stacks: Synthesised): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const imported = at(value, 'Fn::ImportValue');
  if (typeof imported === 'string') return named(exported(stacks.data, imported), stacks);
  const parts = at(value, 'Fn::Join', 1);
  if (Array.isArray(parts)) return parts.map((part) => named(part, stacks)).join('');
  const id = at(value, 'Fn::GetAtt', 0) ?? at(value, 'Ref');
  if (typeof id !== 'string') throw new Error(`nothing is known of ${JSON.stringify(value)}`);
  return id.startsWith('AWS::') ? `<${id}>` : `arn:${id}`;
}

function exported({ Outputs = {} }: Template, name: string): unknown {
  const found = Object.values(Outputs).find((output) => at(output, 'Export', 'Name') === name);
  if (!found) throw new Error(`nothing is exported as ${name}`);
  return at(found, 'Value');
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/**
 * Whether IAM lets a call pass: nothing denies it, and the role's policy or the resource's own allows it. The own key asks
 * twice: its policy must leave it to the account, and the role's must allow it.
 */
export function isAllowed(call: AskedCall, statements: readonly Statement[]): boolean {
  if (isDenied(call, statements)) return false;
  const allowing = statements.filter((statement) => statement.effect === 'Allow' && speaksOf(statement, call));
  const byRole = allowing.some(({ kind, principal }) => kind === 'role' && principal === call.principal);
  if (call.action.startsWith('kms:'))
    return byRole && allowing.some(({ kind, principal }) => kind === 'key' && principal === 'account');
  return byRole || allowing.some(({ kind, principal }) => kind === 'resource' && principal === call.principal);
}

/** Refused whoever asks, an administrator too. */
export function isDenied(call: AskedCall, statements: readonly Statement[]): boolean {
  return statements.some(
    (statement) =>
      statement.effect === 'Deny' &&
      (statement.principal === '*' || statement.principal === call.principal) &&
      speaksOf(statement, call),
  );
}

export function speaksOf({ actions, resources, condition }: Statement, call: AskedCall): boolean {
  return (
    actions.some((action) => like(action, call.action)) &&
    resources.some((resource) => like(resource, call.resource)) &&
    holds(condition, call.context)
  );
}

const OPERATORS: Readonly<Record<string, (values: readonly string[], patterns: readonly string[]) => boolean>> = {
  StringEquals: (values, patterns) => values.length > 0 && values.every((value) => patterns.includes(value)),
  StringLikeIfExists: (values, patterns) => values.every((value) => patterns.some((pattern) => like(pattern, value))),
  'ForAllValues:StringLike': (values, patterns) =>
    values.every((value) => patterns.some((pattern) => like(pattern, value))),
  ArnLike: (values, patterns) =>
    values.length > 0 && values.every((value) => patterns.some((each) => like(each, value))),
  Bool: (values, patterns) => values.length > 0 && values.every((value) => patterns.includes(value)),
  NumericLessThan: (values, [bound]) => values.length > 0 && values.every((value) => Number(value) < Number(bound)),
};

/** One that is not known here fails the test: nothing is allowed or denied by mistake. */
function holds(condition: unknown, context: AskedCall['context']): boolean {
  return Object.entries(condition as Record<string, Record<string, string[]>>).every(([operator, keys]) => {
    const compare = OPERATORS[operator];
    if (!compare) throw new Error(`nothing is known of ${operator}`);
    return Object.entries(keys).every(([key, patterns]) => compare(context[key] ?? [], patterns));
  });
}

/** `*` stands for anything. */
export function like(pattern: string, text: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`, 's').test(text);
}
