// @ts-check
/** @import { Overview, Queue, SourceEvent } from './types.d.ts' */
import { ask } from './api.js';
import { offerDrop } from './drop.js';
import { byId, drawList, make } from './element.js';
import { offerEnglish, wantsEnglish } from './language.js';
import { drawProvinces } from './provinces.js';
import { eventText, isBad, momentOf, timeOf } from './words.js';

const EVERY_MS = 1500;
const number = new Intl.NumberFormat('en-GB');

/** @param {Overview} overview */
function drawFigures({ provinces }) {
  const sources = provinces.flatMap(({ districts }) => districts.flatMap((district) => district.sources));
  const sum = (/** @type {(source: import('./types.d.ts').Source) => number} */ of) =>
    sources.reduce((all, source) => all + of(source), 0);
  const figures = [
    { name: 'Workbooks', value: sources.length, look: '' },
    { name: 'Read', value: sum(({ receipt, problem }) => Number(receipt !== null && problem === null)), look: '' },
    { name: 'Work owed', value: sum(({ waiting }) => Number(waiting)), look: '' },
    { name: 'Not readable', value: sum(({ problem }) => Number(problem !== null)), look: 'bad' },
    { name: 'Errors', value: sum(({ errors }) => errors), look: 'bad' },
    { name: 'Warnings', value: sum(({ warnings }) => warnings), look: 'attention' },
  ];
  drawList(
    byId('figures'),
    figures,
    ({ name }) => name,
    ({ name, value, look }) => {
      const figure = make('div', value > 0 ? look : '');
      figure.append(make('dt', '', name), make('dd', '', number.format(value)));
      return figure;
    },
  );
}

/** @param {Overview} overview */
function drawState({ round, queues, now }) {
  const busy = queues.reduce((sum, { visible, inFlight }) => sum + visible + inFlight, 0);
  const progress = /** @type {HTMLProgressElement} */ (byId('progress'));
  progress.classList.toggle('shown', round !== null);
  if (round) {
    progress.max = Math.max(1, round.total);
    progress.value = round.done;
    byId('state').textContent = round.total > 0 ? `${round.what}: ${round.done} of ${round.total}` : round.what;
  } else byId('state').textContent = busy > 0 ? `${number.format(busy)} messages at work` : `At rest · ${timeOf(now)}`;
  byId('state').classList.remove('bad-text');
}

/** @param {Queue} queue */
function queueRow({ name, visible, inFlight, delayed, dead }) {
  const line = make('tr');
  const head = make('th', '', name);
  head.scope = 'row';
  line.append(head);
  for (const value of [visible, inFlight, delayed])
    line.append(make('td', value > 0 ? 'count busy' : 'count', number.format(value)));
  line.append(make('td', dead > 0 ? 'count bad' : 'count', number.format(dead)));
  return line;
}

/** @param {SourceEvent} event */
function eventLine(event) {
  const line = make('li', isBad(event) ? 'bad-text' : '');
  line.append(make('span', '', eventText(event)), make('time', '', timeOf(event.at)));
  return line;
}

/** @param {Overview} overview */
function draw(overview) {
  drawState(overview);
  drawFigures(overview);
  offerEnglish(overview);
  drawProvinces(byId('provinces'), overview.provinces, wantsEnglish() ? null : overview.sheetsUrl, overview.now);
  drawList(byId('queues'), overview.queues, ({ name }) => name, queueRow);
  drawList(
    byId('schedules'),
    overview.schedules,
    ({ name }) => name,
    ({ name, at }) => {
      const line = make('li');
      line.append(make('span', '', name), make('time', '', momentOf(at, overview.now)));
      return line;
    },
  );
  drawList(
    byId('events'),
    overview.events,
    ({ kind, source, at, messageIds }) => `${kind}|${source}|${at}|${messageIds?.join()}`,
    eventLine,
  );
  offerDrop(overview);
}

async function look() {
  try {
    if (!document.hidden) draw(await ask('overview'));
  } catch (error) {
    byId('state').textContent = error instanceof Error ? error.message : 'The state could not be read.';
    byId('state').classList.add('bad-text');
  }
  setTimeout(look, EVERY_MS);
}

byId('english').addEventListener('change', () => {
  ask('overview').then(draw, () => {});
});
look();
