const SCIENTIFIC_FROM = 1e15;
const SCIENTIFIC_BELOW = 1e-9;
const DIGITS = 10;

function scientific(value: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(5).split('e');
  const size = Math.abs(Number(exponent));
  return `${Number(mantissa)}E${Number(exponent) < 0 ? '-' : '+'}${String(size).padStart(2, '0')}`;
}

/** A number without a format of its own: at most ten digits, the digits before the point never cut. */
export function general(value: number, decimal = '.'): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= SCIENTIFIC_FROM || size < SCIENTIFIC_BELOW))
    return scientific(value).replace('.', decimal);
  const whole = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
  const shown = String(Number(value.toFixed(Math.max(0, DIGITS - whole))));
  const plain = shown.includes('e') ? value.toFixed(DIGITS).replace(/0+$/, '') : shown;
  return plain.replace('.', decimal);
}
