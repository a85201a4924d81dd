/**
 * Proves each scenario. First that its words refer to things that exist; then, if they do, that over every state it can reach there is no node
 * that cannot be met, no choice or ending that can never be open, no dead end and no trap.
 */
import type {Scenario} from '../core/scenario';
import {theEnd} from '../core/scenario-play';
import {explore, mostStates, readingMinutes, type Fault, type Proof} from '../core/scenario-proof';
import {claimIn} from './claims';
import {checkNames} from './check-scenario-names';
import type {Place} from './parse-yaml';
import type {Problem} from './problem';
import type {Content, Filed} from './read';

export type CheckAddress = (filed: Filed<unknown>, place: Place, address: string) => Problem[];
export type Say = (place: Place, what: string, fix: string) => Problem;

/**
 * Every problem of every scenario, at the line of its file. Takes the scenarios as read, the rest of the content they refer to, and the check of
 * an address. A scenario whose names do not hold is not walked: its walk would only repeat the mistake.
 */
export function checkScenarios(scenarios: ReadonlyMap<string, Filed<Scenario>>, content: Content, checkAddress: CheckAddress): Problem[] {
  return [...scenarios.values()].flatMap((filed) => {
    const say: Say = (place, what, fix) => ({file: filed.file, ...filed.at(place), what, fix});
    const names = [
      ...(content.quizzes.has(filed.value.id) ? [say([], `the id "${filed.value.id}" already belongs to ${content.quizzes.get(filed.value.id)!.file}`, 'a scenario and a quiz share the addresses below /quizzes: rename one of them')] : []),
      ...checkNames(filed.value, content, say),
    ];
    const words = [...checkWords(filed.value, say), ...checkLinks(filed, checkAddress)];
    return [...names, ...words, ...(names.length > 0 ? [] : checkStory(filed.value, say))];
  });
}

const proofs = new WeakMap<Scenario, Proof>();

/** The proof of a scenario, walked once however often it is asked for. */
function proofOf(scenario: Scenario): Proof {
  const proof = proofs.get(scenario) ?? explore(scenario);
  proofs.set(scenario, proof);
  return proof;
}

/** One line for each scenario: how far it was walked, and its longest path with the time to read it. */
export const scenarioReports = (scenarios: ReadonlyMap<string, Filed<Scenario>>): string[] => [...scenarios.values()].map(({file, value}) => {
  const {states, over, longest} = proofOf(value);
  return over ? `${file}: more than ${mostStates} states, so nothing is proved` : `${file}: ${value.nodes.length} nodes, ${states} states, all proved; longest path ${longest.decisions} decisions and ${longest.words} words, about ${readingMinutes(longest.words)} minutes to read`;
});

function checkWords(scenario: Scenario, say: Say): Problem[] {
  const problems = scenario.nodes.flatMap((node, i) => [
    ...(new Set(node.choices.map((choice) => choice.grade)).size > 1 ? [] : [say(['nodes', i, 'choices'], `every choice at "${node.id}" is graded ${node.choices[0]!.grade}`, 'give at least two choices of different grades, or leave the decision out')]),
    ...((node['content-note'] === undefined) === (node['in-short'] === undefined) ? [] : [say(['nodes', i], `"${node.id}" has only one of "content-note" and "in-short"`, 'say what is coming and what to read in its place, or neither')]),
    ...node.choices.flatMap((choice, j) => {
      const claim = choice.sources.length > 0 || choice.feedback.includes('(/timescales/') ? undefined : claimIn(choice.feedback);
      return claim ? [say(['nodes', i, 'choices', j, 'feedback'], `the feedback says "${claim}" with no source`, 'add "sources:" to the choice, link to a timescale, or say it without the claim')] : [];
    }),
  ]);
  const dates = scenario['review-by'] <= scenario.reviewed ? [say(['review-by'], 'the scenario is to be reviewed before it was reviewed', 'put "review-by" after "reviewed"')] : [];
  return [...problems, ...dates];
}

const link = /\]\((\/[^)\s]*)\)/g;

function checkLinks(filed: Filed<Scenario>, checkAddress: CheckAddress): Problem[] {
  const texts = textsOf(filed.value);
  return texts.flatMap(([place, text]) => [...text.matchAll(link)].flatMap((found) => checkAddress(filed, place, found[1]!)));
}

