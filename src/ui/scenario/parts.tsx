import {useEffect, useRef, type ReactNode} from 'react';
import {inWords} from '../../core/calendar';
import type {Grade} from '../../core/scenario';
import type {Values} from '../../core/scenario-condition';
import type {Surfaced as SurfacedNote} from '../../core/scenario-play';
import type {ScenarioView} from '../../core/scenario-view';
import {Words} from '../reading/Words';
import {gradeNames, valueInWords} from './words';
import styles from './scenario.module.css';

/** The heading of a step. It takes the focus when the story moves, but not when the page is opened. */
export function StepHeading({moves, children}: {moves: number; children: ReactNode}) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moves > 0) ref.current?.focus();
  }, [moves]);
  return <h2 id="scenario-step" ref={ref} tabIndex={-1} className={styles.stepTitle}>{children}</h2>;
}

/** A grade in a word, told by its edge as well. */
export const GradeMark = ({grade}: {grade: Grade}) => <strong className={`${styles.grade} ${styles[grade] ?? ''}`}>{gradeNames[grade]}</strong>;

/** What has come of earlier decisions by now. */
export function Surfaced({notes, title = 'What came of it'}: {notes: readonly SurfacedNote[]; title?: string}) {
  if (notes.length === 0) return null;
  return (
    <div className={styles.surfaced} role="group" aria-label={title}>
      <p className={styles.surfacedName}>{title}</p>
      <ul>{notes.map((one) => <li key={one.from}><time dateTime={one.date}>{inWords(one.date)}</time>. <Words text={one.note} inline /></li>)}</ul>
    </div>
  );
}

/** The state of the case in a short list. */
export function WhereThingsStand({scenario, values}: {scenario: ScenarioView; values: Values}) {
  const shown = scenario.state.filter((entry) => entry.show);
  if (shown.length === 0) return null;
  return (
    <details className={styles.stands}>
      <summary>Where things stand</summary>
      <dl>{shown.map((entry) => <div key={entry.id}><dt>{entry.label}</dt><dd>{valueInWords(entry, values)}</dd></div>)}</dl>
    </details>
  );
}
