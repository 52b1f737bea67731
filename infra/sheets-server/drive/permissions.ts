import { type Answer, type Call, ok } from '../context.ts';
import { driveError, driveInvalid, driveNotFound } from '../http/errors.ts';
import { asObject, asString, type JsonObject } from '../model/json.ts';
import type { FileEntry, Permission } from '../model/types.ts';
import { permissionJson } from './file-json.ts';
import { driveMask, select } from './mask.ts';
import { changeFile, openFile } from './open.ts';
import { grant, revoke } from './sharing.ts';

const USUAL = ['kind', 'id', 'type', 'role'];
const ROLES: Record<string, Permission['role']> = {
  owner: 'owner',
  organizer: 'writer',
  fileOrganizer: 'writer',
  writer: 'writer',
  commenter: 'commenter',
  reader: 'reader',
};

const shown = (call: Call, permission: Permission, mask = driveMask(call.query, 'Permission')): JsonObject =>
  select(permissionJson(call.context.accounts, permission), mask, USUAL);

function find(entry: FileEntry, id: string): Permission {
  const permission = entry.permissions.find((one) => one.id === id);
  if (permission) return permission;
  throw driveError({
    code: 404,
    reason: 'notFound',
    message: `Permission not found: ${id}.`,
    location: 'permissionId',
  });
}

const ownerStays = () =>
  driveError({ code: 403, reason: 'cannotDeletePermission', message: 'The owner of a file cannot be removed.' });

/** Ownership moves only if the call says so. */
function roleOf(call: Call, body: JsonObject): Permission['role'] {
  const role = ROLES[asString(body.role)];
  if (!role) throw driveInvalid('The permission role field is required.', 'permission.role', 'required');
  if (role === 'owner' && !/^true$/i.test(call.query.get('transferOwnership') ?? '')) {
    const message = "The transferOwnership parameter must be enabled when the permission role is 'owner'.";
    throw driveError({ code: 403, reason: 'forbidden', message, location: 'transferOwnership' });
  }
  return role;
}

export function createPermission(call: Call, id: string): Answer {
  driveMask(call.query, 'Permission');
  const body = asObject(call.body);
  const type = asString(body.type);
  if (type !== 'user' && type !== 'group' && type !== 'domain' && type !== 'anyone') {
    throw driveInvalid('The permission type field is required.', 'permission.type', 'required');
  }
  const role = roleOf(call, body);
  const emailAddress = asString(body.emailAddress);
  if ((type === 'user' || type === 'group') && !emailAddress.includes('@')) {
    throw driveInvalid(
      'The specified emailAddress is invalid or not applicable for the given permission type.',
      'permission.emailAddress',
    );
  }
  const wanted = {
    type: type as Permission['type'],
    role,
    ...(emailAddress && { emailAddress }),
    ...(type === 'domain' && { domain: asString(body.domain) }),
  };
  let made: Permission | null = null;
  changeFile(call, id, role === 'owner' ? 'own' : 'write', ({ entry }) => {
    made = grant(call.context, entry, wanted, call.now);
  });
  return made ? ok(shown(call, made)) : { status: 204 };
}

export function listPermissions(call: Call, id: string): Answer {
  const mask = driveMask(call.query, 'PermissionList');
  const { entry } = openFile(call, id, 'write');
  const all = entry.permissions.map((permission) => permissionJson(call.context.accounts, permission));
  if (mask) return ok(select({ kind: 'drive#permissionList', permissions: all }, mask, []));
  return ok({ kind: 'drive#permissionList', permissions: all.map((one) => select(one, null, USUAL)) });
}

export const getPermission = (call: Call, id: string, permissionId: string): Answer =>
  ok(shown(call, find(openFile(call, id, 'write').entry, permissionId)));

export function updatePermission(call: Call, id: string, permissionId: string): Answer {
  const body = asObject(call.body);
  const role = roleOf(call, body);
  const draft = changeFile(call, id, role === 'owner' ? 'own' : 'write', ({ entry }) => {
    const { id: _, ...permission } = find(entry, permissionId);
    if (permission.role === 'owner' && role !== 'owner') throw ownerStays();
    grant(call.context, entry, { ...permission, role }, call.now);
  });
  return ok(shown(call, find(draft.entry, permissionId)));
}

/** Whoever may edit may take others off; anybody may leave. The owner stays. */
export function deletePermission(call: Call, id: string, permissionId: string): Answer {
  const { entry } = openFile(call, id);
  const permission = find(entry, permissionId);
  if (permission.role === 'owner') {
    throw ownerStays();
  }
  const leaving = permission.emailAddress === call.account.email;
  if (!leaving) openFile(call, id, 'write');
  const draft = call.context.store.fork(call.context.store.get(id) ?? refuseMissing(id));
  revoke(call.context, draft.entry, permission);
  call.context.store.commit(draft);
  return { status: 204 };
}

function refuseMissing(id: string): never {
  throw driveNotFound(id);
}
