/** What the pages are given to show: checked content, joined up with the things it refers to. */
import type {CaseEvent, Citation, Level, Misconception, Question, Source, Statement, Timescale} from './content';
import type {Drawn} from './deadline-question';
import type {PermanenceOptionId} from './permanence-option';
import type {Setting, Version} from './work-out';

/** A citation joined with its source. */
export type Cited = Pick<Source, 'id' | 'title' | 'short' | 'type'> & {at?: string; check?: boolean};

/** A link to a rule, with its limit in one line. */
export type TimescaleLink = Pick<Timescale, 'id' | 'name' | 'limit' | 'force'>;
export type StatementLink = Pick<Statement, 'id' | 'name'> & {address: string};
export type PageLink = {address: string; title: string};

/** A rule with what its page and widget show. */
export type TimescaleView = Omit<Timescale, 'sources' | 'statements' | 'pages' | 'related' | 'topic' | 'examples'> & {
  topic: string;
  examples: ExampleView[];
  sources: Cited[];
  statements: StatementLink[];
  pages: PageLink[];
  related: TimescaleLink[];
  /** The events it is worked out from, in order. */
  events: EventField[];
};

export type EventField = CaseEvent;

/** The few parts of a rule that the case calculator needs. */
export type CaseRule = Pick<Timescale, 'id' | 'name' | 'limit' | 'force' | 'confidence' | 'status' | 'versions' | 'conditions' | 'applies' | 'repeats' | 'topic'> & {cited?: Pick<Cited, 'short' | 'at' | 'check'>[]};

/** A worked example; where the rule gives more than one date for one event, the reading that each of them is. */
export type ExampleView = Timescale['examples'][number] & {readings?: (string | null)[]};

/** A rule as a guidance page shows it, with a quiet calculator. */
export type TimescaleWidget = Pick<TimescaleView, 'id' | 'name' | 'limit' | 'summary' | 'force' | 'confidence' | 'unconfirmed' | 'status' | 'versions' | 'sources' | 'events'> & {example?: ExampleView};

export type StatementView = Omit<Statement, 'procedure' | 'timescales' | 'quizzes' | 'sources'> & {
  address: string;
  procedure: PageLink[];
  timescales: TimescaleLink[];
  quizzes: PageLink[];
  sources: Cited[];
};

/** What may be behind a wrong answer, and where to read what is so. */
export type Belief = Pick<Misconception, 'id' | 'belief' | 'instead'> & {read: PageLink};

/** What the record knows a question by: hashes of what it asks and of its passage. One without it is not recorded. */
export type KnownBy = {revision: string; source: string};

type Joined<Q> = Q extends Question
  ? Omit<Q, 'sources' | 'statements' | 'passage' | 'pin' | 'timescale'> & {
    sources: Cited[]; statements: StatementLink[]; passage: PageLink; known?: KnownBy;
    /** By the id of the wrong answer that shows it. */
    beliefs?: Record<string, Belief>;
  }
  : never;
/** A deadline question has its rule, the part of the calendar it can reach, and a first example that can be read as the page is built. */
type WithDates<Q> = Q extends {type: 'deadline'} ? Q & {rule: TimescaleLink & {versions: Version[]}; setting: Setting; first: Drawn} : Q;
/** A question of any type, with the things it refers to. */
export type QuestionView = WithDates<Joined<Question>>;

export type QuizView = {id: string; title: string; summary: string; for: string; minutes: number; reviewed: string; reviewBy: string; questions: QuestionView[]};
/** A quiz or a case that unfolds, as a list shows it and as a reader chooses among them. */
export type QuizLink = {
  id: string; title: string; summary: string; minutes: number; statements: string[]; level: Level; options: PermanenceOptionId[];
} & ({kind: 'quiz'; questions: number; dates: boolean} | {kind: 'scenario'; decisions: number; worked: boolean});

export type SourceView = Source & {citedBy: PageLink[]};
export type TermView = {id: string; term: string; meaning: string; aliases: string[]; source?: Cited; see?: PageLink};
export type {Citation};
