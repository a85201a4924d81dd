/** Checks on deadline questions: a rule that gives a date, the dates it needs, and mistakes that give dates of their own. */
import {isIsoDate} from '../core/calendar';
import type {Question} from '../core/content';
import {drawDeadline, eventsNeeded, rightId, weigh, type DeadlineTask} from '../core/deadline-question';
import {isLocalTime} from '../core/uk-time';
import {settingOf} from './check-examples';
import {idsOf, type Content} from './read';
import type {Place} from './parse-yaml';
import {didYouMean, type Problem} from './problem';

type Say = (place: Place, what: string, fix: string) => Problem;
type DeadlineQuestion = Extract<Question, {type: 'deadline'}>;

/** How many draws a mistake has in which to give a date of its own, before it is called one that never does. Most need a few. */
const mostDraws = 600;

/** Problems with one deadline question. */
export function checkDeadline(question: DeadlineQuestion, content: Content, say: Say): Problem[] {
  const rule = content.timescales.get(question.timescale)?.value;
  const known = idsOf(content, 'timescales');
  if (!known.includes(question.timescale)) return [say(['timescale'], `unknown timescale "${question.timescale}"`, didYouMean(question.timescale, known, 'name a rule in docs/timescales'))];
  if (!rule) return []; // the rule's own file has a mistake, which is said there
  const needed = eventsNeeded(rule.versions);
  const events = idsOf(content, 'events');
  const unknown = Object.keys(question.given).filter((event) => !events.includes(event));
  if (unknown.length > 0) return unknown.map((event) => say(['given', event], `unknown event "${event}"`, didYouMean(event, events, 'use an event of docs/events.yaml')));
  if (needed.length === 0) return [say(['timescale'], `the rule "${question.timescale}" gives no date`, 'ask about a rule that does')];
  const problems = [...checkGiven(question, needed, say), ...checkPrompt(question, say), ...checkMistakes(question, needed, say)];
  return problems.length > 0 ? problems : checkDates({...question, rule, setting: settingOf(content)}, question, say);
}

function checkGiven({given, mistakes}: DeadlineQuestion, needed: string[], say: Say): Problem[] {
  const wanted = [...needed, ...mistakes.flatMap((one) => (one.mistake === 'wrong event' ? [one.event] : []))];
  return [
    ...needed.filter((event) => given[event] === undefined).map((event) => say(['given'], `the rule counts from "${event}", which is not given`, `add "${event}:" with a date or a range`)),
    ...Object.entries(given).flatMap(([event, one]) => {
      const place: Place = ['given', event];
      if (!wanted.includes(event)) return [say(place, `"${event}" is given and nothing counts from it`, 'take it out, or add the mistake of counting from it')];
      if (typeof one === 'string') return isIsoDate(one) || isLocalTime(one) ? [] : [say(place, `"${one}" is not a date`, 'write 2026-03-27, or 2026-03-27T14:30 for a rule in hours')];
      if ('from' in one) return one.from <= one.to ? [] : [say(place, 'the range ends before it starts', 'put the earlier date in "from"')];
      const other = given[one.after];
      if (other === undefined || (typeof other !== 'string' && 'after' in other)) return [say(place, `"${one.after}" is not a date that stands by itself here`, 'count from a given date that is fixed or drawn between two')];
      return one.days[0] <= one.days[1] ? [] : [say(place, 'the range ends before it starts', 'put the smaller number of days first')];
    }),
  ];
}

function checkPrompt({prompt, given}: DeadlineQuestion, say: Say): Problem[] {
  const named = [...prompt.matchAll(/\{([^}]*)\}/g)].map((found) => found[1]!);
  return [
    ...named.filter((event) => given[event] === undefined).map((event) => say(['prompt'], `the prompt has {${event}}, which is not given`, didYouMean(event, Object.keys(given), 'add it to "given"'))),
    ...Object.keys(given).filter((event) => !named.includes(event)).map((event) => say(['given', event], `the prompt does not say {${event}}`, 'a reader needs every date that is given: put it in the prompt')),
  ];
}

function checkMistakes({mistakes, given}: DeadlineQuestion, needed: string[], say: Say): Problem[] {
  return mistakes.flatMap((one, i) => {
    if (one.id === rightId) return [say(['mistakes', i, 'id'], `"${rightId}" is the id of the right date`, 'give the mistake another id')];
    if (mistakes.findIndex((other) => other.id === one.id) < i) return [say(['mistakes', i, 'id'], `the id "${one.id}" is used twice in this question`, 'give each its own id')];
    if (one.mistake !== 'wrong event') return [];
    if (given[one.event] === undefined) return [say(['mistakes', i, 'event'], `"${one.event}" is not given`, 'add it to "given" and to the prompt')];
    return needed.includes(one.event) ? [say(['mistakes', i, 'event'], `"${one.event}" is what the rule counts from`, 'name another event')] : [];
  });
}

/** On fixed dates each mistake must give a date of its own; on drawn ones it must do so sooner or later. */
function checkDates(task: DeadlineTask, {id, timescale, given}: DeadlineQuestion, say: Say): Problem[] {
  const fixed = Object.values(given).every((one) => typeof one === 'string');
  if (fixed) {
    const weighed = weigh(task, given as Record<string, string>);
    if (!weighed) return [say(['given'], `the rule "${timescale}" gives no certain date for these dates`, 'use dates inside the life of the rule and of the list of bank holidays')];
    const same = weighed.wrong.flatMap((one, i) => (one.offered ? [] : [say(['mistakes', i], sameInWords[one.because](one.mistake.id), 'choose other dates, or take the mistake out')]));
    if (same.length > 0) return same;
  }
  if (drawDeadline(task, 0) === undefined) return [say(['given'], `question "${id}" has no dates on which two mistakes give a date of their own`, 'widen the range, or add a mistake')];
  if (fixed) return [];
  const offered = new Set<string>();
  for (let seed = 0; seed < mostDraws && offered.size <= task.mistakes.length; seed += 1) for (const option of drawDeadline(task, seed)?.options ?? []) offered.add(option.id);
  return task.mistakes.flatMap((one, i) => (offered.has(one.id) ? [] : [say(['mistakes', i], `the mistake "${one.id}" never gives a date of its own`, 'take it out, or widen the range')]));
}

const sameInWords = {
  'no date': (id: string) => `the mistake "${id}" gives no date`,
  'a lawful date': (id: string) => `the mistake "${id}" gives the right answer on these dates`,
  'another mistake': (id: string) => `the mistake "${id}" gives the same date as a mistake before it`,
};
