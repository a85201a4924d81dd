import {useState} from 'react';
import type {Answer, Confidence} from '../../core/marking';

type State<A extends Answer> = {
  /** Which go this is: each mixes the options afresh. */
  turn: number;
  answer?: A;
  confidence?: Confidence;
  hintsShown: number;
  checked: boolean;
  /** How often a check was asked for with nothing chosen since the last choice. */
  refused: number;
  /** What the live region says. */
  said: string;
};

export type Attempt<A extends Answer> = State<A> & {
  choose: (answer: A, said?: string) => void;
  beSure: (confidence: Confidence) => void;
  showHint: (hint: string) => void;
  check: () => void;
  refuse: () => void;
  again: () => void;
};

const fresh = {turn: 0, answer: undefined, confidence: undefined, hintsShown: 0, checked: false, refused: 0, said: ''};

/** Words for the live region, without the marks of emphasis and links. */
export const spoken = (text: string) => text.replace(/\*+|\[([^\]]+)\]\([^)]*\)/g, '$1');

/** One reader's go at one question, kept in memory only: it is gone when the page is left. */
export function useAttempt<A extends Answer>(): Attempt<A> {
  const [state, setState] = useState<State<A>>(fresh);
  const change = (next: (now: State<A>) => Partial<State<A>>) => setState((now) => ({...now, ...next(now)}));
  return {
    ...state,
    choose: (answer, said = '') => change(() => ({answer, said: spoken(said), refused: 0})),
    beSure: (confidence) => change(() => ({confidence})),
    showHint: (hint) => change((now) => ({hintsShown: now.hintsShown + 1, said: spoken(`Hint: ${hint}`)})),
    check: () => change(() => ({checked: true, refused: 0, said: ''})),
    refuse: () => change((now) => ({refused: now.refused + 1})),
    // A hint once read stays read, so it stays on show.
    again: () => change((now) => ({...fresh, turn: now.turn + 1, hintsShown: now.hintsShown})),
  };
}
