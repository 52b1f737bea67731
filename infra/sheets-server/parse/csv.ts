/** Rows of a comma-separated text: quotes doubled, line ends of any kind. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endRow = () => {
    row.push(field);
    rows.push(row);
    row = [];
    field = '';
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === ',') {
      row.push(field);
      field = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[i + 1] === '\n') i++;
      endRow();
    } else field += char;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

/** CRLF between rows, none behind the last one. */
export const writeCsv = (rows: string[][], separator = ','): string =>
  rows.map((row) => row.map((field) => quote(field, separator)).join(separator)).join('\r\n');

const quote = (field: string, separator: string): string => {
  if (separator === '\t') return field.replace(/[\t\r\n]+/g, ' ');
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
};
