import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleId } from '#local/samples/describe.ts';
import { launchBrowser } from '#support/browser/launch.ts';
import { SampleRound } from '#support/sample-round.ts';

const MINUTE = 60_000;
const DISTRICT = '34.71';
const DATA = 'PENGUKURAN Agt 2026';
/** Pictures of the README, made again by `AKSI8_PICTURES=1 npx vitest run test/browser/loop`. */
const PICTURES = 'test/browser/pictures';

let world: SampleRound;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [world, browser] = await Promise.all([
    SampleRound.open(['34.01', '34.02', '34.03', '34.04', DISTRICT]),
    launchBrowser(),
  ]);
  await world.round();
  page = await browser.newPage({ viewport: { width: 1280, height: 1100 } });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function gidOf(key: string, title: string): Promise<number> {
  const { data } = await world.district.sheets.spreadsheets.get({
    spreadsheetId: sampleId(key),
    fields: 'sheets.properties',
  });
  const found = data.sheets?.find((sheet) => sheet.properties?.title === title)?.properties?.sheetId;
  if (found === undefined || found === null) throw new RangeError(`no tab ${title}`);
  return found;
}

async function open(key: string, title: string, range = 'A1'): Promise<void> {
  const gid = await gidOf(key, title);
  // Only the part behind # changes between two tabs: a blank page in between makes it a new visit.
  await page.goto('about:blank');
  await page.goto(`${world.system.googleUrl}#w=${sampleId(key)}&gid=${gid}&range=${range}`);
  await page.locator(`.tab[data-gid="${gid}"][aria-selected="true"]`).waitFor();
  await page.locator('.cell').first().waitFor();
}

/** Types over the selected cell in the browser and waits until the server holds it. */
async function type(range: string, value: string): Promise<void> {
  await open(DISTRICT, DATA, range);
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await world.shown(DISTRICT, `${DATA}!${range}`))[0]?.[0]).toBe(value);
}

/** The sheet comes to rest, and the next scan finds it. */
async function afterQuietTime(): Promise<void> {
  world.clock.pass(MINUTE);
  await world.scan();
  world.clock.pass(3 * MINUTE);
  await world.scan();
}

async function picture(name: string): Promise<void> {
  if (!process.env.AKSI8_PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

const shownText = () => page.locator('body').innerText();

/** First village of the table: its number of measured children. */
async function firstMeasured(): Promise<{ range: string; value: string }> {
  const rows = await world.shown(DISTRICT, `${DATA}!A1:L14`);
  const header = rows.findIndex((row) => row.some((cell) => /^(BALITA DIUKUR|Jumlah Balita Diukur)$/.test(cell)));
  const column = rows[header]?.findIndex((cell) => /DIUKUR$/i.test(cell) && !cell.includes('%')) ?? -1;
  const first = rows.findIndex((row, index) => index > header && /^\d+$/.test(row[column] ?? ''));
  return { range: `${String.fromCharCode(65 + column)}${first + 1}`, value: rows[first]?.[column] ?? '' };
}

describe('the loop, as a person sees it', () => {
  it('names a wrong number in Validasi and forgets it once it is mended', async () => {
    const cell = await firstMeasured();
    await type(cell.range, 'seratus');
    await afterQuietTime();
    await open(DISTRICT, 'Validasi');
    await expect.poll(shownText).toContain('seratus');
    expect(await shownText()).toContain(cell.range);
    await picture('validasi');

    await type(cell.range, cell.value);
    await afterQuietTime();
    await open(DISTRICT, 'Validasi');
    await expect.poll(shownText).toContain('Sudah diperbaiki');
    expect(await shownText()).not.toContain('harus diperbaiki,');
  });

  it('shows the province its first page with a chart', async () => {
    await open('provinsi-34', 'Ringkasan');
    await expect.poll(shownText).toContain('Daerah Istimewa Yogyakarta');
    await expect.poll(() => page.locator('.chart canvas').count()).toBeGreaterThan(0);
    await picture('ringkasan');
  });
});
