import {useEffect, useState} from 'react';
import {confidences, type Answer, type Confidence} from '../../core/marking';
import {useDraft} from '../record/useDraft';
import type {Shown} from './shown';

type State<A extends Answer> = {
  /** Which go this is: each mixes the options afresh. */
  turn: number;
  /** What drew its dates, where that is not its first example. */
  seed?: number;
  answer?: A;
  confidence?: Confidence;
  hintsShown: number;
  checked: boolean;
  /** The answers were opened before this one was checked. */
  revealed: boolean;
  /** It was answered before the page was left: nobody has just pressed a button. */
  cameBack: boolean;
  /** How often a check was asked for with nothing chosen since the last choice. */
  refused: number;
  /** What the live region says. */
  said: string;
};

export type Attempt<A extends Answer> = State<A> & {
  choose: (answer: A, said?: string) => void;
  beSure: (confidence: Confidence) => void;
  showHint: (hint: string) => void;
  reveal: () => void;
  check: () => void;
  refuse: () => void;
  again: (seed?: number) => void;
};

const fresh = {turn: 0, answer: undefined, confidence: undefined, hintsShown: 0, checked: false, revealed: false, cameBack: false, refused: 0, said: ''};

/** Words for the live region, without the marks of emphasis and links. */
export const spoken = (text: string) => text.replace(/\*+|\[([^\]]+)\]\([^)]*\)/g, '$1');

/** One reader's go at one question. Its place is kept in this tab, and in the browser where the reader keeps a record, so that they can leave and come back. */
export function useAttempt<A extends Answer>(question: Pick<Shown, 'id' | 'known'> & {type: A['type']}, place?: {mode?: string}): Attempt<A> {
  const [state, setState] = useState<State<A>>(fresh);
  // A session of practice keeps its own place: the same question may be half answered on its quiz.
  const {found, keep} = useDraft(question, place?.mode === undefined);
  useEffect(() => {
    if (!found) return;
    const isTo = (answer: Answer | undefined): answer is A => answer?.type === question.type;
    const {answer, confidence, hints, ...rest} = found;
    setState((now) => (now === fresh ? {...fresh, ...rest, answer: isTo(answer) ? answer : undefined, confidence: confidence && confidences[confidence - 1], hintsShown: hints, cameBack: true} : now));
  }, [found, question.type]);
  useEffect(() => {
    if (state !== fresh) keep({...state, hints: state.hintsShown});
  }, [state, keep]);
  const change = (next: (now: State<A>) => Partial<State<A>>) => setState((now) => ({...now, ...next(now)}));
  return {
    ...state,
    choose: (answer, said = '') => change(() => ({answer, said: spoken(said), refused: 0})),
    beSure: (confidence) => change(() => ({confidence})),
    showHint: (hint) => change((now) => ({hintsShown: now.hintsShown + 1, said: spoken(`Hint: ${hint}`)})),
    reveal: () => change(() => ({revealed: true})),
    check: () => change(() => ({checked: true, cameBack: false, refused: 0, said: ''})),
    refuse: () => change((now) => ({refused: now.refused + 1})),
    // A hint once read stays read, so it stays on show.
    again: (seed) => change((now) => ({...fresh, turn: now.turn + 1, seed: seed ?? now.seed, hintsShown: now.hintsShown})),
  };
}
