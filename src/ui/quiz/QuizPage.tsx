import {useState} from 'react';
import Layout from '@theme/Layout';
import {sureButWrong, type Outcome} from '../../core/marking';
import type {QuizView} from '../../core/views';
import {PageFoot} from '../reading/PageFoot';
import {PageHead} from '../reading/PageHead';
import {useAnchors} from '../useAnchors';
import {quizLength} from './length';
import {Question} from './Question';
import {Summary, type Standing} from './Summary';

/** A quiz at its own address. Everything can be read as built; answering needs the script. Nothing is sent, and nothing is kept unless the reader asks. */
export default function QuizPage({quiz}: {quiz: QuizView}) {
  const [standings, setStandings] = useState<Readonly<Record<string, Standing>>>({});
  useAnchors(quiz.questions.map((question) => `q-${question.id}`));
  // Right at the second try does not undo having been sure and wrong: that one is worth reading about all the same.
  const onChecked = (id: string, outcome: Outcome) => setStandings((now) => ({...now, [id]: {...outcome, wasSure: sureButWrong(outcome) || now[id]?.wasSure === true}}));
  return (
    <Layout title={quiz.title} description={quiz.summary}>
      <main className="page">
        <h1>{quiz.title}</h1>
        <p className="lead">{quiz.summary}</p>
        <PageHead for={quiz.for} reviewed={quiz.reviewed} reviewBy={quiz.reviewBy} />
        <p>
          {quizLength(quiz.questions.length, quiz.minutes)}, with no clock. Answer and check each question, or open “Answer and reasons” to read it.
          The cases are made up from many, and none is about a real child. Your answers are not sent anywhere. They are kept on this device only if you say so.
        </p>
        {quiz.questions.map((question, i) => (
          <Question key={question.id} question={question} place={{title: `Question ${i + 1} of ${quiz.questions.length}`, level: 2, anchor: `q-${question.id}`, onChecked: (outcome) => onChecked(question.id, outcome)}} />
        ))}
        <Summary questions={quiz.questions} standings={standings} />
        <PageFoot timescales={[]} statements={[]} next={[{address: '/quizzes', title: 'All quizzes, and how answers are marked'}]} sources={[]} reviewed={quiz.reviewed} reviewBy={quiz.reviewBy} />
      </main>
    </Layout>
  );
}
