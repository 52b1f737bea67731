/** How an account proves who it is. */
export type Credential =
  /** A bearer token at hand: the local Sheets server, and probes. */
  | { readonly kind: 'token'; readonly token: string }
  /** AWS workload identity federation: no key file anywhere. */
  | {
      readonly kind: 'workload';
      /** `//iam.googleapis.com/projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>` */
      readonly audience: string;
      /**
       * Region whose STS signs for us; null is the function's own. Whether Google takes an opt-in region such as
       * ap-southeast-3 is documented nowhere, so it can be pinned to a region that is on by default.
       */
      readonly awsRegion: string | null;
      /** Other servers for the two token calls; null is Google's own. */
      readonly tokenUrl: string | null;
      readonly impersonationRootUrl: string | null;
    }
  /** The account's own key, where the federation cannot be had. It acts as nobody else. */
  | {
      readonly kind: 'key';
      /** PEM; in memory only. */
      readonly privateKey: string;
      /** Another server for the token call; null is Google's own. */
      readonly tokenUrl: string | null;
    };

export interface GoogleAccount {
  /** Address that workbooks are shared with; also the limiter's name for the account. */
  readonly email: string;
  readonly credential: Credential;
}

/** Scan and pull only ever act as `viewer`; feedback and summaries as `editor`. They may be one account. */
export interface LaneAccounts {
  readonly viewer: GoogleAccount;
  readonly editor: GoogleAccount;
}

export interface GoogleSettings {
  /** Server to speak to instead of Google, with a trailing slash; null is Google itself. */
  readonly rootUrl: string | null;
  readonly lanes: Readonly<Record<string, LaneAccounts>>;
  /** Time in ms within which one call and its repetitions must end. */
  readonly timeBudgetMs: number;
  /** Time in ms of one HTTP request; Google itself gives up after 180 s. */
  readonly requestTimeoutMs: number;
  /** A workbook whose answer is longer is refused as too large, before it fills the memory. */
  readonly maxResponseBytes: number;
}

export const GOOGLE_DEFAULTS = {
  timeBudgetMs: 180_000,
  requestTimeoutMs: 175_000,
  maxResponseBytes: 48 * 1024 * 1024,
} as const;

/** Throws for a lane that the settings do not name: a fault of set-up, not of a workbook. */
export function accountsOf(settings: GoogleSettings, lane: string): LaneAccounts {
  const accounts = settings.lanes[lane];
  if (!accounts) throw new Error(`no Google accounts are set for lane ${lane}`);
  return accounts;
}
