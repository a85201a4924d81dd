import Link from '@docusaurus/Link';
import {useEffect, useRef, useState, useSyncExternalStore} from 'react';
import {inShortWords} from '../../core/calendar';
import {sureButWrong, verdict, type Outcome} from '../../core/marking';
import type {Asked, Reason} from '../../core/practice-session';
import {sureRightForEasy} from '../../core/practice-limits';
import type {QuestionView, QuizView} from '../../core/views';
import {Question} from '../quiz/Question';
import type {RecordStore} from '../record/store';
import {keepSession, questionFrom, type Session} from './session';
import styles from './practise.module.css';

const reasons: Record<Reason, string> = {
  changed: 'The passage behind this question has changed since you last answered it.',
  'sure but wrong': 'You were sure of a wrong answer to this one.',
  due: 'This one is due again.',
  new: 'This one is new to you.',
  early: 'This one is not due yet.',
};

type Props = {session: Session; record: RecordStore; fetchQuiz: (id: string) => Promise<QuizView>; onMove: (session: Session) => void; onEnd: () => void};

/** One question at a time, with why it is asked now; and at the end, how it went and when each comes back. */
export function SessionView({session, record, fetchQuiz, onMove, onEnd}: Props) {
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Outcome>>>({});
  const [ended, setEnded] = useState(false);
  const asked = session.asked[session.at];
  if (ended || !asked) return <SessionEnd session={session} outcomes={outcomes} record={record} onEnd={onEnd} />;
  const last = session.at === session.asked.length - 1;
  const checked = outcomes[asked.question.id];
  return (
    <>
      <AskedQuestion
        key={asked.question.id} asked={asked} mode={session.mode} seed={session.seed} record={record} fetchQuiz={fetchQuiz} title={`Question ${session.at + 1} of ${session.asked.length}`}
        onChecked={(outcome) => {
          setOutcomes((now) => ({...now, [asked.question.id]: outcome}));
          // Whoever leaves now comes back to the next question.
          void keepSession(record, last ? undefined : {...session, at: session.at + 1});
        }}
      />
      <p className={styles.moves}>
        {checked && <button type="button" className="button" onClick={() => (last ? setEnded(true) : onMove({...session, at: session.at + 1}))}>{last ? 'See how it went' : 'Next question'}</button>}
        <button type="button" className="button button--plain" onClick={() => setEnded(true)}>Stop here</button>
      </p>
    </>
  );
}

type AskedProps = {asked: Asked; mode: Session['mode']; seed: number; title: string; onChecked: (outcome: Outcome) => void} & Pick<Props, 'record' | 'fetchQuiz'>;

function AskedQuestion({asked: {question, reason}, mode, seed, title, record, fetchQuiz, onChecked}: AskedProps) {
  const [shown, setShown] = useState<QuestionView | 'lost'>();
  const [easy, setEasy] = useState(false);
  const placeRef = useRef<HTMLDivElement>(null);
  // As it stood before this answer: checking changes it, and the offer must not come and go.
  const [mayBeEasy] = useState(() => (record.get().standings.get(question.id)?.sureRight ?? 0) >= sureRightForEasy);
  useEffect(() => {
    let gone = false;
    fetchQuiz(question.quiz).then((quiz) => { if (!gone) setShown(questionFrom(quiz, question.id, seed) ?? 'lost'); }, () => { if (!gone) setShown('lost'); });
    return () => { gone = true; };
  }, [fetchQuiz, question, seed]);
  useEffect(() => {
    if (shown && shown !== 'lost') placeRef.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [shown]);
  if (shown === 'lost') return <p role="alert">This question could not be fetched. If the connection was lost, try again, or stop here: what you have answered is in your record.</p>;
  if (!shown) return <p role="status">Fetching the question …</p>;
  return (
    <div ref={placeRef}>
      {mode === 'practice' && <p className={styles.reason}>{reasons[reason]}</p>}
      <Question question={shown} place={{title, level: 2, mode, easy, onChecked}} />
      {mayBeEasy && mode === 'practice' && <label className={styles.easy}><input type="checkbox" checked={easy} onChange={(event) => setEasy(event.target.checked)} /><span>If I am right and would act on it, ask me less often</span></label>}
    </div>
  );
}

function SessionEnd({session, outcomes, record, onEnd}: {session: Session; outcomes: Readonly<Record<string, Outcome>>; record: RecordStore; onEnd: () => void}) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus(), []);
  const {standings} = useSyncExternalStore(record.subscribe, record.get, record.get);
  const done = session.asked.flatMap(({question}) => {
    const outcome = outcomes[question.id];
    return outcome ? [{question, outcome, due: standings.get(question.id)?.card?.due}] : [];
  });
  const sure = done.filter(({outcome}) => sureButWrong(outcome));
  const right = done.filter(({outcome}) => verdict(outcome.credit) === 'right').length;
  return (
    <section aria-labelledby="how-it-went">
      <h2 id="how-it-went" ref={headingRef} tabIndex={-1}>How it went</h2>
      {done.length === 0 ? <p>You answered none of these. They will be there when you come back.</p> : <p>{right} of {done.length} right.</p>}
      {sure.length > 0 && (
        <>
          <h3>Sure but wrong</h3>
          <ul>{sure.map(({question}) => <li key={question.id}>Read <Link to={question.passage.address}>{question.passage.title}</Link></li>)}</ul>
        </>
      )}
      {done.length > 0 && (
        <>
          <h3>When each comes back</h3>
          <ul>{done.map(({question, due}) => <li key={question.id}><Link to={`/quizzes/${question.quiz}#q-${question.id}`}>{question.passage.title}</Link>{due && `: ${inShortWords(due)}`}</li>)}</ul>
        </>
      )}
      <p className={styles.moves}>
        <button type="button" className="button" onClick={onEnd}>Back to practice</button>
        <Link className="button button--plain" to="/record">See your record</Link>
      </p>
    </section>
  );
}
