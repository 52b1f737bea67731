import { invalidMask } from '../http/errors.ts';
import { type Mask, MaskSyntaxError, parseMask } from '../http/mask.ts';
import { fieldType, type Messages, SHEETS } from './messages.ts';

/** The first path in the mask that the message does not have. */
export function unknownPath(messages: Messages, message: string, mask: Mask, path = ''): string | null {
  const fields = messages[message];
  if (mask === true || !fields) return mask === true || message.startsWith('any') ? null : path;
  for (const [name, inner] of Object.entries(mask)) {
    const declared = fields[name];
    const here = path ? `${path}.${name}` : name;
    if (name === '*') continue;
    if (!declared) return here;
    const wrong = unknownPath(messages, fieldType(declared).name, inner, here);
    if (wrong) return wrong;
  }
  return null;
}

/** Reads a Sheets mask against a message and refuses names that it does not have with 400. */
export function sheetsMask(text: string, message: string): Mask {
  try {
    const mask = parseMask(text);
    const wrong = unknownPath(SHEETS, message, mask);
    if (wrong) throw invalidMask(wrong);
    return mask;
  } catch (error) {
    if (error instanceof MaskSyntaxError) throw invalidMask(text);
    throw error;
  }
}
