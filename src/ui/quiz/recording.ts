import {useEffect, useEffectEvent} from 'react';
import {choicesOf, withoutMissing} from '../../core/attempt';
import type {Answer} from '../../core/marking';
import {seedOf} from '../../core/shuffle';
import {addToRecord} from '../record/record';
import {sureness} from '../record/useDraft';
import type {Place, Shown} from './shown';
import type {Attempt} from './useAttempt';

/** Adds a checked answer to the record: ids and numbers, and none of the words of a reflection. A question the bank does not know is not recorded. */
export function recordAnswer(question: Pick<Shown, 'id' | 'known'>, place: Place, attempt: Pick<Attempt<Answer>, 'turn' | 'hintsShown' | 'confidence' | 'revealed'>, checked: {answer: Answer; credit?: number; seed?: number}): void {
  if (!question.known) return;
  const confidence = sureness(attempt.confidence);
  void addToRecord(withoutMissing({
    kind: 'question', question: question.id, ...question.known, mode: place.mode ?? 'study', seed: checked.seed ?? (seedOf(question.id) + attempt.turn) % 2 ** 32,
    given: choicesOf(checked.answer), credit: checked.credit, tries: attempt.turn + 1, hints: attempt.hintsShown,
    confidence, ...(attempt.revealed ? {revealed: true as const} : {}), ...(place.easy && confidence === 3 ? {easy: true as const} : {}),
  }));
}

/** Tells the page of an answer that was checked before it was left, so that its summary stands as it did. It is not recorded again. */
export function useCameBack(attempt: Pick<Attempt<Answer>, 'cameBack' | 'checked' | 'confidence'>, place: Place, earned: number | undefined): void {
  const tell = useEffectEvent(() => {
    if (earned !== undefined) place.onChecked?.({credit: earned, confidence: attempt.confidence});
  });
  const back = attempt.cameBack && attempt.checked;
  useEffect(() => {
    if (back) tell();
  }, [back]);
}
