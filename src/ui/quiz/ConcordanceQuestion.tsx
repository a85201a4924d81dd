import {useId} from 'react';
import {weights, type AnswerTo, type Weight} from '../../core/marking';
import {Words} from '../reading/Words';
import {Marks} from './OptionReasons';
import {QuestionFrame} from './QuestionFrame';
import type {QuestionProps, Shown} from './shown';
import {useAttempt} from './useAttempt';
import styles from './quiz.module.css';

const weightNames: Record<Weight, string> = {'-2': 'It weighs much less', '-1': 'It weighs a little less', 0: 'No change', 1: 'It weighs a little more', 2: 'It weighs much more'};
const names = {check: 'Compare with other readings', reasons: 'How people might read it', result: 'How people might read it'};

/** A question about judgement: how a new fact changes the weight of an option. It is not marked, and no votes are shown, since nobody has voted. */
export function ConcordanceQuestion({question, place}: QuestionProps<'concordance'>) {
  const attempt = useAttempt<AnswerTo<'concordance'>>(question, place);
  return (
    <QuestionFrame
      question={question} place={place} attempt={attempt} how="There is no right answer and no mark." nothing="Choose how the weight changes, then compare." isEmpty={() => false} names={names}
      field={<Scale question={question} chosen={attempt.answer?.weight} onChoose={(weight) => attempt.choose({type: 'concordance', weight})} />}
      reasons={<Readings readings={question.readings} chosen={attempt.checked ? attempt.answer?.weight : undefined} />}
    />
  );
}

function Scale({question, chosen, onChoose}: {question: Shown<'concordance'>; chosen?: Weight; onChoose: (weight: Weight) => void}) {
  const name = useId();
  return (
    <>
      <p className={styles.given}><strong>You are thinking of: </strong><Words text={question.option} inline /></p>
      <p className={styles.given}><strong>Then you learn: </strong><Words text={question.fact} inline /></p>
      <div className={styles.options}>
        {weights.map((weight) => (
          <label key={weight} className={styles.choice}>
            <input type="radio" name={name} checked={chosen === weight} onChange={() => onChoose(weight)} />
            <span>{weightNames[weight]}</span>
          </label>
        ))}
      </div>
    </>
  );
}

/** The readings from one end of the scale to the other. Those at the reader's own place on it are marked. */
function Readings({readings, chosen}: {readings: Shown<'concordance'>['readings']; chosen?: Weight}) {
  return (
    <>
      {chosen !== undefined && <p>You chose: <strong>{weightNames[chosen]}</strong>.</p>}
      <p>These are reasons and not votes. Which of them fits the case in front of you, and what would you need to know to be surer?</p>
      <ul className={styles.reasons}>
        {[...readings].sort((a, b) => a.weight - b.weight).map((reading) => (
          <li key={reading.id}>
            <Marks marks={reading.weight === chosen ? ['You chose this'] : []} />
            <p className={styles.answerText}>{weightNames[reading.weight]}</p>
            <Words text={reading.text} />
          </li>
        ))}
      </ul>
    </>
  );
}
