import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cellMarker } from '#google/cell-marker.ts';
import { googleClients } from '#google/client.ts';
import { isOurRule } from '#google/render/mark-rules.ts';
import type { TabMarks } from '#tabs/marks.ts';
import { seeded } from './people-at-work.ts';
import { batch, EDITOR, OpenLimiter, openWorld, share, type World } from './world.ts';

/** Lets somebody do something just before a request of ours leaves. */
class MeanwhileLimiter extends OpenLimiter {
  meanwhile: (kind: string) => Promise<void> = async () => {};
  override async acquire(account: string, kind: 'read' | 'write' | 'drive') {
    await this.meanwhile(kind);
    return super.acquire(account, kind);
  }
}

let world: World;
const limiter = new MeanwhileLimiter();
let marker: ReturnType<typeof cellMarker>;
beforeAll(async () => {
  world = await openWorld();
  const { clock, settings } = world;
  const clientOf = googleClients(settings);
  const deps = { limiter, clock, sleep: clock.sleep, random: () => 0.5, timeBudgetMs: settings.timeBudgetMs };
  marker = cellMarker(deps, (lane) => clientOf(lane, 'editor'), settings.maxResponseBytes);
});
beforeEach(() => {
  limiter.meanwhile = async () => {};
});
afterAll(() => world.close());

const area = (startRow: number, startColumn: number) => ({
  startRow,
  endRow: startRow + 1,
  startColumn,
  endColumn: startColumn + 1,
});
const marks = (tabId: number, row: number): TabMarks => ({ tabId, errors: [area(row, 5)], warnings: [area(row, 6)] });

async function sheetsOf(id: string) {
  const { data } = await world.owner.sheets.spreadsheets.get({ spreadsheetId: id, includeGridData: true });
  return data.sheets ?? [];
}

async function tabIds(id: string): Promise<number[]> {
  return (await sheetsOf(id)).map(({ properties }) => properties?.sheetId ?? 0);
}

async function rulesOn(id: string, tabId: number) {
  const sheet = (await sheetsOf(id)).find(({ properties }) => properties?.sheetId === tabId);
  const rules = sheet?.conditionalFormats ?? [];
  return { ours: rules.filter(isOurRule), theirs: rules.filter((rule) => !isOurRule(rule)) };
}

function theirRule(tabId: number, name: string) {
  const ranges = [{ sheetId: tabId, startRowIndex: 0, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 9 }];
  const condition = { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: name }] };
  return { ranges, booleanRule: { condition, format: { textFormat: { bold: true } } } };
}

const namesOf = (rules: Awaited<ReturnType<typeof rulesOn>>['theirs']) =>
  rules.map((rule) => rule.booleanRule?.condition?.values?.[0]?.userEnteredValue);

