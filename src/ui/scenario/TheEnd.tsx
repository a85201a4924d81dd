import Link from '@docusaurus/Link';
import {addDays, inShortWords, inWords} from '../../core/calendar';
import {ledger} from '../../core/scenario-ledger';
import {pathMap} from '../../core/scenario-map';
import type {ScenarioView} from '../../core/scenario-view';
import type {Setting} from '../../core/work-out';
import {Citation} from '../reading/Citation';
import {Words} from '../reading/Words';
import {LedgerTable} from './LedgerTable';
import {PathMapDrawing} from './PathMapDrawing';
import {GradeMark, StepHeading, Surfaced, WhereThingsStand} from './parts';
import type {PlayState} from './usePlay';
import styles from './scenario.module.css';

type Props = {scenario: ScenarioView; endingId: string; player: PlayState; setting: Setting};

/** The end of a play: how it turned out, what it did to the child's timeline, what to think about, and the way back to any decision. */
export function TheEnd({scenario, endingId, player, setting}: Props) {
  const ending = scenario.endings.find((one) => one.id === endingId)!;
  const {now, steps} = player.story;
  const toCome = now.pending.flatMap((one) => (one.due.type === 'day' ? [{note: one.note, changed: [], from: one.from, date: addDays(scenario.start, one.due.day)}] : []));
  return (
    <section className={styles.step} aria-labelledby="scenario-step">
      <StepHeading moves={player.moves}>The end: {ending.title}</StepHeading>
      <p className={styles.day}><time dateTime={now.date}>{inWords(now.date)}</time>, day {now.day + 1}</p>
      <Surfaced notes={now.surfaced} />
      <Words text={ending.summary} />
      <Surfaced notes={toCome} title="Still to come" />
      <WhereThingsStand scenario={scenario} values={now.values} />
      {scenario.ledger.length > 0 && (
        <>
          <h3>What it did to the child’s timeline</h3>
          <p>Worked out by this site’s calculator from the dates in your story. A rule with no date counts from something that has none on this path.</p>
          <LedgerTable rows={ledger(scenario, player.play, setting)} />
        </>
      )}
      <h3>To think about</h3>
      <ul>{ending.debrief.map((text) => <li key={text}><Words text={text} inline /></li>)}</ul>
      <h3>The path you took</h3>
      <ol className={styles.path}>
        {steps.map((step) => (
          <li key={step.number}>
            <p><strong>{step.node.title}</strong>, {inShortWords(step.date)}. <GradeMark grade={step.choice.grade} /></p>
            <p><Words text={step.choice.text} inline /></p>
            <button type="button" className="button button--plain" onClick={() => player.backTo(step.number)}>Play again from decision {step.number}</button>
          </li>
        ))}
      </ol>
      <PathMapDrawing map={pathMap(scenario, [...player.left, player.play])} />
      <Served scenario={scenario} />
    </section>
  );
}

function Served({scenario}: {scenario: ScenarioView}) {
  return (
    <>
      <h3>What it practises</h3>
      <ul className={styles.statements}>{scenario.statements.map((statement) => <li key={statement.id}><Link to={statement.address}>{statement.id} {statement.name}</Link></li>)}</ul>
      <p className={styles.sources}>Sources: {scenario.sources.map((source) => <Citation key={`${source.id} ${source.at ?? ''}`} {...source} />)}</p>
    </>
  );
}
