/** A scenario as its page is given it: checked, and joined up with the rules, sources and statements it refers to. */
import type {Choice, LedgerLine, Scenario, ScenarioNode} from './scenario';
import type {LedgerRule} from './scenario-ledger';
import type {Cited, StatementLink} from './views';

export type ChoiceView = Omit<Choice, 'sources'> & {sources: Cited[]};
export type NodeView = Omit<ScenarioNode, 'choices'> & {choices: ChoiceView[]};

export type ScenarioView = Pick<Scenario, 'id' | 'title' | 'summary' | 'for' | 'minutes' | 'reviewed' | 'content-notes' | 'worked' | 'start' | 'state' | 'documents' | 'endings'> & {
  reviewBy: string;
  /** A hash of its decisions, by which the record knows the edition. */
  revision?: string;
  statements: StatementLink[];
  sources: Cited[];
  nodes: NodeView[];
  ledger: (LedgerLine & {rule: LedgerRule})[];
};
