import {useId} from 'react';
import {confidences, type Confidence} from '../../core/marking';
import styles from './quiz.module.css';

const names: Record<Confidence, string> = {'a guess': 'A guess', 'better than even': 'Better than even', 'would act on it': 'I would act on it'};

/** Asks how sure the reader is, before they check. Nobody has to say. */
export function AskConfidence({chosen, onChoose}: {chosen?: Confidence; onChoose: (confidence: Confidence) => void}) {
  const name = useId();
  return (
    <fieldset className={`${styles.confidence} ${styles.screenOnly}`}>
      <legend>How sure are you? <span className={styles.optional}>(optional)</span></legend>
      <div className={styles.confidences}>
        {confidences.map((confidence) => (
          <label key={confidence} className={styles.choice}>
            <input type="radio" name={name} checked={chosen === confidence} onChange={() => onChoose(confidence)} />
            <span>{names[confidence]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
