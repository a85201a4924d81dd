/** Joins a checked scenario up with the rules, sources and statements it refers to. */
import type {Scenario} from '../core/scenario';
import type {ScenarioView} from '../core/scenario-view';
import type {QuizLink, StatementLink} from '../core/views';
import type {Content} from './read';
import {scenarioRevision} from './revisions';
import {cited} from './views';

function statementLink(id: string, content: Content): StatementLink {
  const {name, page} = content.statements.get(id)!.value;
  return {id, name, address: `/guidance/knowledge-and-skills/${page}#kss-${id.replace('.', '-')}`};
}

/** A scenario as its page shows it. Takes one that `checkScenarios` has nothing to say about. */
export function scenarioView(scenario: Scenario, content: Content): ScenarioView {
  const {kind: _, 'review-by': reviewBy, ...rest} = scenario;
  return {
    ...rest,
    reviewBy,
    revision: scenarioRevision(scenario),
    statements: scenario.statements.map((id) => statementLink(id, content)),
    sources: scenario.sources.map((source) => cited(source, content)),
    nodes: scenario.nodes.map((node) => ({...node, choices: node.choices.map((choice) => ({...choice, sources: choice.sources.map((source) => cited(source, content))}))})),
    ledger: scenario.ledger.map((line) => {
      const {id, name, limit, force, confidence, versions} = content.timescales.get(line.timescale)!.value;
      return {...line, rule: {id, name, limit, force, confidence, versions}};
    }),
  };
}

/** A scenario as a list shows it. Each is a matter of judgement. */
export const scenarioLink = ({id, title, summary, minutes, worked, nodes, statements, 'permanence-options': options}: Scenario): QuizLink => ({
  kind: 'scenario', id, title, summary, minutes, worked, decisions: nodes.length, statements, level: 'judge', options,
});
