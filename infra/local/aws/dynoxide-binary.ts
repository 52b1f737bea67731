import { createRequire } from 'node:module';

/** No binary of dynoxide fits this machine. */
export class DynoxideMissing extends Error {
  constructor() {
    super(
      `There is no dynoxide package for ${process.platform}-${process.arch}. ` +
        'Build or download dynoxide 1.2.1 and set DYNOXIDE_BIN to the path of its binary.',
    );
    this.name = 'DynoxideMissing';
  }
}

/** @throws DynoxideMissing */
export function dynoxideBinary(): string {
  const chosen = process.env.DYNOXIDE_BIN;
  if (chosen) return chosen;
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  } catch {
    throw new DynoxideMissing();
  }
}
