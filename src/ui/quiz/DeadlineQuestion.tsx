import {useEffect, useState} from 'react';
import type {Drawn} from '../../core/deadline-question';
import {credit, type AnswerTo} from '../../core/marking';
import {OptionList} from './OptionsQuestion';
import {OptionReasons} from './OptionReasons';
import {QuestionFrame} from './QuestionFrame';
import type {QuestionProps, Shown} from './shown';
import {useAttempt, type Attempt} from './useAttempt';

// The engine is fetched when somebody checks an answer: the first example stands in the page, and most readers of a page need no more.
const engine = () => import('../../core/deadline-question');

/** A question whose right date is worked out by the calculator's engine. The first example is fixed; each new try has dates of its own. */
export function DeadlineQuestion({question, place}: QuestionProps<'deadline'>) {
  const {drawn, stale, attempt} = useDates(question, useAttempt<AnswerTo<'deadline'>>(question, place));
  const chosen = attempt.answer ? [attempt.answer.option] : [];
  return (
    <QuestionFrame
      question={{...question, prompt: drawn.prompt}} seed={drawn.seed} place={place} attempt={attempt} nothing="Choose a date, then check it." isEmpty={() => false}
      how={stale ? 'New dates could not be fetched, so these are the same ones. Choose one.' : 'Choose one. Trying again gives new dates.'}
      credit={(answer) => credit({type: 'deadline', options: drawn.options}, answer)}
      field={<OptionList kind="radio" options={drawn.options} chosen={chosen} onChange={(option) => attempt.choose({type: 'deadline', option})} />}
      reasons={<><OptionReasons options={drawn.options} chosen={attempt.checked ? chosen : []} beliefs={question.beliefs} /><OtherReadings readings={drawn.otherReadings} /></>}
    />
  );
}

/** The dates now asked about. Another go draws fresh ones; without the engine, as on a lost connection, it asks about the same. */
function useDates(question: Shown<'deadline'>, attempt: Attempt<AnswerTo<'deadline'>>) {
  const [drawn, setDrawn] = useState<Drawn>(question.first);
  const [stale, setStale] = useState(false);
  useEffect(() => {
    if (attempt.checked) engine().catch(() => undefined);
  }, [attempt.checked]);
  // Somebody who comes back finds the dates they left.
  useEffect(() => {
    if (attempt.seed === undefined || attempt.seed === drawn.seed) return;
    const {seed} = attempt;
    engine().then(({drawDeadline}) => setDrawn((now) => drawDeadline(question, seed) ?? now), () => undefined);
  }, [attempt, drawn.seed, question]);
  const again = async () => {
    const fresh = await engine().then(({drawOtherDates}) => drawOtherDates(question, Math.floor(Math.random() * 2 ** 32), drawn.events), () => undefined);
    setStale(fresh === undefined);
    if (fresh) setDrawn(fresh);
    attempt.again(fresh?.seed);
  };
  return {drawn, stale, attempt: {...attempt, again: () => void again()}};
}

/** Where the law can be read another way, the reader is told so: that date was not offered as wrong. */
function OtherReadings({readings}: {readings: Drawn['otherReadings']}) {
  if (readings.length === 0) return null;
  return <>{readings.map(({text, reading}) => <p key={text}>The rule can also give <strong>{text}</strong>: {reading}. The right answer here is the safer one.</p>)}</>;
}
