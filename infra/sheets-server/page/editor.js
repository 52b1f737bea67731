// @ts-check
import { make, place } from './element.js';

/** @typedef {'down' | 'up' | 'right' | 'left' | 'stay'} Step */
/** @typedef {{value: string, element: HTMLElement, x: number, y: number, width: number, height: number}} Start */

/** @type {Readonly<Record<string, Step>>} */
const ARROWS = { ArrowDown: 'down', ArrowUp: 'up', ArrowRight: 'right', ArrowLeft: 'left' };

/** The field over a cell in which its content is typed. */
export class Editor {
  /** @param {(text: string, step: Step) => void} commit @param {() => void} cancel @param {(text: string) => void} typed */
  constructor(commit, cancel, typed) {
    this.field = make('textarea', 'editor');
    this.field.setAttribute('aria-label', 'Ubah isi sel');
    this.field.spellcheck = false;
    this.isOpen = false;
    this.commit = commit;
    this.cancel = cancel;
    /** Whether typing replaced the content: arrows then leave the cell. */
    this.replaces = false;
    this.field.addEventListener('keydown', (event) => this.#key(event));
    this.field.addEventListener('input', () => {
      this.#grow();
      typed(this.field.value);
    });
    this.field.addEventListener('blur', () => this.close('stay'));
  }

  /** @param {Start} start @param {boolean} replaces */
  open({ value, element, x, y, width, height }, replaces) {
    this.isOpen = true;
    this.replaces = replaces;
    this.field.value = value;
    place(this.field, x - 1, y - 1, width + 1, height + 1);
    this.least = { width: width + 1, height: height + 1 };
    element.append(this.field);
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(value.length, value.length);
    this.#grow();
  }

  /** Commits what stands in the field. @param {Step} step */
  close(step) {
    if (!this.isOpen) return;
    this.isOpen = false;
    const { value } = this.field;
    this.field.remove();
    this.commit(value, step);
  }

  #drop() {
    this.isOpen = false;
    this.field.remove();
    this.cancel();
  }

  /** As wide and high as the text, never smaller than the cell. */
  #grow() {
    const { style } = this.field;
    const { width, height } = this.least ?? { width: 0, height: 0 };
    style.height = `${height}px`;
    style.width = `${width}px`;
    if (this.field.scrollWidth > width) style.width = `${Math.min(this.field.scrollWidth + 12, 420)}px`;
    if (this.field.scrollHeight > height) style.height = `${Math.min(this.field.scrollHeight + 2, 240)}px`;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    event.stopPropagation();
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    const arrow = this.replaces ? ARROWS[key] : undefined;
    if (key === 'Enter' && (altKey || ctrlKey || metaKey)) this.#newLine(event);
    else if (key === 'Enter') this.#leave(event, shiftKey ? 'up' : 'down');
    else if (key === 'Tab') this.#leave(event, shiftKey ? 'left' : 'right');
    else if (arrow) this.#leave(event, arrow);
    else if (key === 'Escape') {
      event.preventDefault();
      this.#drop();
    }
  }

  /** @param {KeyboardEvent} event @param {Step} step */
  #leave(event, step) {
    event.preventDefault();
    this.close(step);
  }

  /** @param {KeyboardEvent} event */
  #newLine(event) {
    event.preventDefault();
    this.field.setRangeText('\n', this.field.selectionStart, this.field.selectionEnd, 'end');
    this.#grow();
  }
}
