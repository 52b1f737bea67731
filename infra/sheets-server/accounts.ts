import { badCredentials } from './http/errors.ts';

export interface AccountSeed {
  email: string;
  displayName?: string;
  /** Bearer tokens of the account beside its e-mail address. */
  tokens?: string[];
  /** Cloud project that pays the account's quota. */
  project?: string;
  /** false for a service account: it may edit what others own, and own nothing itself. */
  storage?: boolean;
}

export interface Account {
  email: string;
  displayName: string;
  project: string;
  storage: boolean;
}

export const DEFAULT_OWNER = 'owner@sheets.test';
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Who a request comes from: the bearer token is a registered one or the account's e-mail address itself. */
export class Accounts {
  readonly #byEmail = new Map<string, Account>();
  readonly #byToken = new Map<string, Account>();

  readonly defaultOwner: string;

  constructor(seeds: readonly AccountSeed[] = [], defaultOwner = DEFAULT_OWNER) {
    this.defaultOwner = defaultOwner;
    for (const seed of seeds) this.register(seed);
  }

  register({ email, displayName, tokens = [], project, storage }: AccountSeed): Account {
    const key = email.toLowerCase();
    const known = this.#byEmail.get(key);
    const name = displayName ?? known?.displayName ?? key.split('@')[0] ?? key;
    const account = {
      email: key,
      displayName: name,
      project: project ?? known?.project ?? '000000000000',
      storage: storage ?? known?.storage ?? true,
    };
    this.#byEmail.set(key, account);
    for (const token of tokens) this.#byToken.set(token, account);
    return account;
  }

  /** An address that nobody registered is an account as well: sharing with it must work before it first asks. */
  byEmail(email: string): Account {
    return this.#byEmail.get(email.toLowerCase()) ?? this.register({ email });
  }

  /** Throws 401 for a token that belongs to nobody. No header is the default owner. */
  authenticate(authorization: string | undefined): Account {
    if (!authorization) return this.byEmail(this.defaultOwner);
    const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? '';
    const known = this.#byToken.get(token);
    if (known) return this.byEmail(known.email);
    if (EMAIL.test(token)) return this.byEmail(token);
    throw badCredentials();
  }

  /** One more token of an account, for as long as the server runs. */
  addToken(token: string, email: string): void {
    this.#byToken.set(token, this.byEmail(email));
  }
}
