import { describe, expect, it } from 'vitest';
import type { FileMark } from '#pipeline/ports.ts';
import { isOwnWrite } from '#pipeline/scan/own-write.ts';

const NOW = '2026-03-02T03:00:00.000Z';
const EARLIER = '2026-03-02T02:59:59.999Z';
const FILE: FileMark = {
  id: 'a',
  name: 'Aksi',
  mimeType: 'application/vnd.google-apps.spreadsheet',
  trashed: false,
  version: '9',
  modifiedTime: NOW,
  modifiedByMeTime: null,
  lastModifiedByMe: false,
  lastModifiedByEditor: false,
  canEdit: true,
};

describe('a file that we changed last', () => {
  it.each<[Partial<FileMark>, boolean, string]>([
    [{ lastModifiedByMe: true, modifiedByMeTime: NOW }, true, 'it is our change, at our time'],
    [{ lastModifiedByMe: true, modifiedByMeTime: EARLIER }, false, 'something moved it after us'],
    [{ lastModifiedByMe: true }, false, 'Google does not say when'],
    [{ modifiedByMeTime: NOW }, false, 'somebody else, in the same ms'],
    [{ lastModifiedByEditor: true, canEdit: null }, true, 'the account that answers, seen by the one that reads'],
    [{ canEdit: null }, false, 'a person, or one whose address is hidden'],
  ])('%j: %s, because %s', (change, expected) => {
    expect(isOwnWrite({ ...FILE, ...change })).toBe(expected);
  });
});
