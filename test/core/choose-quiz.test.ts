/** What a reader is offered when they say what they want to practise. */
import {expect, test} from 'vitest';
import {choose, type Wanted} from '../../src/core/choose-quiz';
import type {QuizLink} from '../../src/core/views';

const base = {title: 'T', summary: 'S', level: 'apply' as const, options: []};
const all: QuizLink[] = [
  {...base, kind: 'quiz', id: 'adoption', minutes: 8, statements: ['1.2', '2.11'], options: ['adoption'], questions: 8, dates: false},
  {...base, kind: 'quiz', id: 'dates', minutes: 20, statements: ['3.1'], questions: 17, dates: true},
  {...base, kind: 'scenario', id: 'twelve-weeks', minutes: 25, statements: ['2.1'], level: 'judge', decisions: 10, worked: true},
  {...base, kind: 'quiz', id: 'words', minutes: 10, statements: [], level: 'recall', questions: 5, dates: false},
];

test.each<[wanted: Wanted, ids: string[], why: string]>([
  [{}, ['adoption', 'dates', 'twelve-weeks', 'words'], 'nothing is asked for, so everything fits'],
  [{statement: '2'}, ['adoption', 'twelve-weeks'], 'an area is any statement of it'],
  [{statement: '2.1'}, ['twelve-weeks'], '2.1 is not 2.11'],
  [{option: 'adoption'}, ['adoption'], 'a permanence option'],
  [{level: 'recall'}, ['words'], 'a level'],
  [{kind: 'questions'}, ['adoption', 'dates', 'words'], 'questions are not cases'],
  [{kind: 'dates'}, ['dates'], 'dates to work out'],
  [{kind: 'case'}, ['twelve-weeks'], 'cases that unfold'],
  [{length: 'short'}, ['adoption', 'words'], 'ten minutes is still ten minutes'],
  [{length: 'middle'}, ['dates'], 'up to twenty'],
  [{length: 'long'}, ['twelve-weeks'], 'more than twenty'],
  [{statement: '2', kind: 'questions', length: 'short'}, ['adoption'], 'everything that is wanted must fit'],
  [{statement: '5'}, [], 'nothing fits, and nothing is made up'],
])('%j gives %j: %s', (wanted, ids) => expect(choose(all, wanted).map((quiz) => quiz.id)).toEqual(ids));
