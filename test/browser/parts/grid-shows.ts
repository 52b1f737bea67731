import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grid } from '../grid-page.ts';
import { HOSTILE } from '../seed.ts';

describe('grid page shows of a table', () => {
  beforeAll(async () => {
    await grid.seed();
    await grid.open(0);
  });
  afterAll(() => grid.leave());

  it('figures as the workbook formats them, in its own locale', async () => {
    expect(await grid.cell('3:4').textContent()).toBe('14,5%');
  });

  it('merged cells as one', async () => {
    const heights = await Promise.all(
      ['3:0', '3:1'].map((place) => grid.cell(place).evaluate((one) => one.clientHeight)),
    );
    expect(heights[0]).toBeGreaterThan(2 * (heights[1] ?? 0));
    expect(await grid.page.locator('.left .cell[data-cell="4:0"]').count()).toBe(0);
  });

  it('a note beside its cell when it is pointed at', async () => {
    expect(await grid.cell('7:3').locator('.note-mark').count()).toBe(1);
    await grid.cell('7:3').hover();
    expect(await grid.page.getByRole('tooltip').textContent()).toContain('lebih besar daripada balita yang diukur');
  });

  it('fills, bold heads and what conditional formats colour', async () => {
    expect(await grid.styleOf('2:2', 'background-color')).toBe('rgb(224, 232, 230)');
    expect(await grid.styleOf('2:2', 'font-weight')).toBe('600');
    expect(await grid.styleOf('7:4', 'background-color')).toBe('rgb(245, 199, 194)');
    expect(await grid.styleOf('6:4', 'background-color')).toBe('rgba(0, 0, 0, 0)');
  });

  it('a chart with a bar for each figure, and the figures as a table for whoever does not see it', async () => {
    const chart = grid.page.getByRole('img', { name: 'Balita diukur dan stunting per desa' });
    await chart.waitFor();
    const drawn = `Chart.getChart(document.querySelector('.chart canvas'))`;
    expect(await grid.page.evaluate(`${drawn}.getSortedVisibleDatasetMetas().map(({ data }) => data.length)`)).toEqual([
      5, 5,
    ]);
    const said = grid.page.getByRole('table', { name: 'Balita diukur dan stunting per desa' });
    expect(await said.getByRole('row').last().locator('th, td').allTextContents()).toEqual([
      'Sungai Undang',
      '55',
      '60',
    ]);
  });

  it('hidden tabs as hidden, and the colour of a tab', async () => {
    expect(await grid.page.locator('.tab').allTextContents()).toEqual([
      'Aksi 7',
      'Validasi',
      'Teks aneh',
      'Arsiptersembunyi',
    ]);
  });
});

describe('grid page shows', () => {
  beforeEach(() => grid.seed());
  afterEach(() => grid.leave());

  it('frozen heads while the rest scrolls', async () => {
    await grid.open(0);
    const before = await grid.cell('2:2').boundingBox();
    await grid.page.locator('#grid').evaluate((grid) => grid.scrollTo(0, 600));
    await grid.cell('40:2').waitFor();
    expect(await grid.cell('2:2').boundingBox()).toEqual(before);
  });

  it('a far corner of a large tab without drawing all of it', async () => {
    const rows = Array.from({ length: 852 }, (_, row) =>
      Array.from({ length: 120 }, (_, column) => row * 1000 + column),
    );
    await grid.client.spreadsheets.values.update({
      spreadsheetId: grid.id,
      range: 'Teks aneh!A10',
      valueInputOption: 'RAW',
      requestBody: { values: rows },
    });
    await grid.open(2, 'DP861');
    await expect.poll(() => grid.cell('860:119').textContent()).toBe('851119');
    expect(await grid.page.locator('.cell').count()).toBeLessThan(2000);
  });

  it('the list of workbooks, from which one opens', async () => {
    await grid.page.goto(grid.url);
    await grid.page.getByLabel('Cari buku kerja').fill('seruyan');
    await grid.page.locator('.workbook-link').first().click();
    await grid.page.locator('.tab[aria-selected="true"]').waitFor();
    expect(await grid.page.locator('h1').textContent()).toBe('Seruyan: aksi konvergensi 2026');
  });

  it('what somebody else wrote meanwhile', async () => {
    await grid.open(0);
    await grid.client.spreadsheets.values.update({
      spreadsheetId: grid.id,
      range: 'Aksi 7!D8',
      valueInputOption: 'RAW',
      requestBody: { values: [[41]] },
    });
    await expect.poll(() => grid.cell('7:3').textContent(), { timeout: 10_000 }).toBe('41');
  });
});

