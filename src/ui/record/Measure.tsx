import Link from '@docusaurus/Link';
import {useState} from 'react';
import type {SelfRating} from '../../core/attempt';
import {inShortWords, type IsoDate} from '../../core/calendar';
import type {Bank} from '../../core/practice-bank';
import {areas, changeInWords, measures, measureQuestions, points, type AreaChange, type Measured, type Point} from '../../core/practice-measure';
import {addToRecord} from './record';
import type {RecordStore} from './store';
import styles from './record.module.css';

const names: Record<Point, string> = {start: 'At the start', middle: 'In the middle', end: 'Near the end'};
const feelings = ['Not yet', 'With help', 'On my own', 'I could teach it'];

/** Start, middle and end of a year: the same spread of questions each time and never the same question, how sure the learner feels, and what changed. */
export function Measure({bank, record, today}: {bank: Bank; record: RecordStore; today: IsoDate}) {
  const [change, setChange] = useState<AreaChange[]>();
  const [rating, setRating] = useState<Point>();
  const areaPages = [...new Set(bank.statements.map(({address}) => address.split('#')[0]!))];
  return (
    <section aria-labelledby="measure">
      <h2 id="measure">Start, middle and end of your year</h2>
      <p>Three times in a year, answer {measureQuestions(bank.questions, 'start').length} questions and say how you feel about each statement. Each time the questions are different and cover the areas evenly, so what changes is what you know and not what you remember of the questions.</p>
      <Frameworks frameworks={bank.frameworks} today={today} />
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>
            <strong>{names[point]}</strong>
            <Link className="button button--plain" to={`/practise#${point}`}>Answer the questions</Link>
            <button type="button" className="button button--plain" aria-expanded={rating === point} onClick={() => setRating(rating === point ? undefined : point)}>Say how you feel</button>
          </li>
        ))}
      </ul>
      {rating && <RateYourself key={rating} point={rating} bank={bank} pages={areaPages} onDone={() => setRating(undefined)} />}
      <p><button type="button" className="button button--plain" onClick={() => void record.whole().then(({log}) => setChange(measures(bank, log)))}>Show what changed</button></p>
      {change && <Change change={change} titles={areaPages.map((page) => bank.pages[page]?.title ?? page)} />}
    </section>
  );
}

/** The frameworks in use on a day, and the one to come, each by its dates. */
function Frameworks({frameworks, today}: {frameworks: Bank['frameworks']; today: IsoDate}) {
  const current = frameworks.filter(({until}) => until === undefined || until >= today);
  return (
    <ul>
      {current.map(({id, name, address, from, until, note}) => (
        <li key={id}>{address ? <a href={address} rel="noreferrer">{name}</a> : name}{from && from > today ? `, from ${inShortWords(from)}` : until ? `, until ${inShortWords(until)}` : ''}. {note}</li>
      ))}
    </ul>
  );
}

function RateYourself({point, bank, pages, onDone}: {point: Point; bank: Bank; pages: string[]; onDone: () => void}) {
  const [ratings, setRatings] = useState<SelfRating['ratings']>({});
  const [said, setSaid] = useState('');
  const save = () => {
    if (Object.keys(ratings).length === 0) return setSaid('Choose an answer for at least one statement.');
    void addToRecord({kind: 'self', point, ratings}).then(onDone);
  };
  return (
    <form method="dialog" className={styles.preview} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <p><strong>{names[point]}: how do you feel about each statement?</strong> Leave out any you do not know yet.</p>
      {pages.map((page) => (
        <details key={page}>
          <summary>{bank.pages[page]?.title ?? page}</summary>
          {bank.statements.filter(({address}) => address.startsWith(`${page}#`)).map(({id, name}) => (
            <p key={id} className={styles.rating}>
              <label htmlFor={`rate-${id}`}>{id} {name}</label>
              <select id={`rate-${id}`} className="field" value={ratings[id] ?? ''} onChange={({target}) => setRatings((now) => rated(now, id, Number(target.value)))}>
                <option value="">Not said</option>
                {feelings.map((feeling, i) => <option key={feeling} value={i + 1}>{feeling}</option>)}
              </select>
            </p>
          ))}
        </details>
      ))}
      <p role="alert">{said}</p>
      <p className={styles.buttons}><button type="submit" className="button">Keep these</button><button type="button" className="button button--plain" onClick={onDone}>Cancel</button></p>
    </form>
  );
}

/** The ratings with one changed; 0 takes it away. */
const rated = (ratings: SelfRating['ratings'], id: string, rating: number) => Object.fromEntries([...Object.entries(ratings).filter(([statement]) => statement !== id), ...(rating > 0 ? [[id, rating] as const] : [])]);

const cell = ({asked, right, felt}: Measured) => (asked === 0 && felt === undefined ? '—' : `${asked === 0 ? 'no questions' : `${right} of ${asked} right`}${felt === undefined ? '' : `; felt ${felt} of 4`}`);

function Change({change, titles}: {change: AreaChange[]; titles: string[]}) {
  return (
    <>
      <table className={styles.table}>
        <thead><tr><th scope="col">Area</th>{points.map((point) => <th key={point} scope="col">{names[point]}</th>)}<th scope="col">Start to latest</th></tr></thead>
        <tbody>
          {change.map((one) => (
            <tr key={one.area}><th scope="row">{titles[areas.indexOf(one.area)]}</th>{points.map((point) => <td key={point}>{cell(one[point])}</td>)}<td>{changeInWords(one.start, one.end.asked > 0 ? one.end : one.middle)}</td></tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">The first answer to each question counts. A few questions for each area can show a large change and no small one. How you feel is not how you do: look at both.</p>
    </>
  );
}
