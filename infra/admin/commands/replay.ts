import { isSame, type Replayed, replay as replaySource } from '#pipeline/stored/replay.ts';
import { requestRechecks } from '#pipeline/stored/request-rechecks.ts';
import { chooseSources } from '../choose-sources.ts';
import type { Command } from '../command.ts';
import { onStage, type Stage } from '../stage.ts';
import { findingLine, tellFinding } from '../tell-finding.ts';

function told({ appearing, disappearing, ...rest }: Replayed) {
  return { ...rest, appearing: appearing.map(tellFinding), disappearing: disappearing.map(tellFinding) };
}

function lines(replayed: Replayed): string[] {
  const { source, receipt, appearing, disappearing, rows } = told(replayed);
  const moved = receipt.before === receipt.after ? receipt.after : `${receipt.before ?? '–'} → ${receipt.after}`;
  return [
    `${source}  ${moved}  ${rows.changed} rows otherwise, ${rows.refused} no longer accepted`,
    ...appearing.map((finding) => `  + ${findingLine(finding)}`),
    ...disappearing.map((finding) => `  - ${findingLine(finding)}`),
  ];
}

async function queue(sources: readonly string[], stage: Stage): Promise<{ asked: number; lastAfterSeconds: number }> {
  const { clock, store, pulls } = stage;
  const { asked, lastAfterMs } = await requestRechecks(sources, { clock, workbooks: store.workbooks, pulls });
  await stage.settle(async () => true);
  return { asked: asked.length, lastAfterSeconds: lastAfterMs / 1000 };
}

export const replay: Command = {
  name: 'replay',
  usage: 'replay [--rules] [--district CODE…]',
  summary:
    "today's rules over the stored reads, without Google: which verdicts would change; --rules has them judged so, some every half minute",
  options: { rules: { type: 'boolean' }, district: { type: 'string', multiple: true } },
  run: ({ values, progress }) =>
    onStage(values, async (stage) => {
      const sources = await chooseSources(values, stage);
      const states = new Map(
        (await stage.store.workbooks.getMany(sources.map(({ id }) => id))).map((state) => [state.source, state]),
      );
      const deps = stage.stored();
      const changed: Replayed[] = [];
      let judged = 0;
      for (const source of sources) {
        const state = states.get(source.id);
        const replayed = state ? await replaySource(source, state, deps) : null;
        if (!replayed) continue;
        judged += 1;
        if (!isSame(replayed)) changed.push(replayed);
      }
      progress(`${judged} of ${sources.length} workbooks judged again from their snapshots`);
      const queued = values.rules === true ? await queue([...states.keys()], stage) : null;
      const sum = `${changed.length} of ${judged} workbooks would be judged otherwise.`;
      const sent = queued ? [`${queued.asked} queued, the last after ${queued.lastAfterSeconds} s.`] : [];
      return {
        json: { judged, changed: changed.map(told), queued },
        text: [...changed.flatMap(lines), sum, ...sent].join('\n'),
      };
    }),
};