/** Every text in which a link may stand, with its place. */
const textsOf = (scenario: Scenario): [Place, string][] => [
  ...scenario.nodes.flatMap((node, i): [Place, string][] => [
    [['nodes', i, 'text'], node.text],
    ...node.choices.flatMap((choice, j): [Place, string][] => [
      [['nodes', i, 'choices', j, 'feedback'], choice.feedback],
      ...choice.later.map((later, k): [Place, string] => [['nodes', i, 'choices', j, 'later', k, 'note'], later.note]),
    ]),
  ]),
  ...scenario.endings.flatMap((ending, i): [Place, string][] => [[['endings', i, 'summary'], ending.summary], ...ending.debrief.map((text, j): [Place, string] => [['endings', i, 'debrief', j], text])]),
];

const pathInWords = (path: readonly string[]) => (path.length === 0 ? 'at the start' : `after ${path.join(', ')}`);

function checkStory(scenario: Scenario, say: Say): Problem[] {
  const proof = proofOf(scenario);
  if (proof.over) return [say(['nodes'], `the story can go on through more than ${mostStates} states, so nothing can be proved`, 'take a loop out, or let fewer numbers grow and fewer conditions ask for the days')];
  const placeOf = (node: string): Place => ['nodes', scenario.nodes.findIndex((one) => one.id === node)];
  return [...unmet(scenario, proof, say), ...proof.faults.map((fault) => faultInWords(fault, scenario, placeOf(fault.node), say))];
}

/** The parts of the scenario that no path meets. */
function unmet(scenario: Scenario, proof: Proof, say: Say): Problem[] {
  const leads = new Set(scenario.nodes.flatMap((node) => node.choices.flatMap((choice) => choice.to.map((way) => way.node))));
  return [
    ...scenario.nodes.flatMap((node, i) => {
      if (!proof.nodes.has(node.id)) return [say(['nodes', i, 'id'], `no path reaches the node "${node.id}"`, leads.has(node.id) ? 'the choices that lead to it can never be made: look at their "when"' : 'let a choice lead to it, or take it out')];
      return node.choices.flatMap((choice, j) => {
        if (!proof.choices.has(`${node.id}/${choice.id}`)) return [say(['nodes', i, 'choices', j, choice.when ? 'when' : 'id'], `the choice "${choice.id}" can never be made`, 'no path meets its condition: correct the "when", or take the choice out')];
        return [
          ...choice.to.flatMap((way, k) => (proof.ways.has(`${node.id}/${choice.id}/${k}`) ? [] : [say(['nodes', i, 'choices', j, 'to', k], `the choice "${choice.id}" never leads to "${way.node}"`, 'correct its "when" or its place in the list: the first that fits is taken')])),
          ...choice.later.flatMap((_, k) => (proof.surfaced.has(`${node.id}/${choice.id}/${k}`) ? [] : [say(['nodes', i, 'choices', j, 'later', k], `what follows from "${choice.id}" never comes out`, 'every path ends first: give it fewer days, or a node that is still to come')])),
        ];
      });
    }),
    ...scenario.endings.flatMap((ending, i) => (proof.endings.has(ending.id) ? [] : [say(['endings', i, ending.when ? 'when' : 'id'], `no path comes to the ending "${ending.id}"`, 'correct its "when" or its place in the list: the first ending whose condition holds is taken')])),
  ];
}

function faultInWords(fault: Fault, scenario: Scenario, place: Place, say: Say): Problem {
  const when = pathInWords(fault.path);
  const choices = scenario.nodes[place[1] as number]!.choices;
  const at: Place = fault.choice === undefined ? place : [...place, 'choices', choices.findIndex((choice) => choice.id === fault.choice)];
  switch (fault.type) {
    case 'dead end': return say(place, `dead end: at "${fault.node}" no choice is open ${when}`, 'leave one choice without a "when", or add one for this case');
    case 'one choice': return say(at, `at "${fault.node}" only "${fault.choice}" is open ${when}`, 'one choice is no decision: open another for this case');
    case 'no ending': return say(at, `the choice "${fault.choice}" leads nowhere: no ending or node fits ${pathInWords(fault.path)}`, `leave the last in the list without a "when", so that "${theEnd}" or the choice always leads somewhere`);
    case 'trap': return say(place, `trap: from "${fault.node}" no path comes to an ending ${when}`, `let a choice on every way round lead on to "${theEnd}"`);
    default: return fault.type satisfies never;
  }
}
