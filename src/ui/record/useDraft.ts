import {useCallback, useEffect, useState} from 'react';
import {withoutMissing} from '../../core/attempt';
import {readAnswerDraft, type AnswerDraft} from '../../core/attempt-draft';
import {confidences, type Answer, type Confidence} from '../../core/marking';
import type {KnownBy} from '../../core/views';
import {today} from '../today';
import {mayHaveRecord, openRecord} from './record';

type Asked = {id: string; type: Answer['type']; known?: KnownBy};
type Place = Omit<AnswerDraft, 'format' | 'revision' | 'day' | 'confidence'> & {confidence?: Confidence};

const named = (id: string) => `question ${id}`;

/** The place in one question: `found` is where it was left, and `keep` writes where it is now. What is written in a reflection is never kept. */
export function useDraft({id, type, known}: Asked, wanted: boolean): {found?: AnswerDraft; keep: (place: Place) => void} {
  const [found, setFound] = useState<AnswerDraft>();
  const revision = wanted && type !== 'reflection' ? known?.revision : undefined;
  useEffect(() => {
    if (revision === undefined || !mayHaveRecord()) return undefined;
    let gone = false;
    openRecord().then((record) => record.draft(named(id))).then((draft) => { if (!gone) setFound(readAnswerDraft(draft, type, revision, today())); }, () => undefined);
    return () => { gone = true; };
  }, [id, type, revision]);
  const keep = useCallback(({turn, seed, answer, confidence, hints, checked, revealed}: Place) => {
    if (revision === undefined) return;
    const draft: AnswerDraft = {format: 1, revision, day: today(), turn, hints, checked, revealed, seed, answer, confidence: sureness(confidence)};
    openRecord().then((record) => record.keepDraft(named(id), withoutMissing(draft)), () => undefined);
  }, [id, revision]);
  return {found, keep};
}

/** How sure, as the record keeps it: 1 a guess, 2 better than even, 3 would act on it. */
export function sureness(confidence: Confidence | undefined): 1 | 2 | 3 | undefined {
  if (confidence === undefined) return undefined;
  return confidence === confidences[0] ? 1 : confidence === confidences[1] ? 2 : 3;
}
