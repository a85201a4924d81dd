/** Hashes by which the record knows what a question, a scenario or a page said on the day somebody answered or read it. */
import {createHash} from 'node:crypto';
import type {Question} from '../core/content';
import type {Scenario} from '../core/scenario';
import {normalised, pinOf} from './pins';
import type {Content} from './read';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** A hash of what a question asks: its words and its answer, without hints, reasons and sources. Spaces, commas and capitals do not count. */
export function revisionOf(question: Question): string {
  return hashOf(normalised(JSON.stringify([question.type, question.prompt, askedBy(question)])));
}

function askedBy(question: Question): unknown {
  switch (question.type) {
    case 'single': case 'multiple': return question.options.map(({id, text, grade}) => [id, text, grade]);
    case 'order': return question.steps.map(({id, text}) => [id, text]);
    case 'match': return [question.left.map(({id, text, right}) => [id, text, right]), question.right.map(({id, text}) => [id, text])];
    case 'categorise': return [question.bins.map(({id, text}) => [id, text]), question.items.map(({id, text, bin}) => [id, text, bin])];
    case 'deadline': return [question.timescale, question.given, question.mistakes.map(({id, mistake, grade}) => [id, mistake, grade])];
    case 'concordance': return [question.option, question.fact];
    case 'reflection': return [];
    default: return question satisfies never;
  }
}

/** A hash of a scenario's decisions, so that an old path is known to be of an older edition. */
export const scenarioRevision = (scenario: Scenario) => hashOf(normalised(JSON.stringify(scenario.nodes.map(({id, choices}) => [id, choices.map((choice) => [choice.id, choice.grade])]))));

/** What a question and its passage are known by in the record. */
export const knownBy = (question: Question, content: Content) => ({revision: revisionOf(question), source: pinOf(question.passage, content) ?? ''});
