import type {ReactNode} from 'react';
import type {Mode} from '../../core/attempt';
import type {Outcome} from '../../core/marking';
import type {QuestionView} from '../../core/views';

export type QuestionType = QuestionView['type'];

/** A question as it is shown, by its type: `Shown<'order'>` has steps. */
export type Shown<T extends QuestionType = QuestionType> = Extract<QuestionView, {type: T}>;

/** Where a question stands: its heading, the heading's level, and the anchor it has on its own page. */
export type Place = {title: string; level: 2 | 3; anchor?: string; onChecked?: (outcome: Outcome) => void; /** In a session of practice: the record says so, and the learner may ask for longer intervals. */ mode?: Exclude<Mode, 'study'>; easy?: boolean};

export type QuestionProps<T extends QuestionType> = {question: Shown<T>; place: Place};

/** One view for each type of question: a new type breaks this until it has one. */
export type QuestionViews = {[T in QuestionType]: (props: QuestionProps<T>) => ReactNode};
