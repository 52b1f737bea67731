import { AwsClient } from 'google-auth-library/build/src/auth/awsclient.js';
import { DefaultAwsSecurityCredentialsSupplier } from 'google-auth-library/build/src/auth/defaultawssecuritycredentialssupplier.js';
import { OAuth2Client } from 'google-auth-library/build/src/auth/oauth2client.js';
import type { Credential, GoogleAccount } from './settings.ts';

export type AuthClient = AwsClient | OAuth2Client;

type Workload = Extract<Credential, { kind: 'workload' }>;

const STS = 'https://sts.googleapis.com/v1/token';
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
