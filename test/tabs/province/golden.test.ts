import { describe, expect, it } from 'vitest';
import { summarise } from '#progress/summarise.ts';
import { placed, shownText } from '#tabs/cells.ts';
import type { TabModel } from '#tabs/model.ts';
import { provinceTabs } from '#tabs/province/tabs.ts';
import { SITUATIONS, say } from './situations.ts';

/** A tab as it is to be read: each cell with its look, so that a colour cannot change unseen either. */
function drawn(tab: TabModel): string {
  const lines = tab.rows.map(({ cells }) =>
    placed(cells)
      .flatMap(({ column, cell }) => {
        const shown = shownText(cell).replaceAll('\n', '⏎').replaceAll('\u00a0', '·');
        return shown === '' ? [] : [`${column}:${cell.style} ${shown}`];
      })
      .join(' | '),
  );
  const charts = tab.charts.map(({ key, kind, domain }) => `grafik ${key} ${kind} ${domain.startRow}-${domain.endRow}`);
  return [
    `# ${tab.title}, ${tab.columns.map(({ width, owner }) => `${width}${owner[0]}`).join(' ')}`,
    ...lines,
    ...charts,
  ].join('\n');
}

describe.each(SITUATIONS)('the workbook of a province: %s', (name, situation) => {
  const tabs = provinceTabs(summarise(situation()), say);

  it.each(tabs.map((tab) => [tab.key, tab] as const))('%s', async (key, tab) => {
    await expect(`${drawn(tab)}\n`).toMatchFileSnapshot(`golden/${name.replaceAll(' ', '-')}/${key}.txt`);
  });
});
