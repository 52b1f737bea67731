import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DroppedFile, OverviewModel } from '#local/overview/model.ts';
import { type Overview, startOverview } from '#local/overview/server.ts';
import { inEnglish } from '#tabs/english/english-tab.ts';
import { validasiTab } from '#tabs/validasi.ts';
import { base, say } from '../../tabs/validasi-builders.ts';
import { grid } from '../grid-page.ts';
import { model } from './overview-model.ts';

const tab = validasiTab(base, say);

let overview: Overview;
let page: Page;
let current: OverviewModel;
const dropped: DroppedFile[] = [];

const row = (text: string) => page.locator('.districts tr').filter({ hasText: text });

describe('overview page', () => {
  beforeAll(async () => {
    overview = await startOverview({
      port: 0,
      model: async () => current,
      sheetsUrl: 'http://127.0.0.1:9/',
      english: async ({ kind, id }) => ({ title: `${kind} ${id}`, spreadsheetId: 'lembar', tabs: [inEnglish(tab)] }),
      onDrop: async (file) => {
        dropped.push(file);
        return file.name.endsWith('.csv') ? { refused: 'No table was found in the file.' } : { spreadsheetId: 'baru' };
      },
    });
    page = await grid.newPage();
  });

  afterAll(async () => {
    await page?.close();
    await overview?.close();
  });

  beforeEach(async () => {
    current = model;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(overview.url);
    await page.getByText('Kab. Kotawaringin Barat').first().waitFor();
  });

  it('shows each source with its receipt, counts and workbook', async () => {
    const cells = await row('Kab. Kotawaringin Barat').locator('th, td').allTextContents();
    expect(cells).toEqual([
      'Kab. Kotawaringin Barat6201',
      'Bappeda',
      'Diterima sebagian',
      expect.stringContaining(':'),
      '7',
      '12',
    ]);
    const link = row('Kab. Kotawaringin Barat').getByRole('link');
    expect(await link.getAttribute('href')).toBe('http://127.0.0.1:9/#w=lembar-6201-1');
    expect(await page.getByRole('link', { name: 'Open the province workbook' }).getAttribute('href')).toBe(
      'http://127.0.0.1:9/#w=lembar-provinsi',
    );
  });

  it('tells what cannot be read from what was not begun', async () => {
    expect(await row('Kab. Seruyan').textContent()).toContain('Belum terbacanot shared with us');
    expect(await row('Kota Palangka Raya').textContent()).toContain('no workbook is registered');
  });

  it('shows the queues at work and what failed', async () => {
    expect(await page.locator('#queues tr').nth(1).locator('th, td').allTextContents()).toEqual([
      'pulls',
      '11',
      '4',
      '2',
      '0',
    ]);
    expect(await page.locator('#queues .bad').allTextContents()).toEqual(['1']);
    expect(await page.locator('#events .bad-text').first().textContent()).toContain('feedback: failed (QuotaSpent)');
  });

  it('follows the round and then comes to rest', async () => {
    expect(await page.getByRole('status').first().textContent()).toBe('Reading workbooks: 3 of 5');
    expect(await page.evaluate('document.querySelector("progress").value')).toBe(3);
    current = { ...model, round: null, queues: [] };
    await expect.poll(() => page.getByRole('status').first().textContent(), { timeout: 5000 }).toContain('At rest');
  });

  it('keeps the focus where it is while figures change', async () => {
    await row('Kab. Sleman').getByRole('link').focus();
    current = { ...model, queues: model.queues.map((queue) => ({ ...queue, visible: 99 })) };
    await expect.poll(() => page.locator('#queues tr').first().textContent(), { timeout: 5000 }).toContain('99');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('<b>Bappeda</b>');
  });

  it('takes a file for a district, and says why it did not take another', async () => {
    await page.getByLabel('District').selectOption('6207');
    await page
      .locator('#file')
      .setInputFiles({ name: 'Aksi 7.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('isi') });
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('link', { name: 'Open it' }).waitFor();
    expect(dropped.at(-1)).toEqual({ name: 'Aksi 7.xlsx', district: '6207', bytes: Buffer.from('isi') });
    await page.locator('#file').setInputFiles({ name: 'lain.csv', mimeType: 'text/csv', buffer: Buffer.from('a') });
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByText('No table was found in the file.').waitFor();
  });

  it('leads to our tabs in English once that is switched on', async () => {
    const english = page.getByLabel('Our tabs in English');
    await english.check();
    await expect
      .poll(() => row('Kab. Kotawaringin Barat').getByRole('link').first().getAttribute('href'))
      .toBe('english.html#kind=source&id=6201-1');
    await page.goto(`${overview.url}/english.html#kind=source&id=6201-1`);
    await page.getByRole('table', { name: 'Validasi' }).waitFor();
    expect(await page.getByRole('table').innerText()).toContain('All that was read is in.');
    expect(await page.getByRole('heading', { name: 'source 6201-1' }).count()).toBe(1);
    await page.goto(overview.url);
    await english.uncheck();
    await expect
      .poll(() => row('Kab. Kotawaringin Barat').getByRole('link').first().getAttribute('href'))
      .toBe('http://127.0.0.1:9/#w=lembar-6201-1');
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
