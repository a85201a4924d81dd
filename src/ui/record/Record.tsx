import {useMemo, useSyncExternalStore} from 'react';
import {inShortWords} from '../../core/calendar';
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
import type {RecordStore} from './store';
import styles from './record.module.css';

export type RecordProps = {bank: Bank; record: RecordStore; fetchScenario: FetchScenario};

/** The record as its learner sees it. It opens from the standings that each attempt left behind: the log itself is not read for it. */
export function Record({bank, record, fetchScenario}: RecordProps) {
  const state = useSyncExternalStore(record.subscribe, record.get, record.get);
  const day = today();
  const statements = useMemo(() => statementStandings(bank.statements, bank.questions, state.standings, day), [bank, state.standings, day]);
  const next = useMemo(() => nextThings(bank.questions, statements, state.standings, day), [bank, statements, state.standings, day]);
  return (
    <div className={styles.record}>
      {state.trouble && <p role="status" className={styles.trouble}>{state.trouble}</p>}
      {state.keeping === 'not asked' && <KeepQuestion lost={state.lost} onYes={() => void record.keep(day)} onNo={() => record.decline()} />}
      {state.keeping === 'kept' && <p className={styles.kept}>Kept in this browser{state.since ? ` since ${inShortWords(state.since)}` : ''}. <a href="#keeping">Save, move or delete it</a></p>}
      {state.aside > 0 && <p className={styles.trouble}>{state.aside === 1 ? 'One entry' : `${state.aside} entries`} could not be read. {state.aside === 1 ? 'It has' : 'They have'} been set aside and kept, and everything else is here.</p>}
      <NextThings things={next} bank={bank} />
      <StatementMap statements={statements} pages={bank.pages} />
      <Calibration levels={calibration(state.standings)} />
      <SureButWrong bank={bank} standings={state.standings} />
      <Misconceptions bank={bank} standings={state.standings} />
      <Measure bank={bank} record={record} today={day} />
      <Cpd bank={bank} record={record} state={state} fetchScenario={fetchScenario} />
      <Reading bank={bank} record={record} state={state} />
      <Keeping record={record} state={state} />
    </div>
  );
}
