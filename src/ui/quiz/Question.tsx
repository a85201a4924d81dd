import type {ReactNode} from 'react';
import {ConcordanceQuestion} from './ConcordanceQuestion';
import {DeadlineQuestion} from './DeadlineQuestion';
import {MultipleQuestion, SingleQuestion} from './OptionsQuestion';
import {OrderQuestion} from './OrderQuestion';
import {CategoriseQuestion, MatchQuestion} from './PlacesQuestion';
import {ReflectionQuestion} from './ReflectionQuestion';
import type {QuestionProps, QuestionType, QuestionViews} from './shown';

const questionViews: QuestionViews = {
  single: SingleQuestion, multiple: MultipleQuestion, order: OrderQuestion, match: MatchQuestion, categorise: CategoriseQuestion,
  deadline: DeadlineQuestion, concordance: ConcordanceQuestion, reflection: ReflectionQuestion,
} satisfies QuestionViews;

/** One question of any type, in the view of its own type. */
export function Question<T extends QuestionType>({question, place}: QuestionProps<T>) {
  const View: (props: QuestionProps<T>) => ReactNode = questionViews[question.type];
  return <View question={question} place={place} />;
}
