import Layout from '@theme/Layout';
import type {Grade} from '../../core/scenario';
import type {ScenarioView} from '../../core/scenario-view';
import type {Setting} from '../../core/work-out';
import {PageFoot} from '../reading/PageFoot';
import {PageHead} from '../reading/PageHead';
import {Booklet} from './Booklet';
import {Decision} from './Decision';
import {Outcome} from './Outcome';
import {GradeMark} from './parts';
import {TheEnd} from './TheEnd';
import {usePlay, type PlayState} from './usePlay';
import {gradeMeanings} from './words';
import styles from './scenario.module.css';

type Props = {scenario: ScenarioView; setting: Setting};

/** A case scenario at its own address. The booklet can be read as built; playing needs the script. Nothing is sent, and nothing is kept unless the reader asks. */
export default function ScenarioPage({scenario, setting}: Props) {
  const player = usePlay(scenario);
  return (
    <Layout title={scenario.title} description={scenario.summary}>
      <main className={`page ${styles.page}`}>
        <h1>{scenario.title}</h1>
        <p className="lead">{scenario.summary}</p>
        <PageHead for={scenario.for} reviewed={scenario.reviewed} reviewBy={scenario.reviewBy} />
        <p>
          {scenario.worked ? 'A worked example in' : 'A case in'} {scenario.nodes.length} decisions or fewer, about {scenario.minutes} minutes, with no clock. The people are made up from many, and none is a real child.
          You can go back to any decision. What you choose is not sent anywhere. It is kept on this device only if you ask for a record.
        </p>
        <ContentNotes notes={scenario['content-notes']} skips={scenario.nodes.some((node) => node['content-note'] !== undefined)} />
        <details className={styles.grades}>
          <summary>How decisions are graded</summary>
          <ul>{(Object.keys(gradeMeanings) as Grade[]).map((grade) => <li key={grade}><GradeMark grade={grade} /> {gradeMeanings[grade]}</li>)}</ul>
          <p>Good workers disagree about some of these. The reasons matter more than the word.</p>
        </details>
        <noscript><p className={styles.hard}>Playing needs a script, which is off or blocked. The booklet below holds the whole case and needs none.</p></noscript>
        <p role="status" className="visually-hidden">{player.said}</p>
        <div className={styles.player}>
          <Showing scenario={scenario} setting={setting} player={player} />
          <SoFar player={player} />
        </div>
        <Booklet scenario={scenario} />
        <PageFoot timescales={[]} statements={[]} next={[{address: '/quizzes', title: 'All quizzes and scenarios'}]} sources={[]} reviewed={scenario.reviewed} reviewBy={scenario.reviewBy} />
      </main>
    </Layout>
  );
}

function ContentNotes({notes, skips}: {notes: readonly string[]; skips: boolean}) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.hard} aria-labelledby="content-notes">
      <h2 id="content-notes" className={styles.notesTitle}>Before you begin</h2>
      <p>This case has in it:</p>
      <ul>{notes.map((note) => <li key={note}>{note}</li>)}</ul>
      <p>{skips && 'The hardest parts have a “Skip this part” button. It gives a short version and loses nothing. '}You can stop at any time.</p>
    </section>
  );
}

function Showing({scenario, setting, player}: Props & {player: PlayState}) {
  const {story} = player;
  const last = story.steps[story.steps.length - 1];
  const {at} = story.now;
  if (player.showing === 'outcome' && last) return <Outcome scenario={scenario} step={last} player={player} />;
  if (at.type === 'ending') return <TheEnd scenario={scenario} endingId={at.id} player={player} setting={setting} />;
  const node = at.type === 'node' ? scenario.nodes.find((one) => one.id === at.id) : undefined;
  return node ? <Decision key={node.id} scenario={scenario} node={node} player={player} /> : null;
}

/** The decisions made so far, each with a way back to it. The end shows them itself. */
function SoFar({player}: {player: PlayState}) {
  const {story} = player;
  const done = player.showing === 'outcome' ? story.steps.slice(0, -1) : story.now.at.type === 'ending' ? [] : story.steps;
  if (done.length === 0) return null;
  return (
    <details className={styles.soFar}>
      <summary>Your decisions so far ({done.length})</summary>
      <ol>
        {done.map((step) => (
          <li key={step.number}>
            <GradeMark grade={step.choice.grade} /> {step.choice.text}{' '}
            <button type="button" className="button button--plain" onClick={() => player.backTo(step.number)}>Back to decision {step.number}</button>
          </li>
        ))}
      </ol>
    </details>
  );
}
