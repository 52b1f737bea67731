import * as z from 'zod';

const credential = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('token'), token: z.string().min(1) }),
  z.object({
    kind: z.literal('workload'),
    audience: z.string().startsWith('//iam.googleapis.com/'),
    awsRegion: z.string().nullable().default(null),
    tokenUrl: z.url().nullable().default(null),
    impersonationRootUrl: z.url().nullable().default(null),
  }),
  z.object({ kind: z.literal('key'), tokenUrl: z.url().nullable().default(null) }),
]);
const account = z.object({ email: z.email(), credential });
const lanes = z.record(z.string().regex(/^[a-z0-9-]+$/), z.object({ viewer: account, editor: account }));

const perMinute = (standard: number) => z.coerce.number().positive().default(standard);
const url = z.url().optional();

const schema = z.object({
  AKSI8_STAGE: z.string().default('local'),
  AKSI8_TABLE: z.string().min(3),
  AKSI8_BUCKET: z.string().min(3),
  AKSI8_PULL_QUEUE_URL: url,
  /** Re-checks for which somebody waits; without it they stand in the usual queue. */
  AKSI8_RECHECK_QUEUE_URL: url,
  AKSI8_FEEDBACK_QUEUE_URL: url,
  AKSI8_SUMMARY_QUEUE_URL: url,
  AKSI8_GOOGLE_ROOT_URL: z.url().endsWith('/').optional(),
  /** JSON: lane → viewer and editor account. */
  AKSI8_GOOGLE_LANES: z
    .string()
    .default('{}')
    .transform((text, context) => parseJson(text, context))
    .pipe(lanes),
  /** Secret of AWS that holds the keys of accounts whose credential is of kind `key`. */
  AKSI8_GOOGLE_KEY_SECRET: z.string().optional(),
  /** What that secret holds: the JSON of one key, or of several by their accounts' addresses. */
  AKSI8_GOOGLE_KEYS: z.string().optional(),
  /** Region whose STS signs for all accounts, where Google does not take the function's own. */
  AKSI8_GOOGLE_STS_REGION: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
    .optional(),
  AKSI8_READS_PER_MINUTE: perMinute(60),
  AKSI8_WRITES_PER_MINUTE: perMinute(60),
  AKSI8_DRIVE_PER_MINUTE: perMinute(600),
  /** Of one Google project, over all accounts. */
  AKSI8_PROJECT_READS_PER_MINUTE: perMinute(300),
  AKSI8_PROJECT_WRITES_PER_MINUTE: perMinute(300),
  AKSI8_LIMITER_HORIZON_MS: z.coerce.number().int().positive().default(10_000),
  AKSI8_CALL_BUDGET_MS: z.coerce.number().int().positive().default(180_000),
  AKSI8_MAX_WORKBOOK_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(48 * 1024 * 1024),
  /** Key for hashing what must not be stored. */
  AKSI8_HASH_KEY: z.string().min(16).optional(),
  /** Name of the secret that holds it, where it does not stand in the environment. */
  AKSI8_HASH_KEY_SECRET: z.string().optional(),
  /** Folder of the region files; beside the program where it is not set. */
  AKSI8_REGIONS_DIR: z.string().optional(),
  /** Link or id of the workbook that the national summary fills; none where it is not set. */
  AKSI8_NATIONAL_WORKBOOK: z.string().min(10).optional(),
  AKSI8_QUIET_MS: z.coerce.number().int().nonnegative().default(120_000),
  AKSI8_QUIET_AT_MOST_MS: z.coerce.number().int().nonnegative().default(600_000),
  /** Changes with every deployed change of reading or rules: what was judged before is judged again. */
  AKSI8_RULES_VERSION: z.string().default('1'),
  /** How long a writer may keep a workbook to itself; longer than its function can run. */
  AKSI8_LEASE_MS: z.coerce.number().int().positive().default(300_000),
  AKSI8_CLOCK_FILE: z.string().optional(),
  AWS_ENDPOINT_URL: url,
  AWS_ENDPOINT_URL_S3: url,
});

export type Settings = Readonly<z.infer<typeof schema>>;

/** Names the settings that are wrong, never their values: a value may be a secret. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
  readonly settings: readonly string[];
  constructor(settings: readonly string[]) {
    super(`settings missing or wrong: ${settings.join(', ')}`);
    this.settings = settings;
  }
}

/** The environment, parsed once into a frozen object. Throws `WrongSettings`. */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(present);
  if (parsed.success) return Object.freeze(parsed.data);
  throw new WrongSettings([...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]);
}

/** A setting that only some functions need. Throws `WrongSettings` where it is missing. */
export function needed<K extends keyof Settings>(settings: Settings, name: K): NonNullable<Settings[K]> {
  const value = settings[name];
  if (value === undefined || value === null) throw new WrongSettings([name]);
  return value;
}

function parseJson(text: string, context: z.core.$RefinementCtx<string>): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' });
    return z.NEVER;
  }
}
