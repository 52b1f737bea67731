import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleId } from '#local/samples/describe.ts';
import { launchBrowser } from '#support/browser/launch.ts';
import { SampleRound } from '#support/sample-round.ts';

const MINUTE = 60_000;
const DISTRICT = '34.71';
const PROVINCE = 'provinsi-34';
const DATA = 'PENGUKURAN Agt 2026';
/** The page asks every two seconds for what is new. */
const SOON = { timeout: 10_000 };
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
}, 60_000);

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
  await expect
    .poll(async () => (await world.shown(DISTRICT, `${DATA}!${range}`))[0]?.[0]?.replaceAll('.', ''))
    .toBe(value);
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

const letterOf = (column: number) => String.fromCharCode(65 + column);

/** The first row of a tab of ours that is looked for, as it is shown. */
async function rowOf(tab: string, isIt: (cells: readonly string[]) => boolean) {
  const rows = await world.shown(DISTRICT, `${tab}!A1:H200`);
  const row = rows.findIndex(isIt);
  if (row < 0) throw new RangeError(`no such row in ${tab}`);
  return { row, cells: rows[row] ?? [] };
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
    await type(cell.range, 'banyak');
    await afterQuietTime();
    await open(DISTRICT, 'Validasi');
    await expect.poll(shownText).toContain('banyak');
    expect(await shownText()).toContain(cell.range);
    await picture('validasi');

    await type(cell.range, cell.value);
    await afterQuietTime();
    await open(DISTRICT, 'Validasi');
    await expect.poll(shownText).toContain('Sudah diperbaiki');
    expect(await shownText()).not.toContain('harus diperbaiki,');
  });

  it('takes a tick on Periksa ulang as asked for, and takes the tick away', async () => {
    const cell = await firstMeasured();
    await type(cell.range, 'banyak sekali');
    const { row, cells } = await rowOf('Validasi', (each) => each[0] === 'Periksa ulang sekarang');
    const box = `${letterOf(cells.indexOf('FALSE'))}${row + 1}`;
    await open(DISTRICT, 'Validasi', box);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await world.shown(DISTRICT, `Validasi!${box}`))[0]?.[0]).toBe('TRUE');
    world.clock.pass(MINUTE);
    await world.scan();
    await expect.poll(async () => (await world.shown(DISTRICT, `Validasi!${box}`))[0]?.[0]).toBe('FALSE');
    await expect.poll(shownText, SOON).toContain('banyak sekali');
    await type(cell.range, cell.value);
  });

  it('counts a warning that was answered as explained, in Validasi and for the province', async () => {
    const cell = await firstMeasured();
    await type(cell.range, String(Number(cell.value.replaceAll('.', '')) * 3));
    await afterQuietTime();
    const head = await rowOf('Validasi', (cells) => cells.includes('Tanggapan'));
    const code = head.cells.indexOf('Kode');
    const { row } = await rowOf('Validasi', (cells) => cells[code] === 'measured-far-above-target');
    const [answer, reason] = ['Tanggapan', 'Alasan tanggapan'].map(
      (name) => `${letterOf(head.cells.indexOf(name))}${row + 1}`,
    );
    await open(DISTRICT, 'Validasi', answer);
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('option', { name: 'sudah benar' }).click();
    await expect.poll(async () => (await world.shown(DISTRICT, `Validasi!${answer}`))[0]?.[0]).toBe('sudah benar');
    await open(DISTRICT, 'Validasi', reason);
    await page.keyboard.type('Termasuk balita pendatang');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await world.shown(DISTRICT, `Validasi!${reason}`))[0]?.[0]).toContain('pendatang');
    await afterQuietTime();
    await open(DISTRICT, 'Validasi');
    await expect.poll(shownText, SOON).toContain('Dijelaskan:');
    await world.round();
    await open(PROVINCE, 'Masalah');
    await expect.poll(shownText, SOON).toContain('dijelaskan: Termasuk balita pendatang');
  });

  it('uses a column as it was corrected in Pemetaan', async () => {
    const { row, cells } = await rowOf(
      'Pemetaan',
      (each) => each[2] === 'pasti' && /Diukur|DIUKUR/.test(each[0] ?? ''),
    );
    const { cells: heads } = await rowOf('Pemetaan', (each) => each.includes('Ubah menjadi'));
    const change = `${letterOf(heads.indexOf('Ubah menjadi'))}${row + 1}`;
    await open(DISTRICT, 'Pemetaan', change);
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('option', { name: 'abaikan' }).click();
    await expect.poll(async () => (await world.shown(DISTRICT, `Pemetaan!${change}`))[0]?.[0]).toBe('abaikan');
    await afterQuietTime();
    const after = async () => (await world.shown(DISTRICT, `Pemetaan!A${row + 1}:C${row + 1}`))[0];
    await expect.poll(after, SOON).toEqual([cells[0], 'tidak dibaca', 'pilihan Anda']);
  });

  it('shows the province its first page with a chart', async () => {
    await open(PROVINCE, 'Ringkasan');
    await expect.poll(shownText).toContain('Daerah Istimewa Yogyakarta');
    await expect.poll(() => page.locator('.chart canvas').count()).toBeGreaterThan(0);
    await picture('ringkasan');
  });

  it('prints the first page of the province on one A4 page', async () => {
    await open(PROVINCE, 'Ringkasan');
    await expect.poll(() => page.locator('.chart canvas').count()).toBeGreaterThan(0);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
