import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Layout from '@theme/Layout';
import type {QuizView} from '../../core/views';
import {fetchedPart} from '../fetchedPart';
import {openRecord} from '../record/record';
import {HowOften} from './HowOften';

/** One quiz of the bank: a session fetches those its questions are in, and no other. */
const fetchQuiz = async (id: string): Promise<QuizView> => (await import(`@generated/permanence/default/quiz-${id}.json`)).default;

const Session = fetchedPart(async () => {
  const [{Practise}, {default: bank}, record] = await Promise.all([import('./Practise'), import('@generated/permanence/default/bank.json'), openRecord()]);
  await record.ready();
  return {Practise, bank, record};
}, 'Fetching your practice …', ({Practise, bank, record}) => <Practise bank={bank} record={record} fetchQuiz={fetchQuiz} />);

/** `/practise`: what is due today, a few questions at a time. */
export function PractisePage() {
  const isBrowser = useIsBrowser();
  return (
    <Layout title="Practise" description="A few questions at a time, each coming back when you are about to forget it. Your record stays on your device.">
      <main className="page">
        <h1>Practise</h1>
        <p className="lead">A few questions at a time. Each comes back when you are about to forget it, and sooner if you were sure and wrong.</p>
        {isBrowser ? <Session /> : <p>Practice needs JavaScript. Without it, you can read <Link to="/quizzes">the quizzes</Link>, each with its answers and reasons.</p>}
        <HowOften />
      </main>
    </Layout>
  );
}
