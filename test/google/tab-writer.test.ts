import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '#google/tab-marks.ts';
import type { WriteRequest } from '#pipeline/ports.ts';
import { BLANK, checkbox, link, number, row, text } from '#tabs/cells.ts';
import type { TabModel, TabRow } from '#tabs/model.ts';
import { batch, EDITOR, OWNER, openWorld, shown, type, VIEWER, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const VALIDASI = SHEET_IDS.validasi;

function model(rows: readonly TabRow[], change: Partial<TabModel> = {}): TabModel {
  return {
    key: 'validasi',
    title: 'Validasi',
    columns: [
      { width: 300, owner: 'machine' },
      { width: 90, owner: 'machine' },
      { width: 150, owner: 'people' },
    ],
    rows,
    frozenRows: 1,
    frozenColumns: 0,
    charts: [],
    index: null,
    ...change,
  };
}

const ANSWER = { ...BLANK, style: 'people', choices: ['sudah benar', 'akan diperbaiki'] } as const;
const HEAD = row('head', text('Temuan', 'header'), text('Sel', 'header'), text('Tanggapan', 'header'));
const line = (key: string) =>
  row(key, text(`temuan ${key}`), link('D9', { kind: 'cell', tabId: 0, cell: 'D9' }), ANSWER);

async function write(spreadsheetId: string, tab: TabModel, readBack: WriteRequest['readBack'] = []) {
  return world.google.writer.write('satu', { spreadsheetId, tabs: [tab], readBack });
}

async function written(spreadsheetId: string, tab: TabModel, readBack: WriteRequest['readBack'] = []) {
  const answer = await write(spreadsheetId, tab, readBack);
  if (answer.kind !== 'written') throw new Error(`not written: ${JSON.stringify(answer)}`);
  return answer.readBack;
}

/** Everything about a workbook, but for the random numbers of its metadata. */
async function everything(spreadsheetId: string) {
  const { data } = await world.owner.sheets.spreadsheets.get({ spreadsheetId, includeGridData: true });
  return JSON.parse(JSON.stringify(data, (key, value) => (key === 'metadataId' ? undefined : value)));
}

const seen = (id: string, title = 'Validasi') => shown(world.owner, id, `'${title}'`);

describe('a tab of ours', () => {
  it('is made with mark, hidden keys, links, choices and frozen head', async () => {
    const id = await world.workbook(['Data']);
    await written(id, model([HEAD, line('a'), row('box', text('Periksa ulang'), checkbox(false))]));
    expect(await seen(id)).toEqual([
      ['Temuan', 'Sel', 'head', 'Tanggapan'],
      ['temuan a', 'D9', 'a'],
      ['Periksa ulang', 'FALSE', 'box'],
    ]);
    const { sheets } = await everything(id);
    const tab = sheets[1];
    expect(tab.properties).toMatchObject({
      sheetId: VALIDASI,
      title: 'Validasi',
      gridProperties: { frozenRowCount: 1 },
    });
    expect(tab.developerMetadata).toMatchObject([
      { metadataKey: 'aksi8', metadataValue: 'validasi', visibility: 'DOCUMENT' },
    ]);
    const [grid] = tab.data;
    expect(grid.columnMetadata.slice(0, 4)).toMatchObject([
      { pixelSize: 300 },
      { pixelSize: 90 },
      { hiddenByUser: true },
      { pixelSize: 150 },
    ]);
    const [, linked, , answer] = grid.rowData[1].values;
    expect(JSON.stringify(linked)).toContain('#gid=0&range=D9');
    expect(linked.effectiveValue).toEqual({ stringValue: 'D9' });
    expect(answer.dataValidation.condition).toMatchObject({ type: 'ONE_OF_LIST' });
    expect(grid.rowData[2].values[1]).toMatchObject({
      effectiveValue: { boolValue: false },
      dataValidation: { condition: { type: 'BOOLEAN' } },
    });
  });

  it('written twice is the same tab', async () => {
    const id = await world.workbook(['Data']);
    const tab = model([HEAD, line('a'), line('b'), row('n', number(12), text('x'), BLANK)]);
    await written(id, tab);
    const once = await everything(id);
    await written(id, tab);
    expect(await everything(id)).toEqual(once);
  });

  it('is found when it was renamed, moved and hidden, and stays so', async () => {
    const id = await world.workbook(['Data']);
    await written(id, model([HEAD, line('a')]));
    await batch(world.owner, id, {
      updateSheetProperties: {
        properties: { sheetId: VALIDASI, title: 'Hasil cek', index: 0, hidden: true },
        fields: 'title,index,hidden',
      },
    });
    await written(id, model([HEAD, line('b')]));
    expect(await seen(id, 'Hasil cek')).toEqual([
      ['Temuan', 'Sel', 'head', 'Tanggapan'],
      ['temuan b', 'D9', 'b'],
    ]);
    const { sheets } = await everything(id);
    expect(sheets.map(({ properties }: { properties: { title: string } }) => properties.title)).toEqual([
      'Hasil cek',
      'Data',
    ]);
  });

  it('leaves a tab of the staff with its name alone', async () => {
    const id = await world.workbook(['VALIDASI']);
    await type(world.owner, id, "'VALIDASI'!A1", [['milik dinas']]);
    await written(id, model([HEAD, line('a')]));
    expect(await seen(id, 'VALIDASI')).toEqual([['milik dinas']]);
    expect((await seen(id, 'Validasi (aksi8)'))[1]).toEqual(['temuan a', 'D9', 'a']);
  });

  it('is made anew when somebody deleted it', async () => {
    const id = await world.workbook(['Data']);
    await written(id, model([HEAD, line('a')]));
    await batch(world.owner, id, { deleteSheet: { sheetId: VALIDASI } });
    await written(id, model([HEAD, line('a')]));
    expect((await seen(id))[1]).toEqual(['temuan a', 'D9', 'a']);
  });

  it('is not the duplicate that somebody made of it', async () => {
    const id = await world.workbook(['Data']);
    await written(id, model([HEAD, line('a')]));
    await batch(world.owner, id, {
      duplicateSheet: { sourceSheetId: VALIDASI, newSheetId: 7, newSheetName: 'Salinan', insertSheetIndex: 0 },
    });
    await written(id, model([HEAD, line('b')]));
    expect((await seen(id))[1]).toEqual(['temuan b', 'D9', 'b']);
    expect((await seen(id, 'Salinan'))[1]).toEqual(['temuan a', 'D9', 'a']);
  });

  it('offers nothing any more beside rows that are over, and something beside new ones', async () => {
    const id = await world.workbook(['Data']);
    const offered = async () => {
      const rows = (await everything(id)).sheets[1].data[0].rowData;
      return rows.map(({ values }: { values?: { dataValidation?: object }[] }) => Boolean(values?.[3]?.dataValidation));
    };
    await written(id, model([HEAD, line('a'), line('b'), row('plain', text('x'))]));
    expect((await offered()).slice(0, 4)).toEqual([false, true, true, false]);
    await written(id, model([HEAD, line('b')]));
    expect((await offered()).filter(Boolean)).toHaveLength(1);
    await written(id, model([HEAD, row('plain', text('x')), line('c')]));
    expect((await offered()).slice(0, 3)).toEqual([false, false, true]);
  });

  it('shrinks and grows with its rows', async () => {
    const id = await world.workbook(['Data']);
    const many = Array.from({ length: 200 }, (_, index) => line(`k${index}`));
    await written(id, model([HEAD, ...many]));
    expect(await seen(id)).toHaveLength(201);
    await written(id, model([HEAD, line('k150')]));
    expect(await seen(id)).toEqual([
      ['Temuan', 'Sel', 'head', 'Tanggapan'],
      ['temuan k150', 'D9', 'k150'],
    ]);
    const plain = model([row(null, text('x'))], {
      key: 'tentang',
      title: 'Tentang',
      columns: [{ width: 90, owner: 'machine' }],
    });
    await written(id, plain);
    await written(id, { ...plain, rows: Array.from({ length: 90 }, () => row(null, text('y'))) });
    expect(await seen(id, 'Tentang')).toHaveLength(90);
    await written(id, plain);
    expect(await seen(id, 'Tentang')).toEqual([['x']]);
  });
});

describe('a tab with spans, notes and charts', () => {
  const wide = (year: string, rows: number, span = 2): TabModel => ({
    key: 'ringkasan',
    title: 'Ringkasan',
    columns: [90, 60, 60, 60].map((width) => ({ width, owner: 'machine' as const })),
    rows: [
      row(null, { ...text(`Tahun ${year}`, 'header'), span }, { ...text('Aksi', 'header'), note: 'Pengukuran' }),
      ...Array.from({ length: rows }, (_, index) =>
        row(null, text(`kab ${index}`), number(index), number(index / 10, 'percent')),
      ),
    ],
    frozenRows: 1,
    frozenColumns: 1,
    index: 0,
    charts: [
      {
        key: 'lengkap',
        kind: 'bar',
        title: 'Kelengkapan',
        domain: { startRow: 0, endRow: rows + 1, column: 0 },
        series: [{ startRow: 0, endRow: rows + 1, column: 2 }],
        anchor: { row: rows + 3, column: 1, widthPixels: 400, heightPixels: 200 },
      },
    ],
  });
  const first = async (id: string) => (await everything(id)).sheets[0];

  it('has them once, however often it is written', async () => {
    const id = await world.workbook(['Data']);
    await written(id, wide('2026', 3));
    const once = await everything(id);
    await written(id, wide('2026', 3));
    expect(await everything(id)).toEqual(once);
    const tab = await first(id);
    expect(tab.properties).toMatchObject({ title: 'Ringkasan', index: 0 });
    expect(tab.merges).toEqual([
      { sheetId: SHEET_IDS.ringkasan, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 },
    ]);
    expect(tab.data[0].rowData[0].values[2].note).toBe('Pengukuran');
    expect(tab.data[0].rowData[2].values[2].formattedValue).toMatch(/^10[.,]0%$/);
    expect(tab.charts).toHaveLength(1);
    expect(tab.charts[0].spec).toMatchObject({
      title: 'Kelengkapan',
      basicChart: { chartType: 'BAR', headerCount: 1 },
    });
  });

  it('follows the model: other spans, more rows, the chart where people put it', async () => {
    const id = await world.workbook(['Data']);
    await written(id, wide('2026', 3));
    const { charts } = await first(id);
    const overlayPosition = {
      anchorCell: { sheetId: SHEET_IDS.ringkasan, rowIndex: 9, columnIndex: 2 },
      widthPixels: 300,
      heightPixels: 100,
    };
    await batch(world.owner, id, {
      updateEmbeddedObjectPosition: { objectId: charts[0].chartId, newPosition: { overlayPosition }, fields: '*' },
    });
    await written(id, wide('2027', 40, 3));
    const tab = await first(id);
    expect(tab.merges).toMatchObject([{ endRowIndex: 1, endColumnIndex: 3 }]);
    expect(tab.charts).toHaveLength(1);
    expect(tab.charts[0].position.overlayPosition).toMatchObject({ anchorCell: { rowIndex: 9 }, widthPixels: 300 });
    const [domain] = tab.charts[0].spec.basicChart.domains;
    expect(domain.domain.sourceRange.sources[0].endRowIndex).toBe(41);
    expect(await seen(id, 'Ringkasan')).toHaveLength(41);
  });

  it("loses a chart that the model no longer has, and none of people's", async () => {
    const id = await world.workbook(['Data']);
    await written(id, wide('2026', 3));
    const [ours] = (await first(id)).charts;
    const { chartId: _, ...theirs } = ours;
    await batch(world.owner, id, { addChart: { chart: { ...theirs, spec: { ...theirs.spec, title: 'Milik kami' } } } });
    await written(id, { ...wide('2026', 3), charts: [] });
    const titles = (await first(id)).charts.map((chart: { spec: { title: string } }) => chart.spec.title);
    expect(titles).toEqual(['Milik kami']);
    await written(id, { ...wide('2026', 3), charts: [] });
    await written(id, wide('2026', 3));
    const { charts, developerMetadata } = await first(id);
    expect(charts).toHaveLength(2);
    expect(developerMetadata).toHaveLength(2);
  });

  it('ends no merge that a person drew beyond our columns', async () => {
    const id = await world.workbook(['Data']);
    await written(id, wide('2026', 3));
    const sheetId = SHEET_IDS.ringkasan;
    const theirs = { sheetId, startRowIndex: 8, endRowIndex: 9, startColumnIndex: 3, endColumnIndex: 5 };
    await batch(
      world.owner,
      id,
      { appendDimension: { sheetId, dimension: 'COLUMNS', length: 2 } },
      { mergeCells: { range: theirs, mergeType: 'MERGE_ALL' } },
    );
    await written(id, wide('2026', 3));
    expect((await first(id)).merges).toContainEqual(theirs);
  });
});

describe('what people wrote', () => {
  const beside = (rows: string[][]) => rows.map((cells) => [cells[2], cells[3] ?? '', ...cells.slice(4)]);

  it('stays beside its row when rows come, go and change their order', async () => {
    const id = await world.workbook(['Data']);
    await written(id, model([HEAD, line('a'), line('b'), line('c')]));
    await batch(world.owner, id, { appendDimension: { sheetId: VALIDASI, dimension: 'COLUMNS', length: 1 } });
    await type(world.owner, id, 'Validasi!D2', [['untuk a', 'catatan a'], [null, 'catatan b'], ['untuk c']]);
    await written(id, model([HEAD, line('c'), line('new'), line('a')]));
    expect(beside(await seen(id))).toEqual([
      ['head', 'Tanggapan'],
      ['c', 'untuk c'],
      ['new', ''],
      ['a', 'untuk a', 'catatan a'],
      ['b', '', 'catatan b'],
    ]);
    await written(id, model([HEAD, line('b'), line('a')]));
    expect(beside(await seen(id)).slice(0, 3)).toEqual([
      ['head', 'Tanggapan'],
      ['b', '', 'catatan b'],
      ['a', 'untuk a', 'catatan a'],
    ]);
  });

  it('stays when they sort, insert rows and columns, and type over ours', async () => {
    const id = await world.workbook(['Data']);
    await written(id, model([HEAD, line('a'), line('b')]));
    await type(world.owner, id, 'Validasi!D2', [['untuk a'], ['untuk b']]);
    await batch(
      world.owner,
      id,
      { insertDimension: { range: { sheetId: VALIDASI, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } },
      { insertDimension: { range: { sheetId: VALIDASI, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
      {
        sortRange: {
          range: { sheetId: VALIDASI, startRowIndex: 1, endRowIndex: 4 },
          sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
        },
      },
    );
    await type(world.owner, id, 'Validasi!A2', [['bukan temuan', 'kolom sendiri']]);
    await type(world.owner, id, 'Validasi!A4', [['baris sendiri', 'milik kami']]);
    await written(id, model([HEAD, line('a'), line('b')]));
    expect(await seen(id)).toEqual([
      ['Temuan', '', 'Sel', 'head', 'Tanggapan'],
      ['temuan a', '', 'D9', 'a', 'untuk a'],
      ['temuan b', 'kolom sendiri', 'D9', 'b', 'untuk b'],
      ['baris sendiri', 'milik kami'],
    ]);
  });

  it('stays, notes and colours too, and a column of ours that they deleted comes back', async () => {
    const id = await world.workbook(['Data']);
    await written(id, model([HEAD, line('a')]));
    await type(world.owner, id, 'Validasi!D2', [['akan diperbaiki']]);
    await batch(world.owner, id, {
      updateCells: {
        range: { sheetId: VALIDASI, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 },
        rows: [{ values: [{ note: 'sudah ditelepon' }] }],
        fields: 'note',
      },
    });
    await batch(world.owner, id, {
      deleteDimension: { range: { sheetId: VALIDASI, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
    });
    await written(id, model([HEAD, line('a')]));
    expect(await seen(id)).toEqual([
      ['Temuan', 'Sel', 'head', 'Tanggapan'],
      ['temuan a', 'D9', 'a', 'akan diperbaiki'],
    ]);
    const { sheets } = await everything(id);
    expect(sheets[1].data[0].rowData[1].values[0].note).toBe('sudah ditelepon');
  });
});

describe('the answer to a write', () => {
  it('brings the asked tabs as they are after it, in the form of a read', async () => {
    const id = await world.workbook(['Data', 'Lain']);
    await type(world.owner, id, "'Data'!A1", [
      ['Desa', 'Ditimbang'],
      ['Sungai Bakau', '12,5%'],
    ]);
    const read = await world.google.reader.read('satu', id);
    if (read.kind !== 'read') throw new Error('not read');
    const data = read.grid.tabs.find(({ title }) => title === 'Data');
    const back = await written(id, model([HEAD, line('a')]), [{ tabId: data?.id ?? 0, title: 'Data' }]);
    expect(back?.tabs).toEqual([data]);
    expect(back).toMatchObject({ locale: 'in_ID', timeZone: 'Asia/Jakarta' });
    expect(await written(id, model([HEAD, line('a')]))).toBeNull();
  });

  it('knows a tab that was renamed since the pull, and misses one that was deleted', async () => {
    const id = await world.workbook(['Data', 'Lain']);
    const { sheets } = await everything(id);
    const [first, second] = sheets.map(({ properties }: { properties: { sheetId: number } }) => properties.sheetId);
    await batch(
      world.owner,
      id,
      { updateSheetProperties: { properties: { sheetId: first, title: "Data '26" }, fields: 'title' } },
      { deleteSheet: { sheetId: second } },
    );
    const back = await written(id, model([HEAD]), [
      { tabId: first, title: 'Data' },
      { tabId: second, title: 'Lain' },
    ]);
    expect(back?.tabs.map(({ title }) => title)).toEqual(["Data '26"]);
  });

  it('is a value when the tab is protected, the file only to be seen, or gone', async () => {
    const id = await world.workbook(['Data']);
    await written(id, model([HEAD]));
    await batch(world.owner, id, {
      addProtectedRange: {
        protectedRange: { range: { sheetId: VALIDASI }, editors: { users: ['bappeda@seruyan.test'] } },
      },
    });
    expect(await write(id, model([HEAD, line('a')]))).toEqual({ kind: 'protected' });
    const made = await world.owner.sheets.spreadsheets.create({ requestBody: {} });
    const seenOnly = made.data.spreadsheetId ?? '';
    await world.owner.drive.permissions.create({
      fileId: seenOnly,
      requestBody: { type: 'user', role: 'reader', emailAddress: EDITOR },
    });
    expect(await write(seenOnly, model([HEAD]))).toEqual({ kind: 'refused', problem: 'not-shared' });
    expect(await write('tidak-ada', model([HEAD]))).toEqual({ kind: 'refused', problem: 'not-found' });
  });

  it('of several tabs, one of them protected, is that of the first', async () => {
    const id = await world.workbook(['Data']);
    const both = (key: string) => [
      model([HEAD, line(key)]),
      model([HEAD, line(key)], { key: 'pemetaan', title: 'Pemetaan' }),
      model([HEAD, line(key)], { key: 'siap-salin', title: 'Siap Salin' }),
    ];
    const writeBoth = (key: string) =>
      world.google.writer.write('satu', { spreadsheetId: id, tabs: both(key), readBack: [] });
    expect(await writeBoth('a')).toMatchObject({ kind: 'written' });
    const range = { sheetId: SHEET_IDS.pemetaan };
    await batch(world.owner, id, { addProtectedRange: { protectedRange: { range, editors: { users: [OWNER] } } } });
    expect(await writeBoth('b')).toMatchObject({ kind: 'written' });
    expect((await seen(id))[1]?.[0]).toBe('temuan b');
    expect((await seen(id, 'Pemetaan'))[1]?.[0]).toBe('temuan a');
    expect((await seen(id, 'Siap Salin'))[1]?.[0]).toBe('temuan b');
  });

  it('costs the editor account reads and one write, and the viewer nothing', async () => {
    const id = await world.workbook(['Data']);
    world.limiter.taken.length = 0;
    await written(id, model([HEAD]));
    expect(world.limiter.taken.filter(({ kind }) => kind === 'write')).toEqual([{ account: EDITOR, kind: 'write' }]);
    expect(world.limiter.taken.some(({ account }) => account === VIEWER)).toBe(false);
  });
});

describe('a column of ours that people deleted at the right edge of the grid', () => {
  it('is appended again: nothing can be inserted right of the last column', async () => {
    const id = await world.workbook(['Data']);
    const columns = [
      { width: 300, owner: 'machine' },
      { width: 150, owner: 'people' },
      { width: 90, owner: 'machine' },
    ] as const;
    const tab = model([row('a', text('temuan'), ANSWER, text('kode'))], { columns });
    await written(id, tab);
    const range = { sheetId: VALIDASI, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 };
    await batch(world.owner, id, { deleteDimension: { range } });
    await type(world.owner, id, 'Validasi!C1', [['jawaban']]);
    await written(id, tab);
    expect(await seen(id)).toEqual([['temuan', 'a', 'jawaban', 'kode']]);
    await batch(world.owner, id, { deleteDimension: { range: { ...range, startIndex: 2 } } });
    await written(id, tab);
    expect(await seen(id)).toEqual([['temuan', 'a', '', 'kode']]);
  });
});

describe('a write that knows what the pull saw', () => {
  async function pulled(id: string) {
    const read = await world.google.reader.read('satu', id);
    if (read.kind !== 'read') throw new Error('not read');
    world.limiter.taken.length = 0;
    return read;
  }
  async function versionOf(fileId: string) {
    const { data } = await world.owner.drive.files.get({ fileId, fields: 'version' });
    return data.version ?? '';
  }
  const inserted = (dimension: string, startIndex: number) => ({
    insertDimension: { range: { sheetId: VALIDASI, dimension, startIndex, endIndex: startIndex + 1 } },
  });
  const insertColumn = (at: number) => inserted('COLUMNS', at);
  const insertRow = (at: number) => inserted('ROWS', at);
  async function writeKnowing(
    id: string,
    tab: TabModel,
    read: Awaited<ReturnType<typeof pulled>>,
    knownVersion?: string,
  ) {
    const data = read.grid.tabs.filter(({ ours }) => ours === null);
    const readBack = data.map((one) => ({ tabId: one.id, title: one.title }));
    const answer = await world.google.writer.write('satu', {
      spreadsheetId: id,
      tabs: [tab],
      known: read.ourTabs,
      ...(knownVersion === undefined ? {} : { knownVersion }),
      readBack,
    });
    if (answer.kind !== 'written') throw new Error(`not written: ${JSON.stringify(answer)}`);
    return answer.readBack?.tabs.map(({ title }) => title);
  }

  it('needs no read to make a tab and one to refill it', async () => {
    const id = await world.workbook(['Data']);
    expect(await writeKnowing(id, model([HEAD, line('a')]), await pulled(id))).toEqual(['Data']);
    expect(world.limiter.count('read')).toBe(0);
    await type(world.owner, id, 'Validasi!D2', [['untuk a']]);
    expect(await writeKnowing(id, model([HEAD, line('b'), line('a')]), await pulled(id))).toEqual(['Data']);
    expect(world.limiter.count('read')).toBe(1);
    expect(await seen(id)).toEqual([
      ['Temuan', 'Sel', 'head', 'Tanggapan'],
      ['temuan b', 'D9', 'b'],
      ['temuan a', 'D9', 'a', 'untuk a'],
    ]);
  });

  it('needs no read at all while Drive shows that nobody touched the file', async () => {
    const id = await world.workbook(['Data']);
    await written(id, model([HEAD, line('a'), line('b'), line('c')]));
    await type(world.owner, id, 'Validasi!D3', [['untuk b']]);
    await batch(world.owner, id, insertColumn(1));
    const version = await versionOf(id);
    const read = await pulled(id);
    expect(await writeKnowing(id, model([HEAD, line('d'), line('b'), line('a')]), read, version)).toEqual(['Data']);
    expect(world.limiter.taken.map(({ kind }) => kind)).toEqual(['drive', 'write']);
    expect(await seen(id)).toEqual([
      ['Temuan', '', 'Sel', 'head', 'Tanggapan'],
      ['temuan d', '', 'D9', 'd'],
      ['temuan b', '', 'D9', 'b', 'untuk b'],
      ['temuan a', '', 'D9', 'a'],
    ]);
  });

  it('looks after all when somebody did, and leaves alone what they wrote, moved and put in between', async () => {
    const id = await world.workbook(['Data']);
    await written(id, model([HEAD, line('a'), line('b')]));
    const version = await versionOf(id);
    const read = await pulled(id);
    await batch(world.owner, id, insertColumn(0), insertRow(1));
    await type(world.owner, id, 'Validasi!A2:B2', [['catatan', 'kami']]);
    await type(world.owner, id, 'Validasi!E3', [['untuk a']]);
    expect(await writeKnowing(id, model([HEAD, line('b'), line('a'), line('c')]), read, version)).toEqual(['Data']);
    expect(world.limiter.count('read')).toBe(1);
    expect(await seen(id)).toEqual([
      ['', 'Temuan', 'Sel', 'head', 'Tanggapan'],
      ['', 'temuan b', 'D9', 'b'],
      ['', 'temuan a', 'D9', 'a', 'untuk a'],
      ['', 'temuan c', 'D9', 'c'],
      ['catatan', 'kami'],
    ]);
  });

  it('finds out that the tabs have been renamed, deleted or made since', async () => {
    const id = await world.workbook(['Data', 'Lain']);
    const before = await pulled(id);
    await written(id, model([HEAD, line('a')]));
    expect(await writeKnowing(id, model([HEAD, line('b')]), before)).toEqual(['Data', 'Lain']);
    const stale = await pulled(id);
    await batch(
      world.owner,
      id,
      { updateSheetProperties: { properties: { sheetId: VALIDASI, title: 'Cek' }, fields: 'title' } },
      {
        updateSheetProperties: { properties: { sheetId: stale.grid.tabs[0]?.id, title: 'Validasi' }, fields: 'title' },
      },
    );
    expect(await writeKnowing(id, model([HEAD, line('c')]), stale)).toEqual(['Validasi', 'Lain']);
    expect((await seen(id, 'Cek'))[1]).toEqual(['temuan c', 'D9', 'c']);
    await batch(world.owner, id, { deleteSheet: { sheetId: VALIDASI } });
    await writeKnowing(id, model([HEAD, line('d')]), stale);
    expect((await seen(id, 'Validasi (aksi8)'))[1]).toEqual(['temuan d', 'D9', 'd']);
  });
});

describe('our tabs in a read', () => {
  it('are marked, and one that somebody duplicated is marked but not found', async () => {
    const id = await world.workbook(['Data']);
    await written(id, model([HEAD]));
    await batch(world.owner, id, {
      duplicateSheet: { sourceSheetId: VALIDASI, newSheetId: 7, newSheetName: 'Salinan' },
    });
    const read = await world.google.reader.read('satu', id);
    if (read.kind !== 'read') throw new Error('not read');
    expect(read.grid.tabs.find(({ title }) => title === 'Data')?.ours).toBeNull();
    expect(read.grid.tabs.find(({ title }) => title === 'Validasi')?.ours).toBe('validasi');
    expect(read.ourTabs).toMatchObject([{ key: 'validasi', sheetId: VALIDASI, title: 'Validasi' }]);
  });
});
