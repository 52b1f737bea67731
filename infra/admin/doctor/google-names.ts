import type { StageSettings } from '../../stage-settings.ts';

export type Google = NonNullable<StageSettings['google']>;

/** What the name of the provider is made of. */
export interface ProviderName {
  readonly projectNumber: string;
  readonly pool: string;
  readonly provider: string;
}

export function providerName({ audience }: Google): ProviderName {
  const [, projectNumber = '', pool = '', provider = ''] =
    /projects\/(\d+)\/locations\/global\/workloadIdentityPools\/([^/]+)\/providers\/(.+)$/.exec(audience ?? '') ?? [];
  return { projectNumber, pool, provider };
}

export interface ServiceAccount {
  readonly email: string;
  readonly name: string;
  /** Null where the address is not of the form that Google gives. */
  readonly project: string | null;
}

export function serviceAccount(email: string): ServiceAccount {
  const [, name, project] = /^([^@]+)@([a-z0-9-]+)\.iam\.gserviceaccount\.com$/.exec(email) ?? [];
  return { email, name: name ?? email, project: project ?? null };
}

/** Roles of ours by the kinds of account that they act as: the names that the stack gives them, behind the stage's prefix. */
export const ROLES: Readonly<Record<string, readonly ('viewer' | 'editor')[]>> = {
  scan: ['viewer'],
  pull: ['viewer'],
  feedback: ['editor'],
  plan: ['viewer'],
  publish: ['viewer', 'editor'],
};

/** Who may act as an account of a kind: functions, and admins who work from their own machine. */
export function rolesFor(kind: 'viewer' | 'editor', prefix: string, { adminRoles }: Google): string[] {
  const functions = Object.entries(ROLES).flatMap(([role, kinds]) =>
    kinds.includes(kind) ? [`${prefix}-${role}`] : [],
  );
  return [...functions, ...adminRoles];
}
