import Link from '@docusaurus/Link';
import {Question} from './Question';
import type {Shown} from './shown';
import styles from './quiz.module.css';

type Props = {
  quiz: {id: string; title: string};
  questions: Shown[];
  /** How many questions stand before these on the page, and how many the page has: two widgets must not both hold "Check question". */
  before?: number;
  of?: number;
};

/** One or more check questions inside a page. They carry no anchor: the address of a question is on its quiz. */
export function QuizWidget({quiz, questions, before = 0, of = questions.length}: Props) {
  return (
    <div className={styles.widget}>
      {questions.map((question, i) => (
        <Question key={question.id} question={question} place={{title: of === 1 ? 'Check question' : `Check question ${before + i + 1} of ${of}`, level: 3}} />
      ))}
      <p className={styles.more}><Link to={`/quizzes/${quiz.id}`}>More questions: {quiz.title}</Link></p>
    </div>
  );
}
