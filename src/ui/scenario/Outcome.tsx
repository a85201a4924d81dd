import type {Step} from '../../core/scenario-play';
import type {ChoiceView, ScenarioView} from '../../core/scenario-view';
import type {Values} from '../../core/scenario-condition';
import {Citation} from '../reading/Citation';
import {Words} from '../reading/Words';
import {GradeMark, StepHeading} from './parts';
import type {PlayState} from './usePlay';
import {daysInWords, gradeMeanings, gradeNames, mixed, valueInWords} from './words';
import styles from './scenario.module.css';

type Props = {scenario: ScenarioView; step: Step<ChoiceView>; player: PlayState};

/** What the last decision was worth, why, and what changed. */
export function Outcome({scenario, step, player}: Props) {
  const {choice, node, number} = step;
  const others = mixed(node.id, step.open).filter((one) => one.id !== choice.id);
  return (
    <section className={`${styles.step} ${styles.outcome} ${styles[choice.grade] ?? ''}`} aria-labelledby="scenario-step">
      <StepHeading moves={player.moves}>{gradeNames[choice.grade]}</StepHeading>
      <p className="quiet">Decision {number}. {gradeNames[choice.grade]}: {gradeMeanings[choice.grade]}.</p>
      <p className={styles.chosen}>You chose: <Words text={choice.text} inline /></p>
      <Reasons choice={choice} />
      <Changes scenario={scenario} before={step.before} after={step.after} days={choice.days} />
      {!scenario.worked && others.length > 0 && (
        <details className={styles.others}>
          <summary>The other choices, and why</summary>
          <ul>{others.map((one) => <li key={one.id}><p><GradeMark grade={one.grade} /> <Words text={one.text} inline /></p><Reasons choice={one} /></li>)}</ul>
        </details>
      )}
      <p className={styles.buttons}>
        <button type="button" className="button" onClick={player.goOn}>{player.story.now.at.type === 'ending' ? 'See how it ends' : 'Go on'}</button>
        <button type="button" className="button button--plain" onClick={() => player.backTo(number)}>Decide again</button>
      </p>
    </section>
  );
}

/** Why a choice is graded as it is, with its sources. */
export const Reasons = ({choice}: {choice: ChoiceView}) => (
  <>
    <Words text={choice.feedback} />
    {choice.sources.length > 0 && <p className={styles.sources}>Sources: {choice.sources.map((source) => <Citation key={`${source.id} ${source.at ?? ''}`} {...source} />)}</p>}
  </>
);

function Changes({scenario, before, after, days}: {scenario: ScenarioView; before: Values; after: Values; days: number}) {
  const changed = scenario.state.filter((entry) => entry.show && before[entry.id] !== after[entry.id]);
  if (changed.length === 0 && days === 0) return null;
  return (
    <div className={styles.changes}>
      <p className={styles.changesName}>What changed</p>
      <ul>
        {days > 0 && <li>{daysInWords(days)} passed.</li>}
        {changed.map((entry) => <li key={entry.id}>{entry.label}: {valueInWords(entry, after)}</li>)}
      </ul>
    </div>
  );
}
