import { atRow } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** Children under two are some of those under five. */
export const badutaAboveBalita: TableRule = {
  id: 'baduta-above-balita',
  scope: 'table',
  actions: [7],
  *check(table) {
    const places = Map.groupBy(
      table.rows.filter((row) => row.text('kelompok_umur') !== null),
      (row) => `${row.row.region ?? row.row.label}|${row.text('jk') ?? ''}|${row.text('sumber_data') ?? ''}`,
    );
    for (const rows of places.values()) {
      const [young, all] = ['baduta', 'balita'].map((group) => rows.find((row) => row.text('kelompok_umur') === group));
      if (!young || !all) continue;
      for (const field of ['sasaran', 'diukur', 'stunting', 'sangat_pendek', 'pendek']) {
        const [some, whole] = [young.num(field), all.num(field)];
        if (some !== null && whole !== null && some > whole)
          yield atRow(young, 'baduta-above-balita', [field], { young: some, all: whole });
      }
    }
  },
};
