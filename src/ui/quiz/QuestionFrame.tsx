import {useEffect, useId, useRef, type ReactNode} from 'react';
import type {Answer} from '../../core/marking';
import {Words} from '../reading/Words';
import {AskToKeep} from '../record/AskToKeep';
import {AskConfidence} from './AskConfidence';
import {Background} from './Background';
import {Hints} from './Hints';
import {recordAnswer, useCameBack} from './recording';
import {Result} from './Result';
import type {Place, Shown} from './shown';
import type {Attempt} from './useAttempt';
import styles from './quiz.module.css';

type Props<A extends Answer> = {
  question: Shown;
  place: Place;
  attempt: Attempt<A>;
  /** What mixed the options or drew the dates, where the id and the turn do not say. */
  seed?: number;
  /** How to answer, in a few words. */
  how: ReactNode;
  /** What is said when there is nothing to check. */
  nothing: string;
  isEmpty: (answer: A) => boolean;
  /** The controls that take the answer. */
  field: ReactNode;
  /** The answers with their reasons, marked with what the reader chose once it is checked. */
  reasons: ReactNode;
  /** The credit an answer earns. A question without it gives no credit: nobody is asked how sure they are, and no verdict is said. */
  credit?: (answer: A) => number;
  /** The sum behind the result, where it needs one. */
  tally?: string;
  /** What to call things where no answer is right. */
  names?: Names;
};

type Names = {check: string; reasons: string; result: string};
const usualNames: Names = {check: 'Check my answer', reasons: 'Answer and reasons', result: ''};

/** What all questions share: heading, form, hints, how sure, the check, the result, and the answers for someone who only wants to read. */
export function QuestionFrame<A extends Answer>({question, place, attempt, seed, reasons, tally, names = usualNames, ...asked}: Props<A>) {
  const id = useId();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const Heading = place.level === 2 ? 'h2' : 'h3';
  const tryAgain = () => {
    attempt.again();
    headingRef.current?.focus();
  };
  const given = attempt.checked ? attempt.answer : undefined;
  const earned = given && asked.credit?.(given);
  useCameBack(attempt, place, earned);
  const onCheck = (answer: A, credit: number | undefined) => {
    if (credit !== undefined) place.onChecked?.({credit, confidence: attempt.confidence});
    recordAnswer(question, place, attempt, {answer, credit, seed});
  };
  return (
    <section id={place.anchor} aria-labelledby={`${id}-heading`} className={styles.question}>
      <Heading id={`${id}-heading`} ref={headingRef} tabIndex={-1} className={styles.questionTitle}>{place.title}</Heading>
      <p role="status" className="visually-hidden">{attempt.said}</p>
      {given ? (
        <>
          <p className={styles.prompt}><Words text={question.prompt} inline /></p>
          <Result level={place.level} outcome={earned === undefined ? names.result : {credit: earned, confidence: attempt.confidence}} tally={tally} takesFocus={!attempt.cameBack} onAgain={place.mode === undefined ? tryAgain : undefined}>
            {reasons}
            <Background question={question} />
          </Result>
          {question.known && <AskToKeep at={question.id} />}
        </>
      ) : (
        <>
          <QuestionForm id={id} question={question} attempt={attempt} check={names.check} onCheck={onCheck} {...asked} />
          <details className={styles.answers} onToggle={({currentTarget}) => { if (currentTarget.open) attempt.reveal(); }}>
            <summary>{names.reasons}</summary>
            {reasons}
            <Background question={question} />
          </details>
        </>
      )}
    </section>
  );
}

type FormProps<A extends Answer> = Omit<Props<A>, 'place' | 'seed' | 'reasons' | 'tally' | 'names'> & {id: string; check: string; onCheck: (answer: A, credit: number | undefined) => void};

function QuestionForm<A extends Answer>({id, question, attempt, how, nothing, isEmpty, field, credit, check, onCheck}: FormProps<A>) {
  const fieldRef = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (attempt.refused === 0) return;
    const blank = fieldRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (blank ?? fieldRef.current?.querySelector<HTMLElement>('input, select, textarea'))?.focus();
  }, [attempt.refused]);
  const submit = () => {
    if (!attempt.answer || isEmpty(attempt.answer)) return attempt.refuse();
    attempt.check();
    onCheck(attempt.answer, credit?.(attempt.answer));
  };
  const describedBy = attempt.refused > 0 ? `${id}-how ${id}-error` : `${id}-how`;
  return (
    // method="dialog": before the script is there, or without it, pressing the button sends nothing anywhere.
    <form method="dialog" onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <fieldset ref={fieldRef} aria-describedby={describedBy}>
        <legend className={styles.prompt}><Words text={question.prompt} inline /></legend>
        <span id={`${id}-how`} className="hint">{how}</span>
        {attempt.refused > 0 && <p id={`${id}-error`} className="error"><span className="visually-hidden">Error: </span>{nothing}</p>}
        {field}
      </fieldset>
      <Hints hints={question.hints} shown={attempt.hintsShown} onShow={attempt.showHint} />
      {credit && <AskConfidence chosen={attempt.confidence} onChoose={attempt.beSure} />}
      <button type="submit" className={`button ${styles.screenOnly}`}>{check}</button>
    </form>
  );
}