describe('marks in a tab of staff', () => {
  it('stand on the failing cells, move with a new finding and go when all is mended', async () => {
    const id = await world.workbook(['Data']);
    const [tab = 0] = await tabIds(id);
    const readBack = [{ tabId: tab, title: 'Data' }];
    const set = (tabs: TabMarks[]) => marker.mark('satu', { spreadsheetId: id, tabs, readBack });
    expect(await set([marks(tab, 3)])).toMatchObject({
      kind: 'marked',
      wrote: true,
      readBack: { tabs: [{ id: tab }] },
    });
    const { ours } = await rulesOn(id, tab);
    expect(ours.map(({ ranges }) => ranges?.[0])).toMatchObject([
      { startRowIndex: 3, endRowIndex: 4, startColumnIndex: 5, endColumnIndex: 6 },
      { startRowIndex: 3, endRowIndex: 4, startColumnIndex: 6, endColumnIndex: 7 },
    ]);
    await set([marks(tab, 8)]);
    expect((await rulesOn(id, tab)).ours.map(({ ranges }) => ranges?.[0]?.startRowIndex)).toEqual([8, 8]);
    await set([]);
    expect((await rulesOn(id, tab)).ours).toEqual([]);
    expect(await set([])).toEqual({ kind: 'marked', wrote: false, readBack: null });
  });

  it('touch nothing else: notes, colours, formats, validation, rules of theirs', async () => {
    const id = await world.workbook(['Data', 'Lain']);
    const [tab = 0] = await tabIds(id);
    const start = { sheetId: tab, rowIndex: 3, columnIndex: 5 };
    const cell = {
      userEnteredValue: { numberValue: 12 },
      note: 'kata Bu Ani',
      userEnteredFormat: { backgroundColorStyle: { rgbColor: { green: 1 } } },
      dataValidation: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] } },
    };
    await batch(
      world.owner,
      id,
      { updateCells: { start, rows: [{ values: [cell] }], fields: '*' } },
      { addConditionalFormatRule: { index: 0, rule: theirRule(tab, 'a') } },
    );
    const before = await sheetsOf(id);
    await marker.mark('satu', { spreadsheetId: id, tabs: [marks(tab, 3)], readBack: [] });
    const after = await sheetsOf(id);
    const withoutOurs = after.map((sheet) => {
      const theirs = (sheet.conditionalFormats ?? []).filter((rule) => !isOurRule(rule));
      const { conditionalFormats: _, ...rest } = sheet;
      return theirs.length > 0 ? { ...rest, conditionalFormats: theirs } : rest;
    });
    expect(withoutOurs).toEqual(before);
    await marker.mark('satu', { spreadsheetId: id, tabs: [], readBack: [] });
    expect(await sheetsOf(id)).toEqual(before);
  });

  it('that a protected tab refuses are told, the other tabs are marked', async () => {
    const id = await world.workbook(['Terkunci', 'Terbuka']);
    const [locked = 0, open = 0] = await tabIds(id);
    const protectedRange = { range: { sheetId: locked }, editors: { users: [] } };
    await batch(world.owner, id, { addProtectedRange: { protectedRange } });
    const answer = await marker.mark('satu', {
      spreadsheetId: id,
      tabs: [marks(locked, 1), marks(open, 1)],
      readBack: [],
    });
    expect(answer).toMatchObject({ kind: 'protected' });
    expect((await rulesOn(id, locked)).ours).toHaveLength(0);
    expect((await rulesOn(id, open)).ours).toHaveLength(2);
  });

  it('are not set in a grid too large for a browser to draw', async () => {
    const id = await world.workbook(['Data']);
    const [tab = 0] = await tabIds(id);
    const properties = { sheetId: tab, gridProperties: { rowCount: 5000, columnCount: 100 } };
    await batch(world.owner, id, {
      updateSheetProperties: { properties, fields: 'gridProperties(rowCount,columnCount)' },
    });
    const answer = await marker.mark('satu', { spreadsheetId: id, tabs: [marks(tab, 3)], readBack: [] });
    expect(answer).toEqual({ kind: 'marked', wrote: false, readBack: null });
  });

  it('cannot be set by somebody who may only look', async () => {
    const id = await world.workbook(['Data']);
    const [tab = 0] = await tabIds(id);
    await share(world.owner, id, EDITOR, 'reader');
    const answer = await marker.mark('satu', { spreadsheetId: id, tabs: [marks(tab, 3)], readBack: [] });
    expect(['refused', 'marked']).toContain(answer.kind);
  });
});

describe('people who change their rules between every two of our calls', () => {
  it.each([1, 2, 3, 4])('seed %i: keep every rule that they want to keep, as it was', async (seed) => {
    const id = await world.workbook(['Data']);
    const [tab = 0] = await tabIds(id);
    const pick = seeded(seed * 7919);
    const wanted = new Set<string>();
    let number = 0;
    let edits = 0;
    const edit = async () => {
      const { conditionalFormats = [] } = (await sheetsOf(id))[0] ?? {};
      const theirs = conditionalFormats.flatMap((rule, index) => (isOurRule(rule) ? [] : [index]));
      const gone = theirs[pick(Math.max(theirs.length, 1))];
      edits++;
      if (pick(3) === 0 && gone !== undefined) {
        const name = conditionalFormats[gone]?.booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '';
        wanted.delete(name);
        await batch(world.owner, id, { deleteConditionalFormatRule: { sheetId: tab, index: gone } });
        return;
      }
      const index = pick(conditionalFormats.length + 1);
      const name = `aturan ${++number}`;
      wanted.add(name);
      await batch(world.owner, id, { addConditionalFormatRule: { index, rule: theirRule(tab, name) } });
    };
    for (let round = 0; round < 12; round++) {
      let calls = 0;
      limiter.meanwhile = async () => {
        // They pause in the end: nobody is marked in a tab whose rules change for ever.
        if (++calls <= 3) await edit();
      };
      const tabs = pick(4) === 0 ? [] : [marks(tab, pick(30))];
      const answer = await marker.mark('satu', { spreadsheetId: id, tabs, readBack: [] });
      expect(answer.kind).toBe('marked');
      const { ours, theirs } = await rulesOn(id, tab);
      expect(ours).toHaveLength(tabs.length * 2);
      expect(ours.map(({ ranges }) => ranges?.[0]?.startRowIndex ?? 0)).toEqual(
        tabs.flatMap(({ errors }) => [errors[0]?.startRow, errors[0]?.startRow]),
      );
      expect([...namesOf(theirs)].sort()).toEqual([...wanted].sort());
    }
    expect(edits).toBeGreaterThan(20);
  });
});