describe('grid page marks', () => {
  beforeEach(() => grid.seed());
  afterEach(() => grid.leave());

  it('a tab out of sight in which somebody wrote, until it is opened', async () => {
    await grid.open(0);
    await expect.poll(() => grid.page.getByRole('status').textContent()).not.toBe('');
    await grid.client.spreadsheets.values.update({
      spreadsheetId: grid.id,
      range: 'Validasi!A5',
      valueInputOption: 'RAW',
      requestBody: { values: [['Sudah diperbaiki']] },
    });
    const sign = grid.page.locator('.tab[data-gid="1"]').getByRole('img', { name: 'ada perubahan' });
    await sign.waitFor();
    await grid.page.locator('.tab[data-gid="1"]').click();
    await expect.poll(() => grid.cell('4:0').textContent()).toBe('Sudah diperbaiki');
    await expect.poll(() => sign.count()).toBe(0);
  });
});

describe('grid page on a phone', () => {
  beforeEach(() => grid.seed());
  afterEach(() => grid.leave());

  it('fits the width and keeps texts readable', async () => {
    await grid.page.setViewportSize({ width: 390, height: 800 });
    await grid.open(1);
    expect(await grid.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const answer = grid.cell('3:0');
    expect(Number.parseFloat(await grid.styleOf('3:0', 'font-size'))).toBeGreaterThanOrEqual(13);
    const [text, whole] = await Promise.all([answer.locator('.text').boundingBox(), answer.boundingBox()]);
    expect(text?.height).toBeLessThanOrEqual(whole?.height ?? 0);
  });
});

describe('grid page is safe', () => {
  beforeEach(() => grid.seed());
  afterEach(() => grid.leave());

  it('hostile texts are texts', async () => {
    await grid.open(2);
    for (const [row, text] of HOSTILE.slice(0, 3).entries())
      expect(await grid.cell(`${row}:0`).textContent()).toBe(text);
    expect(await grid.page.locator('#grid img, #grid script, #grid a').count()).toBe(0);
    expect(await grid.page.title()).toBe('Seruyan: aksi konvergensi 2026');
    expect(grid.complaints).toEqual([]);
  });

  it('a link that is a script is no link', async () => {
    const requests = [
      {
        updateCells: {
          start: { sheetId: 2, rowIndex: 8, columnIndex: 0 },
          rows: [
            {
              values: [
                {
                  userEnteredValue: { stringValue: 'klik' },
                  textFormatRuns: [{ startIndex: 0, format: { link: { uri: 'javascript:alert(1)' } } }],
                },
              ],
            },
          ],
          fields: '*',
        },
      },
    ];
    await grid.client.spreadsheets.batchUpdate({ spreadsheetId: grid.id, requestBody: { requests } });
    await grid.open(2);
    expect(await grid.cell('8:0').textContent()).toBe('klik');
    expect(await grid.page.locator('#grid a').count()).toBe(0);
  });

  it.each([
    ['without the token', {}, 401],
    ['from another page', { origin: 'http://contoh.test' }, 403],
  ] as const)('refuses requests %s', async (_, headers, status) => {
    const answer = await fetch(`${grid.url}/page/v4/spreadsheets/${grid.id}`, { headers });
    expect(answer.status).toBe(status);
  });

  it('runs no script but its own', async () => {
    const answer = await grid.page.goto(grid.url);
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");
    await grid.page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'document.title = "diambil"';
      document.body.append(script);
    }`);
    expect(await grid.page.title()).toBe('Buku kerja');
  });
});
