import Link from '@docusaurus/Link';
import {inShortWords} from '../../core/calendar';
import type {Bank, BankQuestion} from '../../core/practice-bank';
import type {Standings} from '../../core/practice-session';
import {misconceptionsHeld, sureButWrongQuestions, type NextThing} from '../../core/record-map';
import styles from './record.module.css';

const nameOf = (question: BankQuestion, bank: Bank) => `${bank.quizzes[question.quiz] ?? 'Quiz'}, question ${question.number}`;
const addressOf = (question: BankQuestion) => `/quizzes/${question.quiz}#q-${question.id}`;

/** At most three things to do next. */
export function NextThings({things, bank}: {things: NextThing[]; bank: Bank}) {
  return (
    <section aria-labelledby="next">
      <h2 id="next">What to do next</h2>
      {things.length === 0 ? <p>Nothing presses. Come back in a few days.</p> : <ol className={styles.next}>{things.map((thing, i) => <li key={i}><Next thing={thing} bank={bank} /></li>)}</ol>}
    </section>
  );
}

function Next({thing, bank}: {thing: NextThing; bank: Bank}) {
  switch (thing.type) {
    case 'start': return <><Link to="/practise">Practise five questions</Link>. Your record fills in as you answer.</>;
    case 'practise': return <><Link to="/practise">Practise</Link>: {thing.due} due today{thing.changed > 0 && `, ${thing.changed} of them because what they rest on has changed`}.</>;
    case 'read': return <>Read <Link to={thing.question.passage.address}>{thing.question.passage.title}</Link>: you were sure of a wrong answer to <Link to={addressOf(thing.question)}>{nameOf(thing.question, bank)}</Link>.</>;
    case 'try': return <>Try <Link to={`/quizzes/${thing.quiz}`}>{bank.quizzes[thing.quiz]}</Link>: you have not met statement {thing.statement.id}, <Link to={thing.statement.address}>{thing.statement.name}</Link>.</>;
    default: return thing satisfies never;
  }
}

/** What the learner would have acted on and was wrong about, each with the passage to read. */
export function SureButWrong({bank, standings}: {bank: Bank; standings: Standings}) {
  const list = sureButWrongQuestions(bank.questions, standings);
  return (
    <section aria-labelledby="sure-but-wrong">
      <h2 id="sure-but-wrong">Sure but wrong</h2>
      {list.length === 0
        ? <p>Nothing stands here. An answer lands here when you say you would act on it and it is nearer wrong than right. It leaves when you next answer it right.</p>
        : (
          <>
            <p>You said you would act on these answers. They are the ones most worth reading about before they come up in a case.</p>
            <ul>
              {list.map(({question, since}) => (
                <li key={question.id}>Read <Link to={question.passage.address}>{question.passage.title}</Link>, then try <Link to={addressOf(question)}>{nameOf(question, bank)}</Link> again. <span className="quiet">Since {inShortWords(since)}</span></li>
              ))}
            </ul>
          </>
        )}
    </section>
  );
}

/** The misconceptions that wrong answers showed and no right answer has put right since. Left out where the bank names none. */
export function Misconceptions({bank, standings}: {bank: Bank; standings: Standings}) {
  const held = misconceptionsHeld(bank.questions, standings).filter(({id}) => bank.misconceptions[id] !== undefined);
  if (Object.keys(bank.misconceptions).length === 0) return null;
  return (
    <section aria-labelledby="misconceptions">
      <h2 id="misconceptions">Misconceptions your answers show</h2>
      {held.length === 0 ? <p>None from your last answers.</p> : (
        <ul>
          {held.map(({id, questions}) => {
            const {belief, instead, passage} = bank.misconceptions[id]!;
            return <li key={id}><strong>It is not so that:</strong> {belief} <strong>Instead:</strong> {instead} Shown by {questions.map((question, i) => <span key={question.id}>{i > 0 && ', '}<Link to={addressOf(question)}>{nameOf(question, bank)}</Link></span>)}. Read <Link to={passage.address}>{passage.title}</Link>.</li>;
          })}
        </ul>
      )}
    </section>
  );
}
