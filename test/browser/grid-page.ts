import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Browser, Locator, Page } from 'playwright-core';
import { type SheetsServer, startSheetsServer } from '#sheets-server/server.ts';
import { launchBrowser } from '#support/browser/launch.ts';
import { clientOf, OWNER, seedWorkbook } from './seed.ts';

const DESKTOP = { width: 1280, height: 800 };

/** The grid page in a real browser, on a Sheets server of its own, beside the real client. */
export class GridPage {
  readonly #server: SheetsServer;
  readonly #browser: Browser;
  readonly client: sheets_v4.Sheets;
  readonly page: Page;
  /** What the browser complained of since the workbook was seeded. */
  complaints: string[] = [];
  /** The workbook that was seeded last. */
  id = '';

  static async start(): Promise<GridPage> {
    const server = await startSheetsServer({ defaultOwner: OWNER });
    const browser = await launchBrowser();
    return new GridPage(server, browser, await browser.newPage({ viewport: DESKTOP }));
  }

  constructor(server: SheetsServer, browser: Browser, page: Page) {
    this.#server = server;
    this.#browser = browser;
    this.client = clientOf(server.url);
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /** Another page in the same browser. */
  newPage(): Promise<Page> {
    return this.#browser.newPage({ viewport: DESKTOP });
  }

  get url(): string {
    return this.#server.url;
  }

  async seed(): Promise<void> {
    this.complaints = [];
    await this.page.setViewportSize(DESKTOP);
    this.id = await seedWorkbook(this.client);
  }

  async leave(): Promise<void> {
    await this.page.unrouteAll();
    await this.page.goto('about:blank');
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }

  async open(gid: number, range?: string): Promise<void> {
    await this.page.goto(`${this.url}/#w=${this.id}&gid=${gid}${range ? `&range=${range}` : ''}`);
    await this.page.locator(`.tab[data-gid="${gid}"][aria-selected="true"]`).waitFor();
    await this.page.locator('.cell').first().waitFor();
    // Where the page is open already only the link changes, and what was chosen before stays chosen for a moment.
    if (range) await this.page.waitForFunction(`document.querySelector('#name-box').value === '${range}'`);
  }

  /** A drawn cell by `row:column`, both from 0. */
  cell(place: string): Locator {
    return this.page.locator(`.cell[data-cell="${place}"]`).first();
  }

  styleOf(place: string, property: string): Promise<string> {
    const element = `document.querySelector('.cell[data-cell="${place}"]')`;
    return this.page.evaluate(`getComputedStyle(${element}).getPropertyValue('${property}')`);
  }

  /** What the API gives, unformatted. */
  async stored(range: string): Promise<unknown[][]> {
    const answer = await this.client.spreadsheets.values.get({
      spreadsheetId: this.id,
      range,
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    return answer.data.values ?? [];
  }
}

/** The one that all parts of the suite share. */
export let grid: GridPage;

export async function openGrid(): Promise<void> {
  grid = await GridPage.start();
}
