// @ts-check
import { make } from './element.js';

/** The bubble that shows a note beside its cell. */
export class NoteBubble {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.bubble = root.appendChild(make('div', 'note'));
    this.bubble.setAttribute('role', 'tooltip');
    this.bubble.id = 'note';
    this.hide();
  }

  /** @param {string} text @param {DOMRect} cell */
  show(text, cell) {
    const { bubble } = this;
    bubble.textContent = text;
    bubble.hidden = false;
    const { width, height } = bubble.getBoundingClientRect();
    const right = cell.right + 6 + width <= innerWidth;
    bubble.style.left = `${Math.max(8, right ? cell.right + 6 : Math.min(cell.left, innerWidth - width - 8))}px`;
    const top = right ? cell.top : cell.bottom + 6;
    bubble.style.top = `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`;
  }

  hide() {
    this.bubble.hidden = true;
  }
}
