/** A mistake in the content: where it is, what is wrong, and how to fix it. Every mistake is reported at once. */
import {closest, distance} from 'fastest-levenshtein';

export type Position = {line: number; column: number};
export type Problem = Position & {file: string; what: string; fix: string};

/** `docs/glossary.yaml:3:5: what is wrong — how to fix it`. */
export const problemInWords = (p: Problem) => `${p.file}:${p.line}:${p.column}: ${p.what} — ${p.fix}`;

/** All problems as text, in order of file and line, each once. */
export function problemsInWords(problems: readonly Problem[]): string {
  const ordered = [...problems].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column || a.what.localeCompare(b.what, 'en'));
  return [...new Set(ordered.map(problemInWords))].join('\n');
}

/** `did you mean "x"?` with the nearest known name, or what to do where none is near. */
export function didYouMean(name: string, known: Iterable<string>, otherwise: string): string {
  const names = [...known];
  if (names.length === 0) return otherwise;
  const nearest = closest(name, names);
  return distance(name, nearest) <= Math.max(3, Math.max(name.length, nearest.length) * 0.4) ? `did you mean "${nearest}"?` : otherwise;
}
