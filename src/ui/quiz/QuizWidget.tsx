import Link from '@docusaurus/Link';
import {Question} from './Question';
import type {Shown} from './shown';
import styles from './quiz.module.css';

/** One or more check questions inside a page. They carry no anchor: the address of a question is on its quiz. */
export function QuizWidget({quiz, questions}: {quiz: {id: string; title: string}; questions: Shown[]}) {
  return (
    <div className={styles.widget}>
      {questions.map((question, i) => (
        <Question key={question.id} question={question} place={{title: questions.length === 1 ? 'Check question' : `Check question ${i + 1} of ${questions.length}`, level: 3}} />
      ))}
      <p className={styles.more}><Link to={`/quizzes/${quiz.id}`}>More questions: {quiz.title}</Link></p>
    </div>
  );
}
