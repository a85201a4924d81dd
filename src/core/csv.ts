/** Comma-separated text by RFC 4180, in and out, safe to open in a spreadsheet. */

/** A row with the number that a spreadsheet shows beside it. */
export type CsvRow = {number: number; cells: string[]};
export type ReadCsv = {type: 'rows'; rows: CsvRow[]} | {type: 'error'; row: number; message: string};

// One cell, in quotes or bare, and what ends it. Sticky: a cell that fits neither form stops the reading.
const cellPattern = () => /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * Reads the rows of a CSV file. Strict about quotes. Leaves out rows with nothing in them, and takes off the byte order mark and the
 * apostrophes that `writeCsv` put before a sign that starts a formula. Stops with an error after `most` rows.
 */
export function readCsv(text: string, most: number): ReadCsv {
  const source = text.replace(/^\uFEFF/, '');
  const pattern = cellPattern();
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  for (let number = 1; ;) {
    const found = pattern.exec(source);
    if (!found) return {type: 'error', row: number, message: 'a double quote is missing, or stands inside a cell that does not begin with one'};
    const [, quoted, bare, end] = found;
    cells.push(unguarded(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"')));
    if (end === ',') continue;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({number, cells});
    if (rows.length > most) return {type: 'error', row: number, message: `there are more than ${most} rows`};
    if (end === '') return {type: 'rows', rows};
    cells = [];
    number++;
  }
}

// A spreadsheet runs a cell that starts with one of these as a formula; an apostrophe before it makes it text.
const guarded = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The text of a CSV file: byte order mark, lines that end in CRLF, and no cell that a spreadsheet would run as a formula. */
export const writeCsv = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => `${row.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('')}`;

/** The letter a spreadsheet shows above a column: 0 is A, 26 is AA. */
export const columnLetter = (index: number): string => (index < 26 ? '' : columnLetter(Math.floor(index / 26) - 1)) + String.fromCodePoint(65 + (index % 26));
