import Link from '@docusaurus/Link';
import {isMarked, verdict, type Outcome} from '../../core/marking';
import type {PageLink} from '../../core/views';
import type {Shown} from './shown';
import styles from './quiz.module.css';

/** How a question stands now, and whether the reader was ever sure of a wrong answer to it. */
export type Standing = Outcome & {wasSure: boolean};
type Standings = Readonly<Record<string, Standing>>;
type Asked = Pick<Shown, 'id' | 'type' | 'passage' | 'statements'>;
type Placed = {question: Asked; number: number; standing?: Standing};

/** Where a reader stands at the end of a quiz: what was right, what they were sure of and wrong about, and what to read next. */
export function Summary({questions, standings}: {questions: readonly Asked[]; standings: Standings}) {
  const placed = questions.map((question, i): Placed => ({question, number: i + 1, standing: standings[question.id]})).filter(({question}) => isMarked(question.type));
  const answered = placed.filter((one) => one.standing !== undefined);
  const sure = answered.filter((one) => one.standing?.wasSure);
  return (
    <section className={answered.length === 0 ? `${styles.summary} ${styles.screenOnly}` : styles.summary} aria-labelledby="where-you-stand">
      <h2 id="where-you-stand">Where you stand</h2>
      {answered.length === 0 ? <p>This fills in as you check your answers.</p> : <Counts placed={placed} unmarked={questions.length - placed.length} />}
      {sure.length > 0 && (
        <>
          <h3>Sure but wrong</h3>
          <p>You said you would act on these answers. They are the ones most worth reading about, and worth trying again in a week.</p>
          <ul>
            {sure.map(({question, number}) => (
              <li key={question.id}><a href={`#q-${question.id}`}>Question {number}</a>: read <Link to={question.passage.address}>{question.passage.title}</Link></li>
            ))}
          </ul>
        </>
      )}
      {answered.length > 0 && <ByStatement answered={answered} />}
      {answered.length > 0 && <ReadNext pages={toRead(answered)} />}
      <p><Link to="/practise">Practise a few questions a day</Link>, or see <Link to="/record">your record</Link>.</p>
    </section>
  );
}

function Counts({placed, unmarked}: {placed: Placed[]; unmarked: number}) {
  const verdicts = placed.map(({standing}) => (standing ? verdict(standing.credit) : 'not answered'));
  const count = (wanted: (typeof verdicts)[number]) => verdicts.filter((one) => one === wanted).length;
  return (
    <ul className={styles.counts}>
      <li>Right: <strong>{count('right')}</strong></li>
      <li>Partly right: <strong>{count('partly right')}</strong></li>
      <li>Not right yet: <strong>{count('not right')}</strong></li>
      <li>Not answered yet: <strong>{count('not answered')}</strong></li>
      {unmarked > 0 && <li>Not marked: <strong>{unmarked}</strong></li>}
    </ul>
  );
}

type StatementStanding = Shown['statements'][number] & {right: number; of: number};

/** How the answers stand by the statement they ask about, the one with most to learn first. */
function byStatement(answered: readonly Placed[]): StatementStanding[] {
  const found = new Map<string, StatementStanding>();
  for (const {question, standing} of answered) {
    for (const statement of question.statements) {
      const before = found.get(statement.id) ?? {...statement, right: 0, of: 0};
      found.set(statement.id, {...before, right: before.right + (standing?.credit === 1 ? 1 : 0), of: before.of + 1});
    }
  }
  return [...found.values()].sort((a, b) => a.right / a.of - b.right / b.of || a.id.localeCompare(b.id, 'en', {numeric: true}));
}

function ByStatement({answered}: {answered: readonly Placed[]}) {
  const statements = byStatement(answered);
  if (statements.length === 0) return null;
  return (
    <>
      <h3>By statement</h3>
      <ul>
        {statements.map(({id, name, address, right, of}) => <li key={id}><Link to={address}>{id} {name}</Link>: {right} of {of} right</li>)}
      </ul>
    </>
  );
}

/** The passages of answers that are not yet right: the sure ones first, then the furthest from right, each page once. */
function toRead(answered: Placed[]): PageLink[] {
  const missed = answered.filter(({standing}) => standing && (standing.wasSure || standing.credit < 1));
  const rank = ({standing}: Placed) => (standing ? standing.credit - (standing.wasSure ? 2 : 0) : 0);
  const passages = missed.sort((a, b) => rank(a) - rank(b)).map(({question}) => question.passage);
  return passages.filter((page, i) => passages.findIndex((other) => other.address === page.address) === i);
}

function ReadNext({pages}: {pages: PageLink[]}) {
  return (
    <>
      <h3>What to read next</h3>
      {pages.length === 0
        ? <p>Nothing stands out from the answers so far. Come back in a week or so and see what has stayed with you.</p>
        : <ul>{pages.map((page) => <li key={page.address}><Link to={page.address}>{page.title}</Link></li>)}</ul>}
    </>
  );
}
