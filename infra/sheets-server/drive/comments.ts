import { randomBytes } from 'node:crypto';
import { type Answer, type Call, ok } from '../context.ts';
import { driveError, driveInvalid } from '../http/errors.ts';
import { asObject, asString, isTrue, type JsonObject } from '../model/json.ts';
import { isoTime, userJson } from './file-json.ts';
import { driveMask, select } from './mask.ts';
import { openFile } from './open.ts';

const notFound = (id: string) =>
  driveError({ code: 404, reason: 'notFound', message: `Comment not found: ${id}.`, location: 'commentId' });

/** Drive wants a mask on every call to comments. */
function maskOf(call: Call, message: string) {
  const mask = driveMask(call.query, message);
  if (!mask) {
    const text = "The 'fields' parameter is required for this method.";
    throw driveInvalid(text, 'fields', 'required');
  }
  return mask;
}

function change(call: Call, id: string, action: (comments: JsonObject[]) => JsonObject[]): void {
  const draft = call.context.store.fork(openFile(call, id));
  draft.entry.comments = action(draft.entry.comments);
  call.context.store.commit(draft);
}

function find(call: Call, id: string, commentId: string): JsonObject {
  const found = openFile(call, id).entry.comments.find((comment) => comment.id === commentId);
  if (!found) throw notFound(commentId);
  return found;
}

export function listComments(call: Call, id: string): Answer {
  const mask = driveMask(call.query, 'CommentList');
  const { entry } = openFile(call, id);
  const withDeleted = isTrue(call.query.get('includeDeleted') ?? undefined);
  const comments = entry.comments.filter((comment) => withDeleted || comment.deleted !== true);
  return ok(select({ kind: 'drive#commentList', comments }, mask, ['kind', 'comments']));
}

export function createComment(call: Call, id: string): Answer {
  const mask = maskOf(call, 'Comment');
  const content = asString(asObject(call.body).content);
  if (!content) throw driveInvalid('Comment content is required.', 'comment.content', 'required');
  const at = isoTime(call.now);
  const { quotedFileContent, anchor } = asObject(call.body);
  const comment: JsonObject = {
    kind: 'drive#comment',
    id: `AAA${randomBytes(6).toString('base64url')}`,
    createdTime: at,
    modifiedTime: at,
    author: userJson(call.context.accounts, call.account.email, call.account.email),
    htmlContent: content.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    content,
    deleted: false,
    replies: [],
    ...(anchor !== undefined && { anchor }),
    ...(quotedFileContent !== undefined && { quotedFileContent }),
  };
  change(call, id, (comments) => [comment, ...comments]);
  return ok(select(comment, mask, []));
}

export const getComment = (call: Call, id: string, commentId: string): Answer =>
  ok(select(find(call, id, commentId), maskOf(call, 'Comment'), []));

export function deleteComment(call: Call, id: string, commentId: string): Answer {
  find(call, id, commentId);
  change(call, id, (comments) =>
    comments.map((comment) =>
      comment.id === commentId ? { ...comment, deleted: true, content: '', htmlContent: '' } : comment,
    ),
  );
  return { status: 204 };
}
