// @ts-check
/** @import { Box, Request } from './types.d.ts' */
/** @import { Workspace } from './workspace.js' */

import { keepsOut } from './protection.js';
import { batch, cellsAsTheyAre } from './requests.js';
import { reason, say } from './toast.js';

/**
 * Something done that can be taken back; `box` = what it was done to, null = no cells.
 * @typedef {{gid: number, box: Box | null, again: () => Promise<unknown>, back: () => Promise<unknown>}} Done
 */

/** Does what a person asks for, one after another, and remembers how each of it is taken back. */
export class Actions {
  /**
   * @param {() => Workspace} workspace
   * @param {() => Promise<void>} written called after something was answered
   * @param {() => void} remembered called when there is something else to take back
   */
  constructor(workspace, written, remembered) {
    this.workspace = workspace;
    this.written = written;
    this.remembered = remembered;
    this.forget();
    /** @type {Promise<void>} */
    this.running = Promise.resolve();
  }

  /** Another workbook is open. */
  forget() {
    /** @type {Done[]} */
    this.undoable = [];
    /** @type {Done[]} */
    this.undone = [];
  }

  /** @param {() => Promise<Done | null>} action null = cannot be taken back */
  run(action) {
    return this.#queue(async () => {
      const done = await action();
      if (done) this.undoable.push(done);
      this.undone = [];
    });
  }

  /**
   * Requests whose way back is known.
   * @param {Request[]} requests @param {Request[]} back @param {Box | null} [box]
   */
  requests(requests, back, box = null) {
    const { id, gid } = this.workspace();
    return this.run(async () => {
      const again = () => batch(id, requests);
      await again();
      return { gid, box, again, back: () => batch(id, back) };
    });
  }

  /**
   * A change of cells that stay where they are: what they held before is put back.
   * @param {Box[]} boxes all that changes, the one to be selected first @param {() => Promise<unknown>} act
   * @param {Request[]} [first] goes before putting back
   */
  inPlace(boxes, act, first = []) {
    const { id, gid, sheet } = this.workspace();
    if (boxes.some((box) => this.#isRefused(box))) return this.running;
    return this.run(async () => {
      const before = await Promise.all(boxes.map((box) => cellsAsTheyAre(id, sheet, box)));
      await act();
      return { gid, box: boxes[0] ?? null, again: act, back: () => batch(id, [...first, ...before]) };
    });
  }

  /** @param {Box} box */
  #isRefused(box) {
    const refused = keepsOut(this.workspace().sheet, box);
    if (refused) say('Sel ini dilindungi. Mintalah izin kepada pemilik buku kerja.');
    return refused;
  }

  undo() {
    return this.#queue(() => this.#turn(this.undoable, this.undone, 'back'));
  }

  redo() {
    return this.#queue(() => this.#turn(this.undone, this.undoable, 'again'));
  }

  /** @param {Done[]} from @param {Done[]} to @param {'back' | 'again'} way */
  async #turn(from, to, way) {
    const done = from.pop();
    if (!done) return;
    const workspace = this.workspace();
    if (done.gid !== workspace.gid && workspace.has(done.gid)) await workspace.show(done.gid);
    await done[way]();
    to.push(done);
    if (done.box && done.gid === workspace.gid) workspace.select(done.box);
  }

  /** @param {() => Promise<void>} step */
  #queue(step) {
    this.running = this.running.then(async () => {
      try {
        await step();
        await this.written();
      } catch (error) {
        say(reason(error));
      }
      this.remembered();
    });
    return this.running;
  }
}
