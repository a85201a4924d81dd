import {useId} from 'react';
import {countPairs, credit, type AnswerTo} from '../../core/marking';
import {seedOf, shuffleAway} from '../../core/shuffle';
import {Words} from '../reading/Words';
import {Marks} from './OptionReasons';
import {QuestionFrame} from './QuestionFrame';
import type {QuestionProps, Shown} from './shown';
import {useAttempt} from './useAttempt';
import styles from './quiz.module.css';

type Step = Shown<'order'>['steps'][number];

const how = <><span className={styles.screenOnly}>Move the steps until the first is at the top.</span><span className={styles.paperOnly}>Number the steps in their right order.</span></>;

/** A question whose steps are to be put in order, with buttons or by choosing a position. It never starts in the right order. */
export function OrderQuestion({question, place}: QuestionProps<'order'>) {
  const attempt = useAttempt<AnswerTo<'order'>>(question, place);
  const start = shuffleAway(question.steps, seedOf(question.id) + attempt.turn);
  const given = attempt.answer?.steps ?? start.map((step) => step.id);
  const steps = given.flatMap((id) => question.steps.filter((step) => step.id === id));
  const move = (step: Step, to: number) => {
    const others = given.filter((id) => id !== step.id);
    attempt.choose({type: 'order', steps: [...others.slice(0, to), step.id, ...others.slice(to)]}, `${step.text}: now ${to + 1} of ${given.length}`);
  };
  const pairs = countPairs(question.steps, given);
  return (
    <QuestionFrame
      question={question} place={place} attempt={attempt} how={how} isEmpty={() => false} credit={(answer) => credit(question, answer)}
      nothing="Move at least one step, then check. The steps do not start in the right order."
      field={<StepList steps={steps} onMove={move} />}
      reasons={<StepReasons steps={question.steps} given={attempt.checked ? given : undefined} />}
      tally={`Take any two steps: you have ${pairs.right} of the ${pairs.outOf} pairs the right way round.`}
    />
  );
}

function StepList({steps, onMove}: {steps: Step[]; onMove: (step: Step, to: number) => void}) {
  const id = useId();
  return (
    <ol className={styles.steps}>
      {steps.map((step, i) => (
        <li key={step.id} className={styles.step}>
          <span className={styles.stepText}><Words text={step.text} inline /></span>
          <span className={`${styles.moves} ${styles.screenOnly}`}>
            <MoveButton name="Move up" step={step} off={i === 0} onPress={() => onMove(step, i - 1)} />
            <MoveButton name="Move down" step={step} off={i === steps.length - 1} onPress={() => onMove(step, i + 1)} />
            <span className={styles.position}>
              <label htmlFor={`${id}-${step.id}`}>Position <span className="visually-hidden">of: <Words text={step.text} inline /></span></label>
              <select id={`${id}-${step.id}`} className="field" value={i + 1} onChange={(event) => onMove(step, Number(event.target.value) - 1)}>
                {steps.map((other, place) => <option key={other.id} value={place + 1}>{place + 1}</option>)}
              </select>
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

// `aria-disabled` and not `disabled`: a step that reaches the top must not take the keyboard's place away with it.
function MoveButton({name, step, off, onPress}: {name: string; step: Step; off: boolean; onPress: () => void}) {
  return (
    <button type="button" className={`button button--plain ${styles.move}`} aria-disabled={off} onClick={() => !off && onPress()}>
      {name}<span className="visually-hidden">: <Words text={step.text} inline /></span>
    </button>
  );
}

/** The steps in the right order with the reason for each, and where the reader put them. */
function StepReasons({steps, given}: {steps: Step[]; given?: readonly string[]}) {
  const marksOf = (step: Step, i: number) => {
    const place = given?.indexOf(step.id);
    return place === undefined ? [] : [place === i ? `You put this at ${i + 1}: right place` : `You put this at ${place + 1}: it comes at ${i + 1}`];
  };
  return (
    <ol className={styles.reasons} aria-label="The right order">
      {steps.map((step, i) => (
        <li key={step.id}>
          <Marks marks={marksOf(step, i)} />
          <p className={styles.answerText}><Words text={step.text} inline /></p>
          <Words text={step.why} />
        </li>
      ))}
    </ol>
  );
}
