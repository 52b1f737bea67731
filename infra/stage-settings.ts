import * as z from 'zod';

/** What one stage of the deployment is: read from `stages` in cdk.json (or `-c`), never from code. */
const LOG_DAYS = [30, 60, 90, 180, 365, 731, 1827] as const;

const serviceAccount = z.email('is the address of a Google service account');

const google = z
  .strictObject({
    /** Full name of the provider in the workload identity pool, with the project's number; not looked at beside `keySecret`. */
    audience: z
      .string()
      .regex(
        /^\/\/iam\.googleapis\.com\/projects\/\d+\/locations\/global\/workloadIdentityPools\/[a-z0-9-]+\/providers\/[a-z0-9-]+$/,
        'must be //iam.googleapis.com/projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>',
      )
      .nullable()
      .default(null),
    /**
     * Where the federation cannot be had: name or ARN of a secret of AWS Secrets Manager, in the stage's region and under AWS's
     * own key, that holds the JSON key of the account; of several accounts an object of keys by their addresses.
     */
    keySecret: z
      .string()
      .regex(
        /^(?:arn:aws:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+-[A-Za-z0-9]{6}|[\w/+=.@-]{1,512})$/,
        'must be the name or the whole ARN of a secret',
      )
      .nullable()
      .default(null),
    /** Region whose STS signs, where Google does not take the function's own. */
    stsRegion: z.string().nullable().default(null),
    lanes: z
      .record(
        z.string().regex(/^[a-z0-9-]+$/, 'a lane has a name of small letters, digits and -'),
        z.strictObject({ viewer: serviceAccount, editor: serviceAccount }),
      )
      .refine((lanes) => Object.keys(lanes).length > 0, 'needs one lane at least'),
    /** IAM roles with which admins use the command: they may act as both accounts. */
    adminRoles: z.array(z.string().regex(/^[\w+=,.@-]{1,64}$/, 'is no name of a role')).default([]),
  })
  .refine(({ audience, keySecret }) => audience !== null || keySecret !== null, {
    path: ['audience'],
    message: 'is needed where there is no keySecret',
  });

/** Requests a minute; left out, Google's own standard limits hold. */
const quota = z.strictObject({
  reads: z.number().positive().optional(),
  writes: z.number().positive().optional(),
  drive: z.number().positive().optional(),
  projectReads: z.number().positive().optional(),
  projectWrites: z.number().positive().optional(),
});

/** How many of a queue's messages are worked on at once. AWS knows no less than two. */
const atOnce = (standard: number) => z.number().int().min(2).max(100).default(standard);
const concurrency = z.strictObject({
  pulls: atOnce(3),
  rechecks: atOnce(2),
  feedback: atOnce(2),
  summaries: atOnce(2),
});

const schema = z.strictObject({
  account: z
    .string()
    .regex(/^\d{12}$/, 'an AWS account has 12 digits')
    .nullable()
    .default(null),
  /** Public bodies' data stay in the country. */
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is no AWS region')
    .default('ap-southeast-3'),
  /** Null: the stacks can be made, and nothing can be read yet. */
  google: google.nullable().default(null),
  quota: quota.default({}),
  concurrency: concurrency.prefault({}),
  /** `kms`: a key of our own, whose every use is recorded, for one dollar a month and a little. */
  encryption: z.enum(['aws-owned', 'kms']).default('aws-owned'),
  /** Days after which a snapshot is let go. A workbook may stand unchanged for a year and is still judged by its last one. */
  snapshotDays: z
    .number()
    .int()
    .min(400, 'must outlast a fiscal year: the last snapshot of an unchanged workbook is still needed')
    .nullable()
    .default(null),
  /** Days in which nobody can remove an object without a special right; only while the bucket is made. */
  objectLockDays: z.number().int().positive().nullable().default(null),
  logDays: z.literal(LOG_DAYS, `must be one of ${LOG_DAYS.join(', ')}`).default(90),
  /** Who is told of alarms. */
  mail: z.array(z.email('is no mail address')).default([]),
  /** From how many districts on whose workbooks were not read for 36 hours an alarm is raised. */
  staleDistricts: z.number().int().positive().default(5),
  /** US$ a month, of which the mail addresses are warned. */
  budget: z.number().positive().nullable().default(null),
});

/** An address that cdk.json came with, which reaches nobody. */
export function isExample(address: string): boolean {
  return /@example\.(?:org|com|net)$/.test(address);
}

export type StageSettings = Readonly<z.infer<typeof schema>>;

export interface Stage {
  readonly name: string;
  /** Begins every name that must be fixed. */
  readonly prefix: string;
  readonly settings: StageSettings;
}

/** Its message names each setting that is wrong, and why. */
export class WrongStage extends Error {
  override readonly name = 'WrongStage';
}

/**
 * The stage that `-c stage=…` names, out of the stages of cdk.json.
 * @param region instead of the stage's own
 * @throws WrongStage
 */
export function readStage(name: unknown, stages: unknown, region?: unknown): Stage {
  const known = typeof stages === 'object' && stages !== null ? Object.entries(stages) : [];
  const names = known.map(([each]) => each).join(', ');
  if (typeof name !== 'string' || !/^[a-z][a-z0-9-]{0,11}$/.test(name))
    throw new WrongStage(
      `The stage is named by -c stage=NAME: at most 12 small letters, digits and -. There are: ${names}.`,
    );
  const given = known.find(([each]) => each === name)?.[1];
  if (given === undefined) throw new WrongStage(`cdk.json has no stage "${name}". There are: ${names}.`);
  const parsed = schema.safeParse(region === undefined ? given : { ...given, region });
  if (!parsed.success) throw new WrongStage(`Stage "${name}" in cdk.json is wrong:\n${problemsOf(parsed.error)}`);
  return { name, prefix: `aksi8-${name}`, settings: parsed.data };
}

function problemsOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `- ${path.join('.') || 'the stage'}: ${message}`).join('\n');
}
