import { AwsClient } from 'google-auth-library/build/src/auth/awsclient.js';
import { DefaultAwsSecurityCredentialsSupplier } from 'google-auth-library/build/src/auth/defaultawssecuritycredentialssupplier.js';
import { JWT } from 'google-auth-library/build/src/auth/jwtclient.js';
import { OAuth2Client } from 'google-auth-library/build/src/auth/oauth2client.js';
import type { Credential, GoogleAccount } from './settings.ts';

export type AuthClient = AwsClient | OAuth2Client;

type Workload = Extract<Credential, { kind: 'workload' }>;
type Key = Extract<Credential, { kind: 'key' }>;

const STS = 'https://sts.googleapis.com/v1/token';
/** Where the library sends what a key signed, whatever it is told. */
const OAUTH = 'https://oauth2.googleapis.com/token';
const IAM = 'https://iamcredentials.googleapis.com/';
const CALLER_IDENTITY = 'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15';

export const VIEWER_SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.readonly',
  'https://www.googleapis.com/auth/drive.metadata.readonly',
];
export const EDITOR_SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/drive.metadata.readonly',
];

/** The client that signs an account's requests. Tokens are fetched when first needed and kept for their hour. */
export function authClient(account: GoogleAccount, scopes: readonly string[]): AuthClient {
  const { credential } = account;
  if (credential.kind === 'workload') return workloadClient(account.email, credential, scopes);
  if (credential.kind === 'key') return keyClient(account.email, credential, scopes);
  const client = new OAuth2Client();
  client.setCredentials({ access_token: credential.token });
  return client;
}

function workloadClient(email: string, credential: Workload, scopes: readonly string[]): AwsClient {
  const root = credential.impersonationRootUrl ?? IAM;
  return new AwsClient({
    type: 'external_account',
    audience: credential.audience,
    subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request',
    token_url: credential.tokenUrl ?? STS,
    service_account_impersonation_url: `${root}v1/projects/-/serviceAccounts/${email}:generateAccessToken`,
    scopes: [...scopes],
    ...credentialSource(credential.awsRegion),
  });
}

function keyClient(email: string, { privateKey, tokenUrl }: Key, scopes: readonly string[]): JWT {
  const client = new JWT({ email, key: privateKey, scopes: [...scopes] });
  if (tokenUrl === null) return client;
  client.transporter.interceptors.request.add({
    resolved: async (request) => (request.url.href === OAUTH ? { ...request, url: new URL(tokenUrl) } : request),
  });
  return client;
}

/** Whether a key signs for the client: then one call alone stands between it and its token. */
export function isSignedByKey(client: AuthClient): boolean {
  return client instanceof JWT;
}

/** In Lambda the library finds region and keys in the environment; only a pinned region needs a supplier. */
function credentialSource(awsRegion: string | null) {
  if (awsRegion === null) {
    return { credential_source: { environment_id: 'aws1', regional_cred_verification_url: CALLER_IDENTITY } };
  }
  const fromEnvironment = new DefaultAwsSecurityCredentialsSupplier({});
  return {
    aws_security_credentials_supplier: {
      getAwsRegion: async () => awsRegion,
      getAwsSecurityCredentials: fromEnvironment.getAwsSecurityCredentials.bind(fromEnvironment),
    },
  };
}
