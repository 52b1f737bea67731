import { describe, expect, test } from 'vitest';
import { clients, control, refused, start, workbook } from './harness.ts';

const OWNER = 'pemilik@kabupaten.test';
const ROBOT = 'robot@aksi.test';
const FIELDS =
  'nextPageToken,incompleteSearch,files(id,name,mimeType,trashed,version,modifiedTime,modifiedByMeTime,lastModifyingUser(me,emailAddress),capabilities(canEdit,canReadRevisions),ownedByMe)';

async function shared(count = 1, role = 'editor') {
  let now = Date.UTC(2026, 10, 22, 5);
  const server = await start({ clock: () => now++ });
  const workbooks = Array.from({ length: count }, (_, i) => ({
    title: `Buku ${i}`,
    owner: OWNER,
    shares: [{ email: ROBOT, role }],
  }));
  const { files } = await control(server, 'workbooks', { workbooks });
  const ids = (files as { id: string }[]).map(({ id }) => id);
  return { server, ids, id: ids[0] ?? '', robot: clients(server, ROBOT), owner: clients(server, OWNER) };
}

const write = (sheets: ReturnType<typeof clients>['sheets'], spreadsheetId: string) =>
  sheets.spreadsheets.values.update({
    spreadsheetId,
    range: 'A1',
    valueInputOption: 'RAW',
    requestBody: { values: [['x']] },
  });

