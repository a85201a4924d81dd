import {lengths, type Wanted} from '../../core/choose-quiz';
import type {Level} from '../../core/content';
import {optionIds, permanenceOptions} from '../../core/permanence-option';
import type {StatementLink} from '../../core/views';
import {Choice} from '../desk/Choice';
import styles from './quiz.module.css';

const areas = ['Decide on the best option', 'Negotiate the legal process', 'Without unnecessary delay', 'Support in transition', 'Support the placement'];

export const levelWords = {recall: 'Know it', apply: 'Use it on a case', judge: 'Weigh it up'} satisfies Record<Level, string>;
const kindWords = {questions: 'Questions', dates: 'Dates to work out', case: 'Cases that unfold'} satisfies Record<NonNullable<Wanted['kind']>, string>;
const lengthWords = {short: 'Ten minutes or less', middle: 'Eleven to twenty minutes', long: 'More than twenty minutes'} satisfies Record<keyof typeof lengths, string>;

const keysOf = <K extends string>(words: Readonly<Record<K, string>>) => Object.keys(words) as K[];

type Props = {
  wanted: Wanted;
  statements: readonly StatementLink[];
  onWant: (wanted: Wanted) => void;
  /** Opens one of those that fit, by chance. */
  onSurprise: () => void;
};

/** What the reader wants to practise. Each choice narrows the list below at once; nothing is sent and nothing is kept. */
export function ChooseQuiz({wanted, statements, onWant, onSurprise}: Props) {
  const pick = (part: Partial<Wanted>) => onWant({...wanted, ...part});
  return (
    <form method="dialog" className={styles.chooser} aria-label="Choose what to practise" onSubmit={(event) => event.preventDefault()}>
      <div className={styles.choosers}>
        <label>
          <span>Area or statement</span>
          <select className="field" value={wanted.statement ?? ''} onChange={(event) => pick({statement: event.target.value || undefined})}>
            <option value="">Any</option>
            {areas.map((area, i) => (
              <optgroup key={area} label={area}>
                <option value={`${i + 1}`}>All of “{area}”</option>
                {statements.filter(({id}) => id.startsWith(`${i + 1}.`)).map(({id, name}) => <option key={id} value={id}>{id} {name}</option>)}
              </optgroup>
            ))}
          </select>
        </label>
        <Choice label="Permanence option" empty="Any" options={optionIds} names={permanenceOptions} value={wanted.option} onChange={(option) => pick({option})} />
        <Choice label="Level" empty="Any" options={keysOf(levelWords)} names={levelWords} value={wanted.level} onChange={(level) => pick({level})} />
        <Choice label="Kind" empty="Any" options={keysOf(kindWords)} names={kindWords} value={wanted.kind} onChange={(kind) => pick({kind})} />
        <Choice label="Length" empty="Any" options={keysOf(lengthWords)} names={lengthWords} value={wanted.length} onChange={(length) => pick({length})} />
      </div>
      <div className={styles.chooserButtons}>
        <button type="button" className="button button--plain" onClick={() => onWant({length: 'short'})}>I have ten minutes</button>
        <button type="button" className="button button--plain" onClick={onSurprise}>Surprise me</button>
        <button type="button" className="button button--plain" onClick={() => onWant({})}>Show all</button>
      </div>
    </form>
  );
}
