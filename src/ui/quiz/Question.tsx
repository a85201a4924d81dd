import type {ReactNode} from 'react';
import {MultipleQuestion, SingleQuestion} from './OptionsQuestion';
import {OrderQuestion} from './OrderQuestion';
import type {QuestionProps, QuestionType, QuestionViews} from './shown';

const questionViews: QuestionViews = {single: SingleQuestion, multiple: MultipleQuestion, order: OrderQuestion} satisfies QuestionViews;

/** One question of any type, in the view of its own type. */
export function Question<T extends QuestionType>({question, place}: QuestionProps<T>) {
  const View: (props: QuestionProps<T>) => ReactNode = questionViews[question.type];
  return <View question={question} place={place} />;
}
