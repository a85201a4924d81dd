import Link from '@docusaurus/Link';
import type {Belief} from '../../core/views';
import {Words} from '../reading/Words';
import styles from './quiz.module.css';

type Option = {id: string; text: string; grade: number; feedback: string; workings?: string[]};

/** Every option with why it is right or wrong: the chosen ones first, then the right ones, then the rest. */
export function OptionReasons({options, chosen, beliefs = {}}: {options: readonly Option[]; chosen: readonly string[]; beliefs?: Readonly<Record<string, Belief>>}) {
  const rank = (option: Option) => (chosen.includes(option.id) ? 2 : 0) + option.grade;
  return (
    <ul className={styles.reasons}>
      {[...options].sort((a, b) => rank(b) - rank(a)).map((option) => (
        <li key={option.id}>
          <Marks marks={marksOf(option, chosen)} />
          <p className={styles.answerText}><Words text={option.text} inline /></p>
          <Words text={option.feedback} />
          {chosen.includes(option.id) && beliefs[option.id] && <WhatIsBehind belief={beliefs[option.id]!} />}
          {option.workings && <Workings lines={option.workings} open={option.grade === 1} />}
        </li>
      ))}
    </ul>
  );
}

/** What may be behind an answer that was chosen. Many people believe it, so it is said without blame. */
const WhatIsBehind = ({belief: {belief, instead, read}}: {belief: Belief}) => (
  <p className={styles.belief}>What may be behind it: “{belief}” <Words text={instead} inline /> Read <Link to={read.address}>{read.title}</Link>.</p>
);

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
