import { declarations } from '#actions/declarations.ts';
import { makeLexicon } from '#reading/locate/lexicon.ts';

/** The words of all actions: what a header is told by. */
export const LEXICON = makeLexicon(declarations('2025'));
