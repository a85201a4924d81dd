/** A rule's worked examples are its tests: each must give the dates that the rule gives. */
import {isIsoDate} from '../core/calendar';
import {eventsOf} from '../core/count';
import {isLocalTime} from '../core/uk-time';
import {workOut, type Outcome, type Setting} from '../core/work-out';
import {dateOf, type Content} from './read';
import type {Problem} from './problem';

/** What the engine needs besides a rule: the holidays and the names of the events. */
export const settingOf = (content: Content): Setting => ({
  dataDate: dateOf(content),
  holidays: content.holidays,
  labels: Object.fromEntries([...content.events.values()].map((event) => [event.value.id, event.value.label])),
  kinds: Object.fromEntries([...content.events.values()].map((event) => [event.value.id, event.value.kind])),
});

const inExampleWords = (outcome: Outcome) => (outcome.known ? outcome.dates.map((d) => `${d.kind} ${d.date}`) : []);

/** Problems with the examples of every rule. */
export function checkExamples(content: Content): Problem[] {
  const setting = settingOf(content);
  return [...content.timescales.values()].flatMap((rule) => {
    const {examples, versions} = rule.value;
    const dated = versions.some((version) => 'dates' in version);
    const say = (place: (string | number)[], what: string, fix: string): Problem => ({file: rule.file, ...rule.at(place), what, fix});
    const unknownEvent = versions.some((v) => 'dates' in v && v.dates.some((d) => eventsOf(d.count).some((event) => !content.events.has(event))));
    if (unknownEvent) return []; // said already, at the count
    if (dated && examples.length < 2) return [say(['examples'], `the rule has ${examples.length === 0 ? 'no worked example' : 'one worked example'}`, 'give at least two, with real dates')];
    return examples.flatMap((example, i): Problem[] => {
      const bad = Object.entries(example.given).filter(([event, value]) => content.events.get(event)?.value.kind !== 'number' && !isIsoDate(value) && !isLocalTime(value));
      if (bad.length > 0) return [say(['examples', i, 'given', bad[0]![0]], `"${bad[0]![1]}" is not a date`, 'write 2026-03-27, or 2026-03-27T14:30 for a rule in hours')];
      const outcome = workOut(versions, example.given, setting);
      const gives = inExampleWords(outcome);
      if (!outcome.known) return [say(['examples', i, 'gives'], `the example says "${example.gives.join(', ')}" but the rule gives no date: ${outcome.because}`, 'correct the example or the rule')];
      return gives.join() === example.gives.join() ? [] : [say(['examples', i, 'gives'], `the example says "${example.gives.join(', ')}" but the rule gives "${gives.join(', ')}"`, 'correct the example or the rule')];
    });
  });
}
