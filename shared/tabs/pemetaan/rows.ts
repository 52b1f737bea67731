import type { ActionNumber } from '#actions/types.ts';
import type { Choices } from '#registry/types.ts';
import { BLANK } from '../cells.ts';
import type { LinkTarget, TabCell } from '../model.ts';

/** People's cell of a row, with what it offers. */
export function ask(choices: Iterable<string>): TabCell {
  return { ...BLANK, style: 'people', choices: [...choices] };
}

/**
 * What a row offers depends on the action of its table. With another action it is another row, because the choices
 * beside a row are written only once.
 */
export function offeredFor(action: ActionNumber | null, choiceKey: string): string {
  return `${action ?? 0}:${choiceKey}`;
}

export function at({ tabId }: { readonly tabId: number }, cell: string): LinkTarget {
  return { kind: 'cell', tabId, cell };
}

/** A choice that was taken back is kept as ''. */
export function isChosen(choices: Choices, key: string): boolean {
  return (choices.get(key)?.value ?? '') !== '';
}
