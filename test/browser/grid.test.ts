import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SheetsServer, startSheetsServer } from '#sheets-server/server.ts';
import { launchBrowser } from '#support/browser/launch.ts';
import { clientOf, HOSTILE, OWNER, seedWorkbook } from './seed.ts';

let server: SheetsServer;
let browser: Browser;
let client: sheets_v4.Sheets;
let id: string;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  server = await startSheetsServer({ defaultOwner: OWNER });
  client = clientOf(server.url);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function seed(): Promise<void> {
  complaints = [];
  await page.setViewportSize({ width: 1280, height: 800 });
  id = await seedWorkbook(client);
}

async function leave(): Promise<void> {
  await page.unrouteAll();
  await page.goto('about:blank');
}

/** Each test of the group begins with a workbook of its own. */
function eachAnew(): void {
  beforeEach(seed);
  afterEach(leave);
}

const cell = (place: string) => page.locator(`.cell[data-cell="${place}"]`).first();

async function open(gid: number, range?: string): Promise<void> {
  await page.goto(`${server.url}/#w=${id}&gid=${gid}${range ? `&range=${range}` : ''}`);
  await page.locator(`.tab[data-gid="${gid}"][aria-selected="true"]`).waitFor();
  await page.locator('.cell').first().waitFor();
}

async function stored(range: string): Promise<unknown[][]> {
  const answer = await client.spreadsheets.values.get({
    spreadsheetId: id,
    range,
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  return answer.data.values ?? [];
}

/** What one cell holds, once it holds something else than before. */
const becomes = (range: string, value: unknown) => expect.poll(() => stored(range)).toEqual([[value]]);

const styleOf = (place: string, property: string): Promise<string> =>
  page.evaluate(
    `getComputedStyle(document.querySelector('.cell[data-cell="${place}"]')).getPropertyValue('${property}')`,
  );

describe('grid page shows of a table', () => {
  beforeAll(async () => {
    await seed();
    await open(0);
  });
  afterAll(leave);

  it('figures as the workbook formats them, in its own locale', async () => {
    expect(await cell('3:4').textContent()).toBe('14,5%');
  });

  it('merged cells as one', async () => {
    const heights = await Promise.all(['3:0', '3:1'].map((place) => cell(place).evaluate((one) => one.clientHeight)));
    expect(heights[0]).toBeGreaterThan(2 * (heights[1] ?? 0));
    expect(await page.locator('.left .cell[data-cell="4:0"]').count()).toBe(0);
  });

  it('a note beside its cell when it is pointed at', async () => {
    expect(await cell('7:3').locator('.note-mark').count()).toBe(1);
    await cell('7:3').hover();
    expect(await page.getByRole('tooltip').textContent()).toContain('lebih besar daripada balita yang diukur');
  });

  it('fills, bold heads and what conditional formats colour', async () => {
    expect(await styleOf('2:2', 'background-color')).toBe('rgb(224, 232, 230)');
    expect(await styleOf('2:2', 'font-weight')).toBe('600');
    expect(await styleOf('7:4', 'background-color')).toBe('rgb(245, 199, 194)');
    expect(await styleOf('6:4', 'background-color')).toBe('rgba(0, 0, 0, 0)');
  });

  it('a chart with a bar for each figure', async () => {
    const chart = page.getByRole('img', { name: 'Balita diukur dan stunting per desa' });
    await chart.waitFor();
    expect(await chart.locator('.chart-bar').count()).toBe(10);
    expect(await chart.locator('.chart-bar').last().textContent()).toBe('Sungai Undang · Balita stunting · 60');
  });

  it('hidden tabs as hidden, and the colour of a tab', async () => {
    expect(await page.locator('.tab').allTextContents()).toEqual([
      'Aksi 7',
      'Validasi',
      'Teks aneh',
      'Arsiptersembunyi',
    ]);
  });
});

describe('grid page shows', () => {
  eachAnew();

  it('frozen heads while the rest scrolls', async () => {
    await open(0);
    const before = await cell('2:2').boundingBox();
    await page.locator('#grid').evaluate((grid) => grid.scrollTo(0, 600));
    await cell('40:2').waitFor();
    expect(await cell('2:2').boundingBox()).toEqual(before);
  });

  it('a far corner of a large tab without drawing all of it', async () => {
    const rows = Array.from({ length: 852 }, (_, row) =>
      Array.from({ length: 120 }, (_, column) => row * 1000 + column),
    );
    await client.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'Teks aneh!A10',
      valueInputOption: 'RAW',
      requestBody: { values: rows },
    });
    await open(2, 'DP861');
    await expect.poll(() => cell('860:119').textContent()).toBe('851119');
    expect(await page.locator('.cell').count()).toBeLessThan(2000);
  });

  it('the list of workbooks, from which one opens', async () => {
    await page.goto(server.url);
    await page.getByLabel('Cari buku kerja').fill('seruyan');
    await page.locator('.workbook-link').first().click();
    await page.locator('.tab[aria-selected="true"]').waitFor();
    expect(await page.locator('h1').textContent()).toBe('Seruyan: aksi konvergensi 2026');
  });

  it('what somebody else wrote meanwhile', async () => {
    await open(0);
    await client.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'Aksi 7!D8',
      valueInputOption: 'RAW',
      requestBody: { values: [[41]] },
    });
    await expect.poll(() => cell('7:3').textContent(), { timeout: 10_000 }).toBe('41');
  });
});