describe('files.list', () => {
  test('pages through everything once, and only what is shared', async () => {
    const { server, robot, ids } = await shared(25);
    await workbook(server, { title: 'Milik orang lain', owner: OWNER });
    const seen: string[] = [];
    let pageToken: string | undefined;
    do {
      const { data } = await robot.drive.files.list({ pageSize: 10, fields: FIELDS, ...(pageToken && { pageToken }) });
      expect(data.incompleteSearch).toBe(false);
      for (const { id } of data.files ?? []) seen.push(String(id));
      pageToken = data.nextPageToken ?? undefined;
    } while (pageToken);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  test.each([
    ["mimeType='application/vnd.google-apps.spreadsheet' and trashed=false", ['Data']],
    ['trashed = true', ['Lama']],
    ["name contains 'dat' or name = 'Lama'", ['Data', 'Lama']],
    ["not name = 'Data' and mimeType != 'application/pdf'", ['Lama']],
    [`'${OWNER}' in owners and name = "Surat's"`, ["Surat's"]],
    ["modifiedTime > '2026-01-01T00:00:00' and sharedWithMe", ['Data', 'Lama', "Surat's"]],
  ])('q: %s', async (q, names) => {
    const server = await start();
    const shares = [{ email: ROBOT }];
    await control(server, 'workbooks', {
      workbooks: [
        { title: 'Data', owner: OWNER, shares },
        { title: 'Lama', owner: OWNER, shares, trashed: true },
        { title: "Surat's", owner: OWNER, shares, mimeType: 'application/pdf' },
      ],
    });
    const { data } = await clients(server, ROBOT).drive.files.list({
      q: q.replace("Surat's", "Surat\\'s"),
      fields: 'files(name)',
      orderBy: 'name',
    });
    expect(data.files?.map(({ name }) => name)).toEqual(names);
  });

  test.each([
    [{ q: 'nama = 1' }, 'Invalid Value'],
    [{ fields: 'files(warna)' }, 'Invalid field selection warna'],
    [{ orderBy: 'warna' }, 'Invalid sort key: warna'],
    [{ pageToken: 'palsu' }, 'Invalid Value'],
  ])('%j is refused', async (query, message) => {
    const { robot } = await shared();
    const { code, message: text } = await refused(robot.drive.files.list(query));
    expect([code, text]).toEqual([400, message]);
  });
});

describe('what moves when', () => {
  test('a write by another moves version and time, not mine; a write of mine moves both', async () => {
    const { robot, owner, id } = await shared();
    const state = async () => (await robot.drive.files.list({ fields: FIELDS })).data.files?.[0];
    await write(owner.sheets, id);
    const theirs = await state();
    expect(theirs?.lastModifyingUser).toEqual({ me: false, emailAddress: OWNER });
    expect(theirs?.modifiedByMeTime).toBeUndefined();
    await write(robot.sheets, id);
    const mine = await state();
    expect(mine?.lastModifyingUser?.me).toBe(true);
    expect(mine?.modifiedByMeTime).toBe(mine?.modifiedTime);
    expect(Number(mine?.version)).toBeGreaterThan(Number(theirs?.version));
    await write(owner.sheets, id);
    expect((await state())?.modifiedByMeTime).toBe(mine?.modifiedTime);
  });

  test('sharing and trash move the version and leave the time', async () => {
    const { server, robot, owner, id } = await shared();
    const state = async () =>
      (await robot.drive.files.get({ fileId: id, fields: 'version,modifiedTime,trashed' })).data;
    const before = await state();
    await owner.drive.files.update({ fileId: id, requestBody: { trashed: true } });
    const after = await state();
    expect([after.modifiedTime, after.trashed]).toEqual([before.modifiedTime, true]);
    expect(Number(after.version)).toBeGreaterThan(Number(before.version));
    await control(server, `files/${id}/trash`, { trashed: false });
    expect((await state()).trashed).toBe(false);
    expect((await write(robot.sheets, id)).status).toBe(200);
  });

  test('a refused write moves nothing', async () => {
    const { robot, id } = await shared();
    const state = async () => (await robot.drive.files.get({ fileId: id, fields: 'version,modifiedTime' })).data;
    const before = await state();
    await refused(robot.sheets.spreadsheets.values.get({ spreadsheetId: id, range: 'Tidak Ada!A1' }));
    await refused(
      robot.sheets.spreadsheets.batchUpdate({
        spreadsheetId: id,
        requestBody: { requests: [{ deleteSheet: { sheetId: 5 } }] },
      }),
    );
    expect(await state()).toEqual(before);
  });
});

describe('changes', () => {
  test('one entry a file, its latest; losing access is a removal', async () => {
    const { server, robot, owner, ids } = await shared(3);
    const [first = '', second = '', third = ''] = ids;
    const { data } = await robot.drive.changes.getStartPageToken();
    const pageToken = String(data.startPageToken);
    await write(owner.sheets, first);
    await write(owner.sheets, first);
    await control(server, `files/${second}/unshare`, { email: ROBOT });
    await owner.drive.files.delete({ fileId: third });
    const listed = (
      await robot.drive.changes.list({ pageToken, fields: 'newStartPageToken,changes(fileId,removed,file(name))' })
    ).data;
    expect(listed.changes).toEqual([
      { fileId: first, removed: false, file: { name: 'Buku 0' } },
      { fileId: second, removed: true },
      { fileId: third, removed: true },
    ]);
    const next = await robot.drive.changes.list({ pageToken: String(listed.newStartPageToken) });
    expect(next.data.changes).toEqual([]);
  });
});

describe('sharing', () => {
  test('permissions are given, listed and taken', async () => {
    const { owner, id, server } = await shared();
    const email = 'dinkes@kabupaten.test';
    const made = await owner.drive.permissions.create({
      fileId: id,
      requestBody: { type: 'user', role: 'reader', emailAddress: email },
    });
    const { data } = await owner.drive.permissions.list({ fileId: id, fields: 'permissions(emailAddress,role)' });
    expect(data.permissions).toContainEqual({ emailAddress: email, role: 'reader' });
    const guest = clients(server, email);
    expect((await guest.drive.files.list()).data.files).toHaveLength(1);
    expect((await refused(guest.drive.files.update({ fileId: id, requestBody: { name: 'x' } }))).reason).toBe(
      'insufficientFilePermissions',
    );
    await owner.drive.permissions.delete({ fileId: id, permissionId: String(made.data.id) });
    expect((await guest.drive.files.list()).data.files).toEqual([]);
  });
});

describe('files come and go', () => {
  test('create, copy, upload, export, delete', async () => {
    const server = await start();
    const { drive, sheets } = clients(server);
    const made = await drive.files.create({
      requestBody: { name: 'Baru', mimeType: 'application/vnd.google-apps.spreadsheet' },
    });
    const id = String(made.data.id);
    expect(made.data).toEqual({
      kind: 'drive#file',
      id,
      name: 'Baru',
      mimeType: 'application/vnd.google-apps.spreadsheet',
    });
    // The client takes the address for uploads from each call only.
    await drive.files.update(
      { fileId: id, media: { mimeType: 'text/csv', body: 'Desa,Jumlah\n"Aek, Hulu",007\n' } },
      { rootUrl: `${server.url}/` },
    );
    const got = await sheets.spreadsheets.values.get({
      spreadsheetId: id,
      range: 'A1:B2',
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(got.data.values).toEqual([
      ['Desa', 'Jumlah'],
      ['Aek, Hulu', 7],
    ]);
    const copy = await drive.files.copy({ fileId: id, requestBody: { name: 'Salinan' } });
    const csv = await drive.files.export(
      { fileId: String(copy.data.id), mimeType: 'text/csv' },
      { responseType: 'text' },
    );
    expect(csv.data).toBe('Desa,Jumlah\r\n"Aek, Hulu",7');
    expect((await drive.files.delete({ fileId: id })).status).toBe(204);
    expect(await refused(drive.files.get({ fileId: id }))).toEqual({
      code: 404,
      message: `File not found: ${id}.`,
      reason: 'notFound',
    });
  });
});
