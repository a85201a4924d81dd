import {useId, useState} from 'react';
import type {Attempt} from '../../core/attempt';
import {inShortWords} from '../../core/calendar';
import type {Bank} from '../../core/practice-bank';
import {cpdEntries, cpdSheet, logSheet, reflectionOn, supervisionSheet, type CpdEntry} from '../../core/record-cpd';
import {longestText, reflectionLeafId, type ReflectionField} from '../../core/record-leaf';
import {sureButWrongQuestions} from '../../core/record-map';
import {tell} from '../../core/scenario-play';
import type {ScenarioView} from '../../core/scenario-view';
import {now} from '../today';
import {TakeSheet} from './SheetView';
import type {RecordState, RecordStore} from './store';
import styles from './record.module.css';

export type FetchScenario = (id: string) => Promise<ScenarioView>;
type Props = {bank: Bank; record: RecordStore; state: RecordState; fetchScenario: FetchScenario};

const shownAtFirst = 6;

/** Drafts for the professional record, the reflective log and supervision: the facts from what was done, the rest for the learner to write. */
export function Cpd({bank, record, state, fetchScenario}: Props) {
  const [entries, setEntries] = useState<CpdEntry[]>();
  const [shown, setShown] = useState(shownAtFirst);
  const draft = async () => setEntries(cpdEntries(bank, (await record.whole()).log));
  return (
    <section aria-labelledby="cpd">
      <h2 id="cpd">Your professional record and supervision</h2>
      <p>The facts of each draft come from what you did here: activity, description and date. What you learnt, what it changed and what a peer said are yours to write. Nothing is made up for you, and nothing is sent.</p>
      {!entries && <p><button type="button" className="button" onClick={() => void draft()}>Make drafts from what I did</button></p>}
      {entries?.length === 0 && <p>There is nothing to draft from yet. Answer some questions or finish a case, and come back.</p>}
      {entries && entries.length > 0 && (
        <>
          <p>The regulator asks for at least two different pieces of learning a year, at least one of them talked over with a peer, by 30 November. Check <a href="https://www.socialworkengland.org.uk/cpd/" rel="noreferrer">Social Work England’s own pages</a> for what it asks this year. A peer can be another social worker, a manager, or another professional who knows your work. Leave out names and anything about a real child.</p>
          {entries.slice(0, shown).map((entry) => <Entry key={entry.id} entry={entry} record={record} state={state} />)}
          {entries.length > shown && <p><button type="button" className="button button--plain" onClick={() => setShown(shown + shownAtFirst)}>Show earlier ones</button></p>}
          <TakeSheet kind="cpd-record" name="Professional record" make={async () => cpdSheet(bank, written(entries, state), record.get().notebook)} />
          <TakeSheet kind="reflective-log" name="Reflective log" make={async () => logSheet(entries, record.get().notebook)} />
        </>
      )}
      <TakeSheet kind="supervision-sheet" name="Supervision sheet" make={async () => supervision(bank, record, fetchScenario)} />
    </section>
  );
}

/** The pieces of learning that the learner has written about; when there are none yet, the newest few, to be filled in by hand. */
function written(entries: readonly CpdEntry[], {notebook}: RecordState): CpdEntry[] {
  const some = entries.filter((entry) => (['learning', 'impact', 'peer'] as const).some((field) => reflectionOn(notebook, entry.id, field) !== ''));
  return some.length > 0 ? some : entries.slice(0, 2);
}

async function supervision(bank: Bank, record: RecordStore, fetchScenario: FetchScenario) {
  const {log} = await record.whole();
  const sure = sureButWrongQuestions(bank.questions, record.get().standings).map(({question: {id}, since}) => ({id, since}));
  const last = new Map(log.flatMap((one) => (one.kind === 'scenario' ? [[one.scenario, one] as const] : [])));
  const cases = await Promise.all([...last.values()].map((play) => caseOf(play, fetchScenario)));
  return supervisionSheet(bank, sure, cases.flatMap((one) => (one ? [one] : [])));
}

/** The weak and unsafe decisions of a finished case, in its own words; all of them where there was none. A case that has changed since is left out. */
async function caseOf(play: Extract<Attempt, {kind: 'scenario'}>, fetchScenario: FetchScenario) {
  const scenario = await fetchScenario(play.scenario).catch(() => undefined);
  if (!scenario || scenario.revision !== play.revision) return undefined;
  const choices = tell(scenario, play.choices).steps.map(({node, choice}) => ({text: `${node.title}: ${choice.text}`, grade: choice.grade}));
  const hard = choices.filter(({grade}) => grade === 'weak' || grade === 'unsafe');
  return {title: scenario.title, date: play.at.slice(0, 10), choices: hard.length > 0 ? hard : choices};
}

const fields: Record<ReflectionField, string> = {learning: 'What I learnt', impact: 'What changed in my practice, and for people', peer: 'What I learnt from talking about it with a peer', log: 'For my reflective log'};

function Entry({entry, record, state}: {entry: CpdEntry; record: RecordStore; state: RecordState}) {
  return (
    <details className={styles.entry}>
      <summary>{inShortWords(entry.date)}: {entry.description}</summary>
      <dl>
        <dt>Type of activity</dt><dd>{entry.activity}</dd>
        <dt>Date</dt><dd>{inShortWords(entry.date)}</dd>
        {entry.statements.length > 0 && <><dt>Statements it touches</dt><dd>{entry.statements.join(', ')}</dd></>}
      </dl>
      {(Object.keys(fields) as ReflectionField[]).map((field) => (
        <Writing key={field} name={fields[field]} kept={reflectionOn(state.notebook, entry.id, field)} onKeep={(text) => void record.put([{format: 1, id: reflectionLeafId(entry.id, field), at: now(), kind: 'reflection', about: entry.id, field, text}])} />
      ))}
    </details>
  );
}

/** A field that is written to the record when the learner leaves it. */
function Writing({name, kept, onKeep}: {name: string; kept: string; onKeep: (text: string) => void}) {
  const id = useId();
  const [text, setText] = useState(kept);
  return (
    <>
      <label htmlFor={id}>{name}</label>
      {/* No spelling check: some browsers send what is typed away to be checked. */}
      <textarea id={id} className={`field ${styles.writing}`} rows={3} maxLength={longestText} spellCheck={false} autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} onBlur={() => { if (text !== kept) onKeep(text); }} />
    </>
  );
}
