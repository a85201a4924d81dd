import {memo, startTransition, useEffect, useMemo, useState, useSyncExternalStore} from 'react';
import {inShortWords, type IsoDate} from '../../core/calendar';
import type {Bank} from '../../core/practice-bank';
import {calibration, nextThings, statementStandings} from '../../core/record-map';
import {today} from '../today';
import {KeepQuestion} from './AskToKeep';
import {Calibration} from './Calibration';
import {Cpd, type FetchScenario} from './Cpd';
import {Keeping} from './Keeping';
import {Misconceptions, NextThings, SureButWrong} from './Lists';
import {Measure} from './Measure';
import {Reading} from './Reading';
import {StatementMap} from './StatementMap';
import type {RecordState, RecordStore} from './store';
import styles from './record.module.css';

export type RecordProps = {bank: Bank; record: RecordStore; fetchScenario: FetchScenario};

// Each is drawn again only when what it shows has changed: the parts are added one by one.
const [Squares, Bars, Sure, Beliefs, Year, Professional, Read, Keep] = [memo(StatementMap), memo(Calibration), memo(SureButWrong), memo(Misconceptions), memo(Measure), memo(Cpd), memo(Reading), memo(Keeping)];
const parts = 6;

/** How many parts of the page are drawn: where the learner stands at once, the rest one after another, so that no task is long enough to be felt. */
function useDrawn(): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn >= parts) return undefined;
    const next = setTimeout(() => startTransition(() => setDrawn(drawn + 1)), 0);
    return () => clearTimeout(next);
  }, [drawn]);
  return drawn;
}

/** The record as its learner sees it. It opens from the standings that each attempt left behind: the log itself is not read for it. */
export function RecordView({bank, record, fetchScenario}: RecordProps) {
  const state = useSyncExternalStore(record.subscribe, record.get, record.get);
  const day = today();
  const drawn = useDrawn();
  const {standings} = state;
  const statements = useMemo(() => statementStandings(bank.statements, bank.questions, standings, day), [bank, standings, day]);
  const next = useMemo(() => nextThings(bank.questions, statements, standings, day), [bank, statements, standings, day]);
  const levels = useMemo(() => calibration(standings), [standings]);
  return (
    <div className={styles.record}>
      <Standing state={state} record={record} day={day} />
      <NextThings things={next} bank={bank} />
      <Squares statements={statements} pages={bank.pages} />
      {drawn > 0 && <Bars levels={levels} />}
      {drawn > 1 && <><Sure bank={bank} standings={standings} /><Beliefs bank={bank} standings={standings} /></>}
      {drawn > 2 && <Year bank={bank} record={record} today={day} />}
      {drawn > 3 && <Professional bank={bank} record={record} state={state} fetchScenario={fetchScenario} />}
      {drawn > 4 && <Read bank={bank} record={record} state={state} />}
      {drawn > 5 && <Keep record={record} state={state} />}
    </div>
  );
}

/** Whether the record is kept, and what the learner must know about that. */
function Standing({state, record, day}: {state: RecordState; record: RecordStore; day: IsoDate}) {
  return (
    <>
      {state.trouble && <p role="status" className={styles.trouble}>{state.trouble}</p>}
      {state.keeping === 'not asked' && <KeepQuestion lost={state.lost} onYes={() => void record.keep(day)} onNo={() => record.decline()} />}
      {state.keeping === 'kept' && <p className={styles.kept}>Kept in this browser{state.since ? ` since ${inShortWords(state.since)}` : ''}. <a href="#keeping">Save, move or delete it</a></p>}
      {state.aside > 0 && <p className={styles.trouble}>{state.aside === 1 ? 'One entry' : `${state.aside} entries`} could not be read. {state.aside === 1 ? 'It has' : 'They have'} been set aside and kept, and everything else is here.</p>}
    </>
  );
}
