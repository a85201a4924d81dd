import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import {useState} from 'react';
import {choose, type Wanted} from '../../core/choose-quiz';
import type {QuizLink, StatementLink} from '../../core/views';
import {ChooseQuiz, levelWords} from './ChooseQuiz';
import {quizLength} from './length';
import styles from './quiz.module.css';

type Props = {quizzes: QuizLink[]; statements: StatementLink[]};

/** All quizzes and cases, with ways to choose among them, and how answers are marked. */
export default function QuizzesPage({quizzes, statements}: Props) {
  const [wanted, setWanted] = useState<Wanted>({});
  const history = useHistory();
  const base = useBaseUrl('/quizzes/');
  const fitting = choose(quizzes, wanted);
  const surprise = () => {
    const one = fitting[Math.floor(Math.random() * fitting.length)];
    if (one) history.push(`${base}${one.id}`);
  };
  return (
    <Layout title="Quizzes" description="Short cases on permanence for children in care, with a reason and a source for every answer.">
      <main className="page">
        <h1>Quizzes</h1>
        <p className="lead">Short cases, with a reason and a source for every answer.</p>
        <p>
          Use them to find what to read again. They are not a test of your practice. Do one alone, or put a question on a screen and argue about it.
          The cases are made up from many, and none is about a real child.
        </p>
        <p><Link to="/practise">Practise</Link> brings single questions back when you are about to forget them. <Link to="/record">Your record</Link> shows where you are weak.</p>
        {useIsBrowser() && <ChooseQuiz wanted={wanted} statements={statements} onWant={setWanted} onSurprise={surprise} />}
        <p role="status" className={styles.fitting}>{inWords(fitting.length, quizzes.length)}</p>
        {fitting.length === 0 && <p>Nothing fits all of that. Take one choice away, or use “Show all”.</p>}
        <Cards title="Cases that unfold" lead="Make the decisions of a case one by one, and see what each did to the child’s dates." quizzes={fitting.filter(({kind}) => kind === 'scenario')} />
        <Cards title="Questions" quizzes={fitting.filter(({kind}) => kind === 'quiz')} />
        <HowAnswersAreMarked />
      </main>
    </Layout>
  );
}

const inWords = (fitting: number, all: number) => (fitting === all ? `All ${all} are listed.` : `${fitting} of ${all} fit.`);

function Cards({title, lead, quizzes}: {title: string; lead?: string; quizzes: readonly QuizLink[]}) {
  if (quizzes.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      {lead && <p>{lead}</p>}
      <ul className={styles.cards}>
        {quizzes.map((quiz) => (
          <li key={quiz.id} className={`panel ${styles.card}`}>
            <h3><Link to={`/quizzes/${quiz.id}`}>{quiz.title}</Link></h3>
            <p>{quiz.summary}</p>
            <p className="quiet">{lengthOf(quiz)}. {levelWords[quiz.level]}{quiz.kind === 'scenario' && quiz.worked ? '. A worked example' : ''}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

const lengthOf = (quiz: QuizLink) => (quiz.kind === 'quiz' ? quizLength(quiz.questions, quiz.minutes) : `${quiz.decisions} decisions, about ${quiz.minutes} minutes`);

// These words and src/core/marking.ts say the same thing: change both together.
function HowAnswersAreMarked() {
  return (
    <section aria-labelledby="marking" className="measure">
      <h2 id="marking">How answers are marked</h2>
      <ul>
        <li><strong>Choose one.</strong> The right answer earns full credit. An answer that could be defended, but is not the best, earns part of it.</li>
        <li><strong>Choose every one that fits.</strong> Each right choice earns its share. Each wrong choice takes one share away, and never below nothing.</li>
        <li><strong>Put in order.</strong> Take any two steps. You earn a share for each pair that is the right way round.</li>
        <li><strong>Match, or put into groups.</strong> You earn a share for each one in its right place. Answers that are not needed cost nothing.</li>
        <li><strong>Work out a date.</strong> The date that the timescale calculator gives earns full credit. Each other date comes from a common mistake. A few mistakes earn part of the credit, because they leave you early and not late.</li>
        <li><strong>Weigh a new fact, or reflect.</strong> These are not marked. You compare your answer with reasons, or with a model answer.</li>
      </ul>
      <p>
        Full credit is “Right”. Some credit is “Partly right”. None is “Not right”. Hints, time and second tries cost nothing. How sure you say you
        are never changes the mark. It helps you find the answers you were sure of that were wrong.
      </p>
      <p>Nobody else sees your answers, and they are not sent anywhere. They are kept on this device only if you ask for <Link to="/record">a record</Link>.</p>
    </section>
  );
}
