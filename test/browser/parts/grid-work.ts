import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grid } from '../grid-page.ts';

const holds = (range: string, values: unknown[][]) => expect.poll(() => grid.stored(range)).toEqual(values);
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => grid.page.keyboard.press(key)), Promise.resolve());

/** Chooses from a button of the row of tools. */
async function choose(tool: string, item: string): Promise<void> {
  await grid.page.getByRole('toolbar').getByRole('button', { name: tool, exact: true }).click();
  await grid.page.getByRole('menuitem', { name: item, exact: true }).click();
}

async function sheet(fields: string) {
  const { data } = await grid.client.spreadsheets.get({ spreadsheetId: grid.id, fields });
  return data.sheets ?? [];
}

async function formatOf(range: string) {
  const fields = 'sheets.data.rowData.values(userEnteredFormat,note)';
  const { data } = await grid.client.spreadsheets.get({ spreadsheetId: grid.id, ranges: [range], fields });
  return data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0] ?? {};
}

describe('the grid page is worked in', () => {
  beforeAll(() => grid.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: grid.url }));
  beforeEach(() => grid.seed());
  afterEach(async () => {
    expect(grid.complaints).toEqual([]);
    await grid.leave();
  });

  it('rows are deleted and come back with contents, merges and the formulas that read them', async () => {
    await grid.client.spreadsheets.values.update({
      spreadsheetId: grid.id,
      range: 'Aksi 7!J1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['=C5']] },
    });
    await grid.open(0, 'B5:B6');
    await choose('Baris dan kolom', 'Hapus 2 baris');
    await holds('Aksi 7!B4:B6', [['Pembuang Hulu I'], ['Kuala Pembuang I'], ['Sungai Undang']]);
    await press('Control+z');
    await holds('Aksi 7!B4:B6', [['Pembuang Hulu I'], ['Pembuang Hulu II'], ['Derangga']]);
    await holds('Aksi 7!J1', [[187]]);
    expect((await sheet('sheets.merges'))[0]?.merges).toContainEqual(
      expect.objectContaining({ startRowIndex: 3, endRowIndex: 6 }),
    );
    await press('Control+y');
    await holds('Aksi 7!B5', [['Kuala Pembuang I']]);
  });

  it('columns are inserted beside, and taken back', async () => {
    await grid.open(0, 'C4');
    await press('Shift+F10');
    await grid.page.getByRole('menuitem', { name: 'Sisipkan kolom di kiri' }).click();
    await holds('Aksi 7!C3:D3', [['', 'Balita diukur']]);
    await press('Control+z');
    await holds('Aksi 7!C3:D3', [['Balita diukur', 'Balita stunting']]);
  });

  it('a range is sorted both ways and put back', async () => {
    await grid.open(0, 'B4:D6');
    await choose('Urutkan', 'Urutkan A → Z');
    await holds('Aksi 7!B4:B6', [['Derangga'], ['Pembuang Hulu I'], ['Pembuang Hulu II']]);
    await choose('Urutkan', 'Urutkan Z → A');
    await holds('Aksi 7!B4:D4', [['Pembuang Hulu II', 187, 12]]);
    await press('Control+z', 'Control+z');
    await holds('Aksi 7!B4:B6', [['Pembuang Hulu I'], ['Pembuang Hulu II'], ['Derangga']]);
  });

  it('a filter leaves out what is unticked, and shows it again', async () => {
    await grid.open(0, 'B3:G8');
    await grid.page.getByRole('button', { name: 'Pasang atau lepas filter' }).click();
    await grid.page.getByRole('button', { name: 'Filter kolom B' }).click();
    const panel = grid.page.getByRole('dialog', { name: 'Filter kolom B' });
    await panel.getByLabel('Derangga').uncheck();
    await panel.getByRole('button', { name: 'Terapkan' }).click();
    await expect.poll(() => grid.cell('5:1').count()).toBe(0);
    expect(await grid.cell('6:1').textContent()).toBe('Kuala Pembuang I');
    await grid.page.getByRole('button', { name: 'Pasang atau lepas filter' }).click();
    await expect.poll(() => grid.cell('5:1').textContent()).toBe('Derangga');
  });

  it('bold, colours and number formats, each taken back', async () => {
    await grid.open(0, 'C4');
    await press('Control+b');
    await expect.poll(() => grid.styleOf('3:2', 'font-weight')).toBe('600');
    await choose('Warna isi', 'Kuning muda');
    await expect.poll(() => grid.styleOf('3:2', 'background-color')).toBe('rgb(255, 242, 204)');
    await choose('Format angka', 'Desimal (1.234,56)');
    await expect.poll(() => grid.cell('3:2').textContent()).toBe('214,00');
    const bold = grid.page.getByRole('button', { name: 'Tebal (Ctrl+B)' });
    expect(await bold.getAttribute('aria-pressed')).toBe('true');
    await press('Control+z', 'Control+z', 'Control+z');
    await expect
      .poll(() => formatOf('Aksi 7!C4'))
      .toEqual({
        userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0' } },
      });
  });

  it('cells are copied with their formulas, and cut cells are followed by formulas', async () => {
    await grid.open(0, 'E8');
    await press('Control+c', 'ArrowDown', 'Control+v');
    await expect
      .poll(
        async () =>
          (
            await grid.client.spreadsheets.values.get({
              spreadsheetId: grid.id,
              range: 'Aksi 7!E9',
              valueRenderOption: 'FORMULA',
            })
          ).data.values,
      )
      .toEqual([['=D9/C9']]);
    await grid.open(0, 'D4');
    await press('Control+x', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Control+v');
    await holds('Aksi 7!I4', [[31]]);
    await expect.poll(() => grid.cell('3:4').textContent()).toBe('14,5%');
    await press('Control+z');
    await holds('Aksi 7!D4', [[31]]);
  });

  it('a table copied in another program is pasted, decimal commas and all, also beyond the end', async () => {
    await grid.open(0, 'H1000');
    await grid.page.evaluate(`navigator.clipboard.writeText('Desa\\t1,5\\r\\n"baris\\nkedua"\\t2')`);
    await press('Control+v');
    await holds('Aksi 7!H1000:I1001', [
      ['Desa', 1.5],
      ['baris\nkedua', 2],
    ]);
  });

  it('what stands above is filled down, and a series goes on by its corner', async () => {
    await grid.open(0, 'C4:C6');
    await press('Control+d');
    await holds('Aksi 7!C4:C6', [[214], [214], [214]]);
    await press('Control+z');
    await holds('Aksi 7!C4:C6', [[214], [187], [96]]);
    await expect.poll(() => grid.cell('4:2').textContent()).toBe('187');
    await grid.client.spreadsheets.values.update({
      spreadsheetId: grid.id,
      range: 'Aksi 7!H4:H5',
      valueInputOption: 'RAW',
      requestBody: { values: [[10], [20]] },
    });
    await grid.open(0, 'H4:H5');
    await expect.poll(() => grid.page.getByLabel('Sel yang dipilih').inputValue()).toBe('H4:H5');
    const handle = await grid.page.locator('.main .fill-handle').boundingBox();
    const to = await grid.cell('7:7').boundingBox();
    if (!handle || !to) throw new Error('nothing to drag');
    await grid.page.mouse.move(handle.x + 4, handle.y + 4);
    await grid.page.mouse.down();
    await grid.page.mouse.move(to.x + 10, to.y + 8, { steps: 4 });
    await grid.page.mouse.up();
    await holds('Aksi 7!H4:H8', [[10], [20], [30], [40], [50]]);
  });

  it('a note is written from the keyboard', async () => {
    await grid.open(0, 'B4');
    await press('Shift+F2');
    await grid.page.getByRole('dialog').getByLabel('Catatan sel').fill('Sudah dicocokkan.');
    await press('Control+Enter');
    await expect.poll(async () => (await formatOf('Aksi 7!B4')).note).toBe('Sudah dicocokkan.');
    await grid.cell('3:1').locator('.note-mark').waitFor();
  });

  it('rows are frozen and a column is made wider', async () => {
    await grid.open(2, 'A2');
    await choose('Bekukan baris atau kolom', 'Bekukan sampai baris 2');
    await expect
      .poll(
        async () => (await sheet('sheets.properties.gridProperties'))[2]?.properties?.gridProperties?.frozenRowCount,
      )
      .toBe(2);
    const head = await grid.page.getByRole('columnheader', { name: 'B', exact: true }).boundingBox();
    if (!head) throw new Error('no heading');
    await grid.page.mouse.move(head.x + head.width - 1, head.y + 10);
    await grid.page.mouse.down();
    await grid.page.mouse.move(head.x + head.width + 59, head.y + 10, { steps: 3 });
    await grid.page.mouse.up();
    await expect
      .poll(
        async () => (await sheet('sheets.data.columnMetadata.pixelSize'))[2]?.data?.[0]?.columnMetadata?.[1]?.pixelSize,
      )
      .toBe(160);
  });

  it('tabs are added, renamed, moved and deleted', async () => {
    const titles = async () => (await sheet('sheets.properties.title')).map(({ properties }) => properties?.title);
    const inMenu = async (item: string) => {
      await grid.page.locator('.tab[aria-selected="true"]').click({ button: 'right' });
      await grid.page.getByRole('menuitem', { name: item }).click();
    };
    await grid.open(1);
    await grid.page.getByRole('button', { name: 'Tambah tab' }).click();
    await grid.page.locator('.tab[aria-selected="true"]').filter({ hasText: 'Lembar5' }).waitFor();
    await inMenu('Ganti nama…');
    await grid.page.getByRole('textbox', { name: 'Nama tab' }).fill('Rekap');
    await press('Enter');
    await expect.poll(titles).toEqual(['Aksi 7', 'Validasi', 'Teks aneh', 'Arsip', 'Rekap']);
    await expect.poll(() => grid.page.locator('.tab[aria-selected="true"]').textContent()).toContain('Rekap');
    await inMenu('Pindahkan ke kiri');
    await expect.poll(titles).toEqual(['Aksi 7', 'Validasi', 'Teks aneh', 'Rekap', 'Arsip']);
    await inMenu('Hapus…');
    await grid.page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click();
    await expect.poll(titles).toEqual(['Aksi 7', 'Validasi', 'Teks aneh', 'Arsip']);
  });

  it('cells are merged and parted, what they held comes back', async () => {
    await grid.open(0, 'B4:B5');
    const merge = grid.page.getByRole('button', { name: 'Gabungkan atau pisahkan sel' });
    await merge.click();
    await holds('Aksi 7!B4:B5', [['Pembuang Hulu I']]);
    await press('Control+z');
    await holds('Aksi 7!B4:B5', [['Pembuang Hulu I'], ['Pembuang Hulu II']]);
  });

  it('the row of tools stays one row on a phone', async () => {
    await grid.page.setViewportSize({ width: 390, height: 800 });
    await grid.open(0);
    const bar = await grid.page.getByRole('toolbar').boundingBox();
    expect(bar?.height).toBeLessThanOrEqual(48);
    expect(await grid.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
