/** Checks that every id in a scenario is used once, and that everything it refers to exists and is of the right kind. */
import {eventsOf} from '../core/count';
import type {Scenario, ScenarioDocument} from '../core/scenario';
import {asksOf, daysName, type Condition} from '../core/scenario-condition';
import {kindChangedBy, type Effect} from '../core/scenario-effect';
import {theEnd} from '../core/scenario-play';
import {conditionsOf} from '../core/scenario-proof';
import type {Say} from './check-scenarios';
import type {Place} from './parse-yaml';
import {didYouMean, type Problem} from './problem';
import {idsOf, type Content} from './read';

/** Problems with the names in one scenario. */
export function checkNames(scenario: Scenario, content: Content, say: Say): Problem[] {
  return [
    ...repeated(scenario, say),
    ...scenario.statements.flatMap((id, i) => unknown(['statements', i], 'statement', id, idsOf(content, 'statements'), say)),
    ...checkSources(['sources'], scenario.sources, content, say),
    ...scenario.documents.flatMap((document, i) => [...checkDocument(document, ['documents', i], say), ...checkShown(document, scenario, ['documents', i], say)]),
    ...scenario.nodes.flatMap((_, i) => checkNode(scenario, i, content, say)),
    ...scenario.endings.flatMap((ending, i) => checkCondition(ending.when, ['endings', i, 'when'], scenario, say)),
    ...checkLedger(scenario, content, say),
    ...checkState(scenario, say),
  ];
}

function unknown(place: Place, kind: string, id: string, known: Iterable<string>, say: Say): Problem[] {
  const ids = [...known];
  return ids.includes(id) ? [] : [say(place, `unknown ${kind} "${id}"`, didYouMean(id, ids, ids.length > 0 ? `use one of: ${ids.slice(0, 8).join(', ')}` : 'add it'))];
}

const checkSources = (place: Place, sources: Scenario['sources'], content: Content, say: Say) =>
  sources.flatMap((citation, i) => unknown([...place, i, 'source'], 'source', citation.source, idsOf(content, 'sources'), say));

const idsIn = (list: readonly {id: string}[]) => list.map((one) => one.id);

function repeated(scenario: Scenario, say: Say): Problem[] {
  const twice = (place: Place, list: readonly {id: string}[]) => list.flatMap(({id}, i) => (idsIn(list).indexOf(id) < i ? [say([...place, i, 'id'], `the id "${id}" is used twice here`, 'give each its own id')] : []));
  const taken = (place: Place, list: readonly {id: string}[], name: string) => list.flatMap(({id}, i) => (id === name ? [say([...place, i, 'id'], `"${name}" has a meaning of its own here`, 'choose another id')] : []));
  return [
    ...twice(['state'], scenario.state), ...taken(['state'], scenario.state, daysName),
    ...twice(['documents'], scenario.documents),
    ...twice(['nodes'], scenario.nodes), ...taken(['nodes'], scenario.nodes, theEnd),
    ...scenario.nodes.flatMap((node, i) => twice(['nodes', i, 'choices'], node.choices)),
    ...twice(['endings'], scenario.endings),
  ];
}

function checkDocument(document: ScenarioDocument, place: Place, say: Say): Problem[] {
  if (document.kind !== 'genogram') return [];
  const people = idsIn(document.people);
  return document.families.flatMap((family, i) => [
    ...family.parents.flatMap((id, j) => unknown([...place, 'families', i, 'parents', j], 'person', id, people, say)),
    ...family.children.flatMap((id, j) => unknown([...place, 'families', i, 'children', j], 'person', id, people, say)),
  ]);
}

const checkShown = (document: ScenarioDocument, scenario: Scenario, place: Place, say: Say) =>
  (scenario.nodes.some((node) => node.documents.includes(document.id)) ? [] : [say([...place, 'id'], `no node shows the document "${document.id}"`, 'name it under "documents:" of a node, or take it out')]);

