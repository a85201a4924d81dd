import {useId} from 'react';
import type {AnswerTo} from '../../core/marking';
import {Words} from '../reading/Words';
import {QuestionFrame} from './QuestionFrame';
import type {QuestionProps, Shown} from './shown';
import {useAttempt, type Attempt} from './useAttempt';
import styles from './quiz.module.css';

const names = {check: 'Compare with a model answer', reasons: 'A model answer', result: 'Compare your answer'};

/** A question to write about. What is typed stays in this page's memory alone, and is gone when the page is left. */
export function ReflectionQuestion({question, place}: QuestionProps<'reflection'>) {
  const attempt = keepingWords(useAttempt<AnswerTo<'reflection'>>(question, place));
  const given = attempt.checked ? attempt.answer?.text : undefined;
  return (
    <QuestionFrame
      question={question} place={place} attempt={attempt} nothing="Write something first, even a few words." isEmpty={(answer) => answer.text.trim() === ''} names={names}
      how="Not marked. What you write is kept nowhere, and is gone when you leave the page. Do not write about a real child here."
      field={<Writing text={attempt.answer?.text ?? ''} onWrite={(text) => attempt.choose({type: 'reflection', text})} />}
      reasons={<ModelAnswer question={question} given={given} />}
    />
  );
}

/** Trying again goes back to the words already written: they are not thrown away. */
function keepingWords(attempt: Attempt<AnswerTo<'reflection'>>): Attempt<AnswerTo<'reflection'>> {
  const again = () => {
    attempt.again();
    if (attempt.answer) attempt.choose(attempt.answer);
  };
  return {...attempt, again};
}

function Writing({text, onWrite}: {text: string; onWrite: (text: string) => void}) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={styles.writingName}>Your answer</label>
      {/* No spelling check: some browsers send what is typed away to be checked. */}
      <textarea id={id} className={`field ${styles.writing}`} rows={6} value={text} autoComplete="off" spellCheck={false} onChange={(event) => onWrite(event.target.value)} />
    </>
  );
}

/** The reader's own words, one good answer, and what to look for in both. */
function ModelAnswer({question, given}: {question: Shown<'reflection'>; given?: string}) {
  return (
    <>
      {given !== undefined && <><p className={styles.answerText}>What you wrote</p><blockquote className={styles.written}>{given}</blockquote></>}
      <p className={styles.answerText}>A model answer</p>
      <Words text={question.model} />
      <fieldset>
        <legend>Check your own answer. Did you:</legend>
        <div className={styles.options}>
          {question.criteria.map((criterion) => (
            <label key={criterion} className={styles.choice}><input type="checkbox" /><span><Words text={criterion} inline /></span></label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
