import Link from '@docusaurus/Link';
import {inWords} from '../../core/calendar';
import {conditionInWords} from '../../core/scenario-condition';
import {effectInWords} from '../../core/scenario-effect';
import type {ChoiceView, NodeView, ScenarioView} from '../../core/scenario-view';
import {theEnd} from '../../core/scenario-play';
import {Words} from '../reading/Words';
import {DocumentBody} from './Documents';
import {Reasons} from './Outcome';
import {GradeMark} from './parts';
import {daysInWords, mixed, valueInWords} from './words';
import styles from './scenario.module.css';

type Labels = Readonly<Record<string, string>>;
const letters = 'abcdefghij';

/** The whole scenario as a paper booklet of numbered paragraphs. It needs no script, and it is what is printed. */
export function Booklet({scenario}: {scenario: ScenarioView}) {
  const labels: Labels = Object.fromEntries(scenario.state.map((entry) => [entry.id, entry.label]));
  const numberOf = (node: string) => (node === theEnd ? 'the endings' : String(scenario.nodes.findIndex((one) => one.id === node) + 1));
  return (
    <details className={styles.booklet}>
      <summary>Read or print it as a booklet, with no script</summary>
      <p>Begin at 1. Choose, then go to the reasons for your letter at the back, do what they say to your sheet, and go to the number they give. The story begins on {inWords(scenario.start)}: add the days as they pass.</p>
      <h3>Your sheet</h3>
      <ul>{scenario.state.map((entry) => <li key={entry.id}>{entry.label}: {valueInWords(entry, Object.fromEntries(scenario.state.map((one) => [one.id, one.initial])))}</li>)}</ul>
      {scenario.nodes.map((node, i) => <Paragraph key={node.id} scenario={scenario} node={node} number={i + 1} labels={labels} />)}
      <h3>The endings</h3>
      <p>Take the first that fits your sheet.</p>
      {scenario.endings.map((ending) => (
        <div key={ending.id} className={styles.paragraph}>
          <h4>{ending.title}</h4>
          {ending.when && <p className="quiet">Only if {conditionInWords(ending.when, labels)}.</p>}
          <Words text={ending.summary} />
          <ul>{ending.debrief.map((text) => <li key={text}><Words text={text} inline /></li>)}</ul>
        </div>
      ))}
      {scenario.ledger.length > 0 && <><h3>The child’s timeline</h3><p>Work these out with your dates, and compare: {scenario.ledger.map((line, i) => <span key={line.timescale}>{i > 0 && ', '}<Link to={`/timescales/${line.timescale}`}>{line.rule.name}</Link> with “{labels[line.done]}”</span>)}.</p></>}
      <h3>Reasons</h3>
      {scenario.nodes.map((node, i) => mixed(node.id, node.choices).map((choice, j) => (
        <div key={`${node.id} ${choice.id}`} className={styles.paragraph}>
          <h4>{i + 1}{letters[j]} <GradeMark grade={choice.grade} /></h4>
          <Reasons choice={choice} />
          <p><WhatFollows choice={choice} labels={labels} numberOf={numberOf} /></p>
        </div>
      )))}
    </details>
  );
}

function Paragraph({scenario, node, number, labels}: {scenario: ScenarioView; node: NodeView; number: number; labels: Labels}) {
  const documents = scenario.documents.filter((document) => node.documents.includes(document.id));
  return (
    <div className={styles.paragraph}>
      <h3>{number}. {node.title}</h3>
      {node['content-note'] && <p className="quiet">Before you read on: {node['content-note']} In short: {node['in-short']}</p>}
      <Words text={node.text} />
      {documents.map((document) => <div key={document.id} className={styles.document}><p className={styles.documentName}>{document.title}</p><DocumentBody document={document} /></div>)}
      <ol className={styles.letters}>
        {mixed(node.id, node.choices).map((choice) => <li key={choice.id}>{choice.when && <em>Only if {conditionInWords(choice.when, labels)}: </em>}<Words text={choice.text} inline /></li>)}
      </ol>
    </div>
  );
}

function WhatFollows({choice, labels, numberOf}: {choice: ChoiceView; labels: Labels; numberOf: (node: string) => string}) {
  const effects = (list: ChoiceView['effects']) => list.map((effect) => `${effectInWords(effect, labels)}.`).join(' ');
  return (
    <>
      {choice.days > 0 && `${daysInWords(choice.days)} pass${choice.days === 1 ? 'es' : ''}. `}
      {effects(choice.effects)}{' '}
      {choice.later.map((later, i) => (
        <span key={i}>{later.after.type === 'days' ? `After ${daysInWords(later.after.days)}` : `When you come to ${numberOf(later.after.node)}`}: <Words text={later.note} inline /> {effects(later.effects)} </span>
      ))}
      <strong>{choice.to.map((way) => `${way.when ? `If ${conditionInWords(way.when, labels)}, go` : 'Go'} to ${numberOf(way.node)}.`).join(' ')}</strong>
    </>
  );
}
