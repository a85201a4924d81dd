import {useId} from 'react';
import {countPicks, credit, type AnswerTo, type Picks} from '../../core/marking';
import {seedOf, shuffle} from '../../core/shuffle';
import {Words} from '../reading/Words';
import {OptionReasons} from './OptionReasons';
import {QuestionFrame} from './QuestionFrame';
import type {QuestionProps, Shown} from './shown';
import {useAttempt} from './useAttempt';
import styles from './quiz.module.css';

// The order hangs on the question's id, not on chance, so that the page built and the page in the browser are the same.
const mixed = (question: Shown<'single' | 'multiple'>, turn: number) => shuffle(question.options, seedOf(question.id) + turn);

/** A question with one right option. */
export function SingleQuestion({question, place}: QuestionProps<'single'>) {
  const attempt = useAttempt<AnswerTo<'single'>>(question, place);
  const options = mixed(question, attempt.turn);
  const chosen = attempt.answer ? [attempt.answer.option] : [];
  return (
    <QuestionFrame
      question={question} place={place} attempt={attempt} how="Choose one." nothing="Choose an answer, then check it." isEmpty={() => false} credit={(answer) => credit(question, answer)}
      field={<OptionList kind="radio" options={options} chosen={chosen} onChange={(option) => attempt.choose({type: 'single', option})} />}
      reasons={<OptionReasons options={options} chosen={attempt.checked ? chosen : []} beliefs={question.beliefs} />}
    />
  );
}

/** A question with one or more right options. */
export function MultipleQuestion({question, place}: QuestionProps<'multiple'>) {
  const attempt = useAttempt<AnswerTo<'multiple'>>(question, place);
  const options = mixed(question, attempt.turn);
  const chosen = attempt.answer?.options ?? [];
  const change = (option: string, on: boolean) => attempt.choose({type: 'multiple', options: on ? [...chosen, option] : chosen.filter((id) => id !== option)});
  return (
    <QuestionFrame
      question={question} place={place} attempt={attempt} how="Choose every one that fits." nothing="Choose at least one answer, then check." isEmpty={(answer) => answer.options.length === 0}
      credit={(answer) => credit(question, answer)}
      field={<OptionList kind="checkbox" options={options} chosen={chosen} onChange={change} />}
      reasons={<OptionReasons options={options} chosen={attempt.checked ? chosen : []} beliefs={question.beliefs} />}
      tally={picksInWords(countPicks(question.options, chosen))}
    />
  );
}

/** `You chose 2 of the 3 right answers, and 1 that is not right.` */
function picksInWords({right, wrong, outOf}: Picks): string {
  const found = `You chose ${right} of the ${outOf} right ${outOf === 1 ? 'answer' : 'answers'}`;
  if (wrong === 0) return `${found}.`;
  return `${found}, and ${wrong} that ${wrong === 1 ? 'is' : 'are'} not right. Each wrong one takes the credit for a right one away.`;
}

type OptionListProps = {kind: 'radio' | 'checkbox'; options: readonly {id: string; text: string}[]; chosen: readonly string[]; onChange: (option: string, on: boolean) => void};

/** Options to choose from, each a native radio button or box. */
export function OptionList({kind, options, chosen, onChange}: OptionListProps) {
  const name = useId();
  return (
    <div className={styles.options}>
      {options.map((option) => (
        <label key={option.id} className={styles.choice}>
          <input type={kind} name={name} checked={chosen.includes(option.id)} onChange={(event) => onChange(option.id, event.target.checked)} />
          <span><Words text={option.text} inline /></span>
        </label>
      ))}
    </div>
  );
}
