import type { ActionDeclaration } from '#actions/types.ts';
import { actionKey, chosen } from '#registry/choices.ts';
import type { ReadContext } from './context.ts';
import { type ActionFit, fitActions } from './identify-action.ts';
import type { RawTable } from './locate/tables.ts';
import { weakAction } from './weak-action.ts';

/** Which action a table is of, or why none was chosen. */
export type ActionChoice =
  | {
      readonly kind: 'chosen';
      readonly declaration: ActionDeclaration;
      readonly confidence: number;
      readonly score: number;
    }
  | { readonly kind: 'asked'; readonly candidates: readonly number[]; readonly score: number }
  | { readonly kind: 'none'; readonly score: number };

/** Two actions this near to each other cannot be told apart by a machine. */
const NEAR = 0.12;
const WEAK_CONFIDENCE = 0.4;

export function chooseAction(
  table: RawTable,
  signature: string,
  workbookTitle: string,
  context: ReadContext,
): ActionChoice {
  const person = chosen(context.choices, actionKey(signature));
  if (person === '-') return { kind: 'none', score: 0 };
  const declaration = context.declarations.find((one) => String(one.action) === person);
  if (declaration) return { kind: 'chosen', declaration, confidence: 1, score: 100 };
  const words = [...table.titles, table.view.tab.title, workbookTitle];
  const fits = fitActions(table, context.declarations, { words, expected: context.source.actions });
  return fits.length > 0 ? decide(fits) : weaker(table, context, words);
}

/** Nothing that the columns say: what they are is asked, and the score leaves the word to any better reading. */
function weaker(table: RawTable, { declarations }: ReadContext, words: readonly string[]): ActionChoice {
  const weak = weakAction(table, declarations, words);
  if (weak === null) return { kind: 'none', score: 0 };
  if (weak.kind === 'possible') return { kind: 'asked', candidates: weak.candidates, score: 0 };
  return { kind: 'chosen', declaration: weak.declaration, confidence: WEAK_CONFIDENCE, score: 0 };
}

function decide(fits: readonly ActionFit[]): ActionChoice {
  const [first, second] = fits;
  if (!first) return { kind: 'none', score: 0 };
  if (second && first.score - second.score < first.score * NEAR) {
    const near = fits.filter((fit) => first.score - fit.score < first.score * NEAR);
    const measured = ofMeasurement(near);
    if (measured) return chosenFit(measured);
    return { kind: 'asked', candidates: near.map((fit) => fit.declaration.action), score: first.score };
  }
  if (first.anybodys) return { kind: 'asked', candidates: [first.declaration.action], score: first.score };
  return chosenFit(first);
}

function chosenFit({ declaration, confidence, score }: ActionFit): ActionChoice {
  return { kind: 'chosen', declaration, confidence, score };
}

/**
 * Counts of stunted children alone are facts of action 1 and the report of action 7: where nothing around the table speaks of
 * either, they are what was measured.
 */
function ofMeasurement(near: readonly ActionFit[]): ActionFit | null {
  const [measured] = near.filter(({ declaration }) => declaration.action === 7);
  const both = near.length === 2 && near.some(({ declaration }) => declaration.action === 1);
  return measured && both && !near.some(({ titled }) => titled) ? measured : null;
}
