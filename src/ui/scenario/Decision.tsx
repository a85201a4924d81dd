import {useId, useRef, useState} from 'react';
import {inWords} from '../../core/calendar';
import type {ChoiceView, NodeView, ScenarioView} from '../../core/scenario-view';
import {Words} from '../reading/Words';
import {Documents} from './Documents';
import {GradeMark, StepHeading, Surfaced, WhereThingsStand} from './parts';
import type {PlayState} from './usePlay';
import {mixed} from './words';
import styles from './scenario.module.css';

type Props = {scenario: ScenarioView; node: NodeView; player: PlayState};

/** One decision: the day, what came out since, the story, the papers, where things stand, and the choices. */
export function Decision({scenario, node, player}: Props) {
  const {now, steps} = player.story;
  const part = node['content-note'] === undefined ? 'read' : player.parts[node.id];
  return (
    <section className={styles.step} aria-labelledby="scenario-step">
      <StepHeading moves={player.moves}>Decision {steps.length + 1}: {node.title}</StepHeading>
      <p className={styles.day}><time dateTime={now.date}>{inWords(now.date)}</time>, day {now.day + 1}</p>
      <Surfaced notes={now.surfaced} />
      {part === undefined && <HardPart note={node['content-note'] ?? ''} onAnswer={(answer) => player.answerPart(node.id, answer)} />}
      {part === 'read' && <><Words text={node.text} /><Documents documents={scenario.documents.filter((document) => node.documents.includes(document.id))} /></>}
      {part === 'skipped' && <><p className="quiet">You skipped this part. In short:</p><Words text={node['in-short'] ?? ''} /></>}
      {part !== undefined && <ChoiceForm key={steps.length} choices={mixed(node.id, now.open)} worked={scenario.worked} onDecide={player.decide} />}
      <WhereThingsStand scenario={scenario} values={now.values} />
    </section>
  );
}

/** A note before something hard to read. Skipping it shows a short version in its place and loses nothing. */
function HardPart({note, onAnswer}: {note: string; onAnswer: (answer: 'read' | 'skipped') => void}) {
  return (
    <div className={styles.hard}>
      <p><strong>Before you read on.</strong> {note}</p>
      <p className={styles.buttons}>
        <button type="button" className="button" onClick={() => onAnswer('read')}>Read this part</button>
        <button type="button" className="button button--plain" onClick={() => onAnswer('skipped')}>Skip this part</button>
      </p>
    </div>
  );
}

function ChoiceForm({choices, worked, onDecide}: {choices: readonly ChoiceView[]; worked: boolean; onDecide: (choice: string) => void}) {
  const id = useId();
  const fieldRef = useRef<HTMLFieldSetElement>(null);
  const [chosen, setChosen] = useState<string>();
  const [refused, setRefused] = useState(false);
  const decide = () => {
    if (chosen !== undefined) return onDecide(chosen);
    setRefused(true);
    fieldRef.current?.querySelector('input')?.focus();
  };
  return (
    // method="dialog": before the script is there, or without it, pressing the button sends nothing anywhere.
    <form method="dialog" className={styles.form} onSubmit={(event) => { event.preventDefault(); decide(); }}>
      <fieldset ref={fieldRef} aria-describedby={refused ? `${id}-error` : undefined}>
        <legend className={styles.ask}>What do you do?</legend>
        {worked && <span className="hint">This is a worked example: the reasons stand below each choice. Read them, then choose a path to follow.</span>}
        {refused && <p id={`${id}-error`} className="error"><span className="visually-hidden">Error: </span>Choose what to do, then go on.</p>}
        <div className={styles.choices}>
          {choices.map((choice) => (
            <div key={choice.id} className={styles.choiceBlock}>
              <label className={styles.choice}>
                <input type="radio" name={id} checked={chosen === choice.id} aria-describedby={worked ? `${id}-${choice.id}` : undefined} onChange={() => { setChosen(choice.id); setRefused(false); }} />
                <span><Words text={choice.text} inline /></span>
              </label>
              {worked && <div id={`${id}-${choice.id}`} className={styles.reasoning}><p><GradeMark grade={choice.grade} /></p><Words text={choice.feedback} /></div>}
            </div>
          ))}
        </div>
      </fieldset>
      <button type="submit" className="button">Decide this</button>
    </form>
  );
}
