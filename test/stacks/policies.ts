import { at, ofType, type Template } from './synth.ts';

export interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly unknown[];
  readonly condition: unknown;
}

/** What a role may do, by the role's name. */
export function policiesOf(template: Template): Readonly<Record<string, readonly Statement[]>> {
  const roles = ofType(template, 'AWS::IAM::Role').map(([id, role]) => [String(role.Properties.RoleName), id] as const);
  const policies = ofType(template, 'AWS::IAM::Policy').map(([, policy]) => policy.Properties);
  return Object.fromEntries(
    roles.map(([name, id]) => [
      name,
      policies.filter((policy) => at(policy, 'Roles', 0, 'Ref') === id).flatMap(statementsOf),
    ]),
  );
}

function statementsOf(policy: unknown): Statement[] {
  return list(at(policy, 'PolicyDocument', 'Statement')).map((statement) => {
    if (at(statement, 'Effect') !== 'Allow') throw new Error('only what is allowed is expected here');
    return {
      actions: list(at(statement, 'Action')).map(String),
      resources: list(at(statement, 'Resource')),
      condition: at(statement, 'Condition') ?? null,
    };
  });
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** One call to AWS, as IAM is asked about it. */
export interface AskedCall {
  readonly action: string;
  readonly resource: string;
  /** Values of condition keys. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/** The statements that allow a call. */
export function allowing(
  statements: readonly Statement[],
  call: AskedCall,
  arnOf: (resource: unknown) => string,
): Statement[] {
  return statements.filter(
    ({ actions, resources, condition }) =>
      actions.includes(call.action) &&
      resources.some((resource) => like(arnOf(resource), call.resource)) &&
      holds(condition, call.context),
  );
}

/** Each operator over each key; one that is not known here never holds, so that nothing is allowed by mistake. */
function holds(condition: unknown, context: AskedCall['context']): boolean {
  if (condition === null) return true;
  return Object.entries(condition as object).every(([operator, keys]) =>
    Object.entries(keys as object).every(([key, patterns]) => {
      const values = context[key] ?? [];
      const isMatched = (value: string) => list(patterns).some((pattern) => like(String(pattern), value));
      if (operator === 'ForAllValues:StringLike') return values.every(isMatched);
      return operator === 'StringLike' && values.length > 0 && values.every(isMatched);
    }),
  );
}

/** `*` stands for anything. */
export function like(pattern: string, text: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`, 's').test(text);
}
