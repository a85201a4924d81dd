import {Words} from '../reading/Words';
import styles from './quiz.module.css';

type Option = {id: string; text: string; grade: number; feedback: string; workings?: string[]};

/** Every option with why it is right or wrong: the chosen ones first, then the right ones, then the rest. */
export function OptionReasons({options, chosen}: {options: readonly Option[]; chosen: readonly string[]}) {
  const rank = (option: Option) => (chosen.includes(option.id) ? 2 : 0) + option.grade;
  return (
    <ul className={styles.reasons}>
      {[...options].sort((a, b) => rank(b) - rank(a)).map((option) => (
        <li key={option.id}>
          <Marks marks={marksOf(option, chosen)} />
          <p className={styles.answerText}><Words text={option.text} inline /></p>
          <Words text={option.feedback} />
          {option.workings && <Workings lines={option.workings} open={option.grade === 1} />}
        </li>
      ))}
    </ul>
  );
}

/** The steps behind a date, to be checked by hand. Those of the right one stand open. */
const Workings = ({lines, open}: {lines: string[]; open: boolean}) => (
  <details className={styles.workings} open={open}>
    <summary>How that date is reached</summary>
    <ol>{lines.map((line, i) => <li key={i}>{line}</li>)}</ol>
  </details>
);

const standing = ({grade}: Option) => (grade === 1 ? 'Right answer' : grade > 0 ? 'Partly right' : 'Not right');
const marksOf = (option: Option, chosen: readonly string[]) => (chosen.includes(option.id) ? ['You chose this', standing(option)] : [standing(option)]);

/** What an answer is, in words and not by colour. */
export function Marks({marks}: {marks: string[]}) {
  if (marks.length === 0) return null;
  return <p className={styles.marks}>{marks.map((mark) => <strong key={mark}>{mark}</strong>)}</p>;
}