function checkNode(scenario: Scenario, i: number, content: Content, say: Say): Problem[] {
  const node = scenario.nodes[i]!;
  const nodes = idsIn(scenario.nodes);
  return [
    ...node.documents.flatMap((id, j) => unknown(['nodes', i, 'documents', j], 'document', id, idsIn(scenario.documents), say)),
    ...node.choices.flatMap((choice, j) => {
      const place: Place = ['nodes', i, 'choices', j];
      return [
        ...checkCondition(choice.when, [...place, 'when'], scenario, say),
        ...checkEffects(choice.effects, [...place, 'effects'], scenario, say),
        ...choice.to.flatMap((way, k) => {
          const at = choice.to.length > 1 ? [...place, 'to', k, 'node'] : [...place, 'to'];
          return [...unknown(at, 'node', way.node, [...nodes, theEnd], say), ...checkCondition(way.when, [...place, 'to', k, 'when'], scenario, say)];
        }),
        ...checkSources([...place, 'sources'], choice.sources, content, say),
        ...choice.later.flatMap((later, k) => [
          ...(later.after.type === 'node' ? unknown([...place, 'later', k, 'after'], 'node', later.after.node, nodes, say) : []),
          ...checkEffects(later.effects, [...place, 'later', k, 'effects'], scenario, say),
        ]),
      ];
    }),
  ];
}

function checkKind(name: string, kind: string, place: Place, scenario: Scenario, say: Say): Problem[] {
  if (name === daysName && kind === 'number') return [];
  const entry = scenario.state.find((one) => one.id === name);
  if (!entry) return unknown(place, 'state', name, idsIn(scenario.state), say);
  return entry.kind === kind ? [] : [say(place, `"${name}" is a ${entry.kind} and is used as a ${kind}`, howToUse[entry.kind])];
}

const howToUse = {
  flag: 'a flag is written "name" or "not name"', number: 'a number is compared, "name >= 2", or counted, "name + 1"', date: 'a date is asked for with "name known" and set with "name = today"',
};

const checkCondition = (condition: Condition | undefined, place: Place, scenario: Scenario, say: Say): Problem[] =>
  (condition ? asksOf(condition).flatMap(({name, kind}) => checkKind(name, kind, place, scenario, say)) : []);

const checkEffects = (effects: readonly Effect[], place: Place, scenario: Scenario, say: Say): Problem[] =>
  effects.flatMap((effect, i) => (effect.name === daysName
    ? [say([...place, i], 'the days pass by themselves and cannot be set', 'write "days:" on the choice')]
    : checkKind(effect.name, kindChangedBy(effect), [...place, i], scenario, say)));

function checkLedger(scenario: Scenario, content: Content, say: Say): Problem[] {
  return scenario.ledger.flatMap((line, i) => {
    const place: Place = ['ledger', i];
    const rule = content.timescales.get(line.timescale)?.value;
    if (!rule) return unknown([...place, 'timescale'], 'timescale', line.timescale, idsOf(content, 'timescales'), say);
    const newest = rule.versions[rule.versions.length - 1]!;
    if ('noDate' in newest) return [say([...place, 'timescale'], `the timescale "${line.timescale}" gives no date`, 'a ledger line needs a rule that gives one')];
    const needs = [...new Set(newest.dates.flatMap((one) => eventsOf(one.count)))];
    const earlier = scenario.ledger.slice(0, i).map((one) => one.timescale);
    return [
      ...needs.filter((event) => !(event in line.events)).map((event) => say([...place, 'events'], `"${line.timescale}" is worked out from "${event}", which is missing`, `add "${event}:" with a date of the state`)),
      ...Object.entries(line.events).flatMap(([event, from]) => [
        ...unknown([...place, 'events', event], `event of "${line.timescale}":`, event, needs, say),
        ...(from.type === 'state' ? checkKind(from.name, 'date', [...place, 'events', event], scenario, say) : unknown([...place, 'events', event], 'earlier line', from.of, earlier, say)),
      ]),
      ...checkKind(line.done, 'date', [...place, 'done'], scenario, say),
    ];
  });
}

/** A state that nobody sees and nothing asks for is a mistake in some other line. */
function checkState(scenario: Scenario, say: Say): Problem[] {
  const used = new Set([
    ...conditionsOf(scenario).flatMap((when) => asksOf(when).map((ask) => ask.name)),
    ...scenario.ledger.flatMap((line) => [line.done, ...Object.values(line.events).map((from) => (from.type === 'state' ? from.name : ''))]),
  ]);
  return scenario.state.flatMap((entry, i) => (entry.show || used.has(entry.id) ? [] : [say(['state', i, 'id'], `nothing shows or asks for the state "${entry.id}"`, 'use it in a condition or the ledger, show it, or take it out')]));
}
