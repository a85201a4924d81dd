/** YAML text to a checked value that remembers the line and column of each part. */
import {LineCounter, isMap, isNode, isPair, isScalar, parseDocument, type Document} from 'yaml';
import * as z from 'zod';
import {didYouMean, type Position, type Problem} from './problem';

export type Place = (string | number)[];

export type Parsed<T> = {value: T | undefined; at: (place: Place) => Position; problems: Problem[]};

/**
 * Reads `text` with a strict schema.
 * @param file the name that problems carry
 * @param firstLine the line of the file on which the text starts (front matter starts on line 2)
 */
export function parseYaml<S extends z.ZodType>(file: string, text: string, schema: S, firstLine = 1): Parsed<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, uniqueKeys: true});
  const position = (offset: number): Position => {
    const {line, col} = lines.linePos(offset);
    return {line: line + firstLine - 1, column: col};
  };
  const at = (place: Place) => position(offsetOf(document, place));
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file, ...position(error.pos[0]), what: `the YAML cannot be read: ${error.message.split('\n')[0]!.replace(/ at line \d+.*$/, '')}`,
      fix: 'check the indents, and put text that holds ": " or " #" in quotes',
    }));
    return {value: undefined, at, problems};
  }
  const result = schema.safeParse(document.toJS(), {reportInput: true});
  if (result.success) return {value: result.data, at, problems: []};
  return {value: undefined, at, problems: problemsOf(file, result.error, schema, at)};
}

const problemsOf = (file: string, error: z.ZodError, schema: z.ZodType, at: (place: Place) => Position): Problem[] =>
  error.issues.flatMap((issue) => issueInWords(issue, knownKeys(schema, issue.path as Place)).map(({place, ...said}) => ({file, ...at(place), ...said})));

/** What a schema says of a value that is already read: the same problems that `parseYaml` gives. */
export function valueProblems(file: string, value: unknown, schema: z.ZodType, at: (place: Place) => Position): Problem[] {
  const result = schema.safeParse(value, {reportInput: true});
  return result.success ? [] : problemsOf(file, result.error, schema, at);
}

/** Where a part of the document starts; for a key that is missing, where the map it belongs to starts. */
function offsetOf(document: Document, place: Place): number {
  for (let depth = place.length; depth >= 0; depth -= 1) {
    const parent = depth === 0 ? undefined : document.getIn(place.slice(0, depth - 1), true);
    const key = place[depth - 1];
    if (depth > 0 && isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
      continue;
    }
    const node = document.getIn(place.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

type Said = {place: Place; what: string; fix: string};

function issueInWords(issue: z.core.$ZodIssue, keys: string[]): Said[] {
  const place = issue.path as Place;
  const name = String(place[place.length - 1] ?? 'the file');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({place: [...place, key], what: `unknown key "${key}"`, fix: didYouMean(key, keys, `the keys here are ${keys.join(', ')}`)}));
    case 'invalid_type':
      return issue.input === undefined
        ? [{place, what: `"${name}" is missing`, fix: `add a "${name}:" line`}]
        : [{place, what: `"${name}" should be ${plainType(issue.expected)}`, fix: `write ${plainType(issue.expected)}; put dates, numbers and text that looks like them in quotes if text is wanted`}];
    case 'invalid_value': {
      const values = issue.values.map(String);
      return [{place, what: issue.input === undefined ? `"${name}" is missing or not one of the known values` : `unknown value "${String(issue.input)}" for "${name}"`, fix: didYouMean(String(issue.input), values, `use one of: ${values.join(', ')}`)}];
    }
    case 'invalid_union':
      return nearestBranch(issue).flatMap((inner) => issueInWords({...inner, path: [...place, ...inner.path]} as z.core.$ZodIssue, keys));
    case 'too_small':
      return [{place, what: `"${name}" holds too little`, fix: issue.message.startsWith('Too small') ? 'add what is missing' : issue.message}];
    default:
      return [{place, what: `"${name}" cannot be used as it is`, fix: issue.message}];
  }
}

/** Of the ways a value may be written, the one that fits best: its mistakes are the ones worth naming. */
function nearestBranch(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
  const branches = issue.errors.filter((branch) => branch.length > 0);
  if (branches.length > 0) return [...branches].sort((a, b) => a.length - b.length)[0]!;
  return [{code: 'custom', path: [], message: 'use one of the ways that CONTRIBUTING.md shows', input: issue.input}];
}

const plainTypes: Record<string, string> = {string: 'text', array: 'a list', object: 'a set of keys', record: 'a set of keys', number: 'a number', boolean: 'true or false', int: 'a whole number'};
const plainType = (expected: string) => plainTypes[expected] ?? expected;

/** The keys a schema knows at a place, to suggest the nearest. */
function knownKeys(schema: z.ZodType, place: Place): string[] {
  let current: unknown = schema;
  for (const part of [...place, undefined]) {
    const shapes = unwrap(current);
    if (part === undefined) return [...new Set(shapes.flatMap((s) => (s instanceof z.ZodObject ? Object.keys(s.shape) : [])))];
    const next = shapes.flatMap((s) => (s instanceof z.ZodObject && typeof part === 'string' && part in s.shape ? [s.shape[part]] : s instanceof z.ZodArray ? [s.element] : s instanceof z.ZodRecord ? [s.valueType] : []));
    current = next[0];
  }
  return [];
}

function unwrap(schema: unknown): unknown[] {
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap(unwrap);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.def.innerType);
  return [schema];
}
