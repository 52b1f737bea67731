/** A number of the sheet with the label under which staff know it. */
export interface Figure {
  readonly label: string;
  readonly value: number;
}

export interface Pair {
  readonly first: Figure;
  readonly second: Figure;
}

/** Nothing beside where it is. */
export type Nothing = Readonly<Record<string, never>>;