describe('grid page marks', () => {
  eachAnew();

  it('a tab out of sight in which somebody wrote, until it is opened', async () => {
    await open(0);
    await expect.poll(() => page.getByRole('status').textContent()).not.toBe('');
    await client.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'Validasi!A5',
      valueInputOption: 'RAW',
      requestBody: { values: [['Sudah diperbaiki']] },
    });
    const sign = page.locator('.tab[data-gid="1"]').getByRole('img', { name: 'ada perubahan' });
    await sign.waitFor();
    await page.locator('.tab[data-gid="1"]').click();
    await expect.poll(() => cell('4:0').textContent()).toBe('Sudah diperbaiki');
    await expect.poll(() => sign.count()).toBe(0);
  });
});

describe('grid page edits', () => {
  eachAnew();

  it('a cell that is typed over, and goes one down', async () => {
    await open(0, 'D8');
    await page.keyboard.type('41');
    await page.keyboard.press('Enter');
    await becomes('Aksi 7!D8', 41);
    await expect.poll(() => cell('7:4').textContent()).toBe('74,5%');
    expect(await page.getByLabel('Sel yang dipilih').inputValue()).toBe('D9');
  });

  it('as the owner types it: a decimal comma is a decimal comma', async () => {
    await open(0, 'H4');
    await page.keyboard.press('Enter');
    await page.keyboard.type('12,5');
    await page.keyboard.press('Tab');
    await becomes('Aksi 7!H4', 12.5);
  });

  it('a cell by double click, left alone by Escape', async () => {
    await open(0);
    await cell('3:3').dblclick();
    await page.keyboard.type('999');
    await page.keyboard.press('Escape');
    await cell('4:3').dblclick();
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await becomes('Aksi 7!D5', 120);
    expect(await stored('Aksi 7!D4')).toEqual([[31]]);
  });

  it('through the bar above, empties by Delete, and takes back by Ctrl+Z', async () => {
    await open(0, 'D4');
    await page.getByLabel('Isi sel', { exact: true }).fill('30');
    await page.keyboard.press('Enter');
    await becomes('Aksi 7!D4', 30);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await expect.poll(() => stored('Aksi 7!D4')).toEqual([]);
    await page.keyboard.press('Control+z');
    await becomes('Aksi 7!D4', 30);
  });

  it('a checkbox by one click and by the space bar', async () => {
    await open(0, 'F6');
    await cell('5:5').getByRole('checkbox').click();
    await becomes('Aksi 7!F6', true);
    await expect.poll(() => cell('5:5').getByRole('checkbox').getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('Space');
    await becomes('Aksi 7!F6', false);
  });

  it('a drop-down from its list, by keyboard alone', async () => {
    await open(0, 'G4');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('option', { name: 'sudah benar' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await becomes('Aksi 7!G4', 'akan diperbaiki');
  });

  it('refuses nothing it can do and says what the server refused', async () => {
    await open(0, 'A1');
    await page.route('**/page/v4/**', (route) =>
      route.request().method() === 'PUT' ? route.fulfill({ status: 403, json: {} }) : route.continue(),
    );
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'tidak berhak' }).waitFor();
  });
});

describe('grid page links', () => {
  eachAnew();

  it('to a cell of the workbook jump there and stand in the address', async () => {
    await open(1);
    await page.getByRole('link', { name: 'Aksi 7!D8' }).click();
    await page.locator('.tab[data-gid="0"][aria-selected="true"]').waitFor();
    await expect.poll(() => page.getByLabel('Sel yang dipilih').inputValue()).toBe('D8');
    expect(new URL(page.url()).hash).toBe(`#w=${id}&gid=0&range=D8`);
  });

  it('to the web open apart, without a way back', async () => {
    await open(1);
    const link = page.getByRole('link', { name: 'Petunjuk' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await link.getAttribute('target')).toBe('_blank');
  });
});

describe('grid page is safe', () => {
  eachAnew();

  it('hostile texts are texts', async () => {
    await open(2);
    for (const [row, text] of HOSTILE.slice(0, 3).entries()) expect(await cell(`${row}:0`).textContent()).toBe(text);
    expect(await page.locator('#grid img, #grid script, #grid a').count()).toBe(0);
    expect(await page.title()).toBe('Seruyan: aksi konvergensi 2026');
    expect(complaints).toEqual([]);
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
    await client.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
    await open(2);
    expect(await cell('8:0').textContent()).toBe('klik');
    expect(await page.locator('#grid a').count()).toBe(0);
  });

  it.each([
    ['without the token', {}, 401],
    ['from another page', { origin: 'http://contoh.test' }, 403],
  ] as const)('refuses requests %s', async (_, headers, status) => {
    const answer = await fetch(`${server.url}/page/v4/spreadsheets/${id}`, { headers });
    expect(answer.status).toBe(status);
  });

  it('runs no script but its own', async () => {
    const answer = await page.goto(server.url);
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'document.title = "diambil"';
      document.body.append(script);
    }`);
    expect(await page.title()).toBe('Buku kerja');
  });
});

describe('grid page on a phone', () => {
  eachAnew();

  it('fits the width and keeps texts readable', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await open(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const answer = cell('3:0');
    expect(Number.parseFloat(await styleOf('3:0', 'font-size'))).toBeGreaterThanOrEqual(13);
    const [text, whole] = await Promise.all([answer.locator('.text').boundingBox(), answer.boundingBox()]);
    expect(text?.height).toBeLessThanOrEqual(whole?.height ?? 0);
  });
});
