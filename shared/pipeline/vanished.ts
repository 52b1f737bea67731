/** An immutable item is gone because the state that named it has been replaced: read the state again. */
export class Vanished extends Error {
  override readonly name = 'Vanished';
}
