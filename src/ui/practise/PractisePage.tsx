import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import {lazy, Suspense} from 'react';
import type {QuizView} from '../../core/views';
import {openRecord} from '../record/record';
import {HowOften} from './HowOften';

/** One quiz of the bank: a session fetches those its questions are in, and no other. */
const fetchQuiz = async (id: string): Promise<QuizView> => (await import(`@generated/permanence/default/quiz-${id}.json`)).default;

const Practise = lazy(async () => {
  const [practise, bank, record] = await Promise.all([import('./Practise'), import('@generated/permanence/default/bank.json'), openRecord()]);
  await record.ready();
  return {default: () => <practise.Practise bank={bank.default} record={record} fetchQuiz={fetchQuiz} />};
});

/** `/practise`: what is due today, a few questions at a time. */
export function PractisePage() {
  const isBrowser = useIsBrowser();
  return (
    <Layout title="Practise" description="A few questions at a time, each coming back when you are about to forget it. Your record stays on your device.">
      <main className="page">
        <h1>Practise</h1>
        <p className="lead">A few questions at a time. Each comes back when you are about to forget it, and sooner if you were sure and wrong.</p>
        {isBrowser ? <Suspense fallback={<p role="status">Fetching your practice …</p>}><Practise /></Suspense> : <p>Practice needs JavaScript. Without it, you can read <Link to="/quizzes">the quizzes</Link>, each with its answers and reasons.</p>}
        <HowOften />
      </main>
    </Layout>
  );
}
