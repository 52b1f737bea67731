import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { grid } from '../grid-page.ts';

/** What one cell holds, once it holds something else than before. */
const becomes = (range: string, value: unknown) => expect.poll(() => grid.stored(range)).toEqual([[value]]);

describe('grid page edits', () => {
  beforeEach(() => grid.seed());
  afterEach(() => grid.leave());

  it('a cell that is typed over, and goes one down', async () => {
    await grid.open(0, 'D8');
    await grid.page.keyboard.type('41');
    await grid.page.keyboard.press('Enter');
    await becomes('Aksi 7!D8', 41);
    await expect.poll(() => grid.cell('7:4').textContent()).toBe('74,5%');
    expect(await grid.page.getByLabel('Sel yang dipilih').inputValue()).toBe('D9');
  });

  it('as the owner types it: a decimal comma is a decimal comma', async () => {
    await grid.open(0, 'H4');
    await grid.page.keyboard.press('Enter');
    await grid.page.keyboard.type('12,5');
    await grid.page.keyboard.press('Tab');
    await becomes('Aksi 7!H4', 12.5);
  });

  it('a cell by double click, left alone by Escape', async () => {
    await grid.open(0);
    await grid.cell('3:3').dblclick();
    await grid.page.keyboard.type('999');
    await grid.page.keyboard.press('Escape');
    await grid.cell('4:3').dblclick();
    await grid.page.keyboard.type('0');
    await grid.page.keyboard.press('Enter');
    await becomes('Aksi 7!D5', 120);
    expect(await grid.stored('Aksi 7!D4')).toEqual([[31]]);
  });

  it('through the bar above, empties by Delete, and takes back by Ctrl+Z', async () => {
    await grid.open(0, 'D4');
    await grid.page.getByLabel('Isi sel', { exact: true }).fill('30');
    await grid.page.keyboard.press('Enter');
    await becomes('Aksi 7!D4', 30);
    await grid.page.keyboard.press('ArrowUp');
    await grid.page.keyboard.press('Delete');
    await expect.poll(() => grid.stored('Aksi 7!D4')).toEqual([]);
    await grid.page.keyboard.press('Control+z');
    await becomes('Aksi 7!D4', 30);
  });

  it('a checkbox by one click and by the space bar', async () => {
    await grid.open(0, 'F6');
    await grid.cell('5:5').getByRole('checkbox').click();
    await becomes('Aksi 7!F6', true);
    await expect.poll(() => grid.cell('5:5').getByRole('checkbox').getAttribute('aria-checked')).toBe('true');
    await grid.page.keyboard.press('Space');
    await becomes('Aksi 7!F6', false);
  });

  it('a drop-down from its list, by keyboard alone', async () => {
    await grid.open(0, 'G4');
    await grid.page.keyboard.press('Alt+ArrowDown');
    await grid.page.getByRole('option', { name: 'sudah benar' }).waitFor();
    await grid.page.keyboard.press('ArrowDown');
    await grid.page.keyboard.press('Enter');
    await becomes('Aksi 7!G4', 'akan diperbaiki');
  });

  it('refuses nothing it can do and says what the server refused', async () => {
    await grid.open(0, 'A1');
    await grid.page.route('**/page/v4/**', (route) =>
      route.request().method() === 'PUT' ? route.fulfill({ status: 403, json: {} }) : route.continue(),
    );
    await grid.page.keyboard.type('x');
    await grid.page.keyboard.press('Enter');
    await grid.page.getByRole('alert').filter({ hasText: 'tidak berhak' }).waitFor();
  });
});

describe('grid page links', () => {
  beforeEach(() => grid.seed());
  afterEach(() => grid.leave());

  it('to a cell of the workbook jump there and stand in the address', async () => {
    await grid.open(1);
    await grid.page.getByRole('link', { name: 'Aksi 7!D8' }).click();
    await grid.page.locator('.tab[data-gid="0"][aria-selected="true"]').waitFor();
    await expect.poll(() => grid.page.getByLabel('Sel yang dipilih').inputValue()).toBe('D8');
    expect(new URL(grid.page.url()).hash).toBe(`#w=${grid.id}&gid=0&range=D8`);
  });

  it('to the web open apart, without a way back', async () => {
    await grid.open(1);
    const link = grid.page.getByRole('link', { name: 'Petunjuk' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await link.getAttribute('target')).toBe('_blank');
  });
});
