import Link from '@docusaurus/Link';
import {useEffect, useState, useSyncExternalStore} from 'react';
import type {Bank} from '../../core/practice-bank';
import {measureQuestions, points, type Point} from '../../core/practice-measure';
import {chooseSession, dueQuestions, sessionSizes, type Asked, type SessionSize} from '../../core/practice-session';
import type {QuizView} from '../../core/views';
import {KeepQuestion} from '../record/AskToKeep';
import recordStyles from '../record/record.module.css';
import type {RecordStore} from '../record/store';
import {today} from '../today';
import {keepSession, readSession, type Session} from './session';
import {SessionView} from './SessionView';
import styles from './practise.module.css';

/** Which measure of the year the address asks for: `/practise#start`. */
function usePoint(): Point | undefined {
  const [point, setPoint] = useState<Point>();
  useEffect(() => setPoint(points.find((one) => window.location.hash === `#${one}`)), []);
  return point;
}

type Props = {bank: Bank; record: RecordStore; fetchQuiz: (id: string) => Promise<QuizView>};

/** What is due today, the choice of how many, and the session itself. A session that was left is there to go on with. */
export function Practise({bank, record, fetchQuiz}: Props) {
  const state = useSyncExternalStore(record.subscribe, record.get, record.get);
  const [session, setSession] = useState<Session>();
  const [left, setLeft] = useState<Session>();
  useEffect(() => {
    void readSession(record, bank, today()).then(setLeft);
  }, [record, bank]);
  const begin = (next: Session) => {
    setSession(next);
    setLeft(undefined);
    void keepSession(record, next);
  };
  const start = (size: SessionSize) => {
    const seed = Math.floor(Math.random() * 2 ** 32);
    begin({day: today(), seed, at: 0, mode: 'practice', asked: chooseSession(bank.questions, state.standings, today(), size, seed)});
  };
  const point = usePoint();
  const measure = (of: Point) => begin({day: today(), seed: Math.floor(Math.random() * 2 ** 32), at: 0, mode: of, asked: measureQuestions(bank.questions, of).map((question) => ({question, reason: 'new'}))});
  if (session) return <SessionView session={session} record={record} fetchQuiz={fetchQuiz} onMove={begin} onEnd={() => { setSession(undefined); void keepSession(record, undefined); }} />;
  return (
    <>
      {state.keeping === 'not asked' && <KeepQuestion lost={state.lost} onYes={() => void record.keep(today())} onNo={() => record.decline()} />}
      {state.trouble && <p role="status" className={recordStyles.trouble}>{state.trouble}</p>}
      <Due due={dueQuestions(bank.questions, state.standings, today())} met={state.standings.size} />
      {left && <p className={styles.left}><button type="button" className="button" onClick={() => begin(left)}>Go on with question {left.at + 1} of {left.asked.length}</button></p>}
      {point && <p className={styles.left}><button type="button" className="button" onClick={() => measure(point)}>Answer the {measureQuestions(bank.questions, point).length} questions for the {point} of your year</button></p>}
      <ChooseSize onStart={start} />
    </>
  );
}

function Due({due, met}: {due: Asked[]; met: number}) {
  const count = (reason: Asked['reason']) => due.filter((one) => one.reason === reason).length;
  const changed = count('changed');
  const sure = count('sure but wrong');
  return (
    <section aria-labelledby="due-today">
      <h2 id="due-today">Due today: {due.length}</h2>
      {due.length === 0 && <p>{met === 0 ? 'You have not answered any questions yet. A session starts with new ones.' : 'Nothing is due. A session now brings new questions, and then those that come back soonest.'}</p>}
      {(changed > 0 || sure > 0) && (
        <ul>
          {changed > 0 && <li>{changed} because the passage behind {changed === 1 ? 'it' : 'them'} has changed since you answered</li>}
          {sure > 0 && <li>{sure} that you were sure of and wrong about</li>}
        </ul>
      )}
    </section>
  );
}

function ChooseSize({onStart}: {onStart: (size: SessionSize) => void}) {
  const [size, setSize] = useState<SessionSize>(5);
  return (
    <form method="dialog" onSubmit={(event) => { event.preventDefault(); onStart(size); }}>
      <fieldset>
        <legend>How many questions?</legend>
        <div className={styles.sizes}>
          {sessionSizes.map((one) => (
            <label key={one} className={styles.size}><input type="radio" name="size" checked={size === one} onChange={() => setSize(one)} /><span>{one === 5 ? 'Five' : one === 10 ? 'Ten' : 'Twenty'}</span></label>
          ))}
        </div>
      </fieldset>
      <button type="submit" className="button">Start</button>
      <p className="quiet">There is no clock, and you can stop at any question. <Link to="/record">Your record</Link></p>
    </form>
  );
}
