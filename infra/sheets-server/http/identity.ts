import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Answer, type Context, ok } from '../context.ts';
import { asObject, asString } from '../model/json.ts';
import { ApiError, badCredentials, invalidArgument } from './errors.ts';
import { parseJson } from './read.ts';

const LIFETIME_S = 3600;
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const IMPERSONATE = /^\/v1\/projects\/-\/serviceAccounts\/([^/]+):generateAccessToken$/;

interface IdentityRequest {
  request: IncomingMessage;
  url: URL;
  method: string;
  raw: Buffer;
}

/** Tokens of the exchange, which are good for impersonation only. */
const federated = new WeakMap<Context, Set<string>>();

function federatedTokens(context: Context): Set<string> {
  const known = federated.get(context);
  if (known) return known;
  const tokens = new Set<string>();
  federated.set(context, tokens);
  return tokens;
}

const oauthError = (description: string): ApiError =>
  new ApiError(400, { error: 'invalid_request', error_description: description });

/** STS: a subject token of another cloud for a federated token. Throws 400. */
function exchange(context: Context, raw: Buffer): Answer {
  const form = new URLSearchParams(raw.toString('utf8'));
  if (form.get('grant_type') !== EXCHANGE) throw oauthError('Invalid value for "grant_type".');
  if (!/^\/\/iam\.googleapis\.com\/projects\/\d+\//.test(form.get('audience') ?? ''))
    throw oauthError('Invalid value for "audience".');
  if (!form.get('subject_token')) throw oauthError('Missing "subject_token".');
  const token = `federated.${randomBytes(24).toString('hex')}`;
  federatedTokens(context).add(token);
  return ok({
    access_token: token,
    issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    token_type: 'Bearer',
    expires_in: LIFETIME_S,
  });
}

/** iamcredentials: a federated token for one of the service account. Throws 401. */
function impersonate(context: Context, { request, raw }: IdentityRequest, email: string): Answer {
  const sent = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!federatedTokens(context).has(sent)) throw badCredentials();
  if (!asObject(parseJson(raw)).scope) throw invalidArgument('The request is missing the scope.');
  const accessToken = `ya29.${randomBytes(24).toString('hex')}`;
  context.accounts.addToken(accessToken, asString(email));
  return ok({ accessToken, expireTime: new Date(context.clock() + LIFETIME_S * 1000).toISOString() });
}

/** The two calls that a client makes before its first request; null = another call. */
export function identityRoute(context: Context, incoming: IdentityRequest): Answer | null {
  if (incoming.method !== 'POST') return null;
  if (incoming.url.pathname === '/v1/token') return exchange(context, incoming.raw);
  const email = IMPERSONATE.exec(incoming.url.pathname)?.[1];
  return email ? impersonate(context, incoming, decodeURIComponent(email)) : null;
}
