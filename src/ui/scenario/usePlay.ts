import {useEffect, useRef, useState} from 'react';
import {begin, choose, replayFrom, tell, type Play} from '../../core/scenario-play';
import type {ScenarioView} from '../../core/scenario-view';
import {keepPlay, playLeft, recordPlay} from './recording';

/** What the reader is looking at: a decision to make (or the end), or what came of the last one. */
export type Showing = 'story' | 'outcome';

type State = {
  play: Play;
  showing: Showing;
  /** Paths left behind by going back, oldest first. */
  left: readonly Play[];
  /** Goes up at each move, so that the new heading takes the focus. */
  moves: number;
  /** What each hard part was answered with, by the id of its node. */
  parts: Readonly<Record<string, 'read' | 'skipped'>>;
  /** What the live region says. */
  said: string;
};

/** One reader's play of a scenario. Its place is kept in this tab, and in the browser where the reader keeps a record; a play that reached an end is recorded. */
export function usePlay(scenario: ScenarioView) {
  const [state, setState] = useState<State>(() => ({play: begin(scenario), showing: 'story', left: [], moves: 0, parts: {}, said: ''}));
  const change = (next: (now: State) => Partial<State>) => setState((now) => ({...now, ...next(now)}));
  const story = tell(scenario, state.play);
  const {at} = story.now;
  const ended = at.type === 'ending' && state.showing === 'story' ? at.id : undefined;
  // A play that was recorded is not recorded again when the reader comes back to its end.
  const recorded = useRef('');
  useEffect(() => {
    let gone = false;
    void playLeft(scenario).then((left) => {
      if (gone || !left) return;
      recorded.current = left.recorded ? left.play.join() : '';
      setState((now) => (now.moves === 0 ? {...now, play: left.play, said: 'You are back where you left off.'} : now));
    });
    return () => { gone = true; };
  }, [scenario]);
  const choices = state.play.join();
  useEffect(() => {
    const play = choices === '' ? [] : choices.split(',');
    const isNew = ended !== undefined && recorded.current !== choices;
    if (isNew) {
      recorded.current = choices;
      recordPlay(scenario, play, ended);
    }
    if (play.length > 0) keepPlay(scenario, {play, recorded: recorded.current === choices});
  }, [scenario, choices, ended]);
  return {
    ...state,
    story,
    decide: (choice: string) => change((now) => {
      const chosen = choose(scenario, now.play, choice);
      return chosen.ok ? {play: chosen.play, showing: 'outcome', moves: now.moves + 1, said: ''} : {said: chosen.because};
    }),
    goOn: () => change((now) => ({showing: 'story', moves: now.moves + 1, said: ''})),
    backTo: (step: number) => change((now) => ({
      play: replayFrom(now.play, step), showing: 'story', moves: now.moves + 1,
      left: [...now.left, now.play], said: `Back at decision ${step}. The path you leave is kept on the map at the end.`,
    })),
    answerPart: (node: string, answer: 'read' | 'skipped') => change((now) => ({
      parts: {...now.parts, [node]: answer},
      said: answer === 'skipped' ? 'Part skipped. A short version is shown, and nothing you have done is lost.' : '',
    })),
  };
}

export type PlayState = ReturnType<typeof usePlay>;
