import {useId} from 'react';
import {countPlaces, credit, rightBins, rightMatches, type AnswerTo, type Placed, type Places} from '../../core/marking';
import {seedOf, shuffle} from '../../core/shuffle';
import {Words} from '../reading/Words';
import {Marks} from './OptionReasons';
import {QuestionFrame} from './QuestionFrame';
import type {QuestionProps} from './shown';
import {spoken, useAttempt} from './useAttempt';
import styles from './quiz.module.css';

type Item = {id: string; text: string};
/** A thing with the place it belongs in, and why. */
type Belonging = Item & {place: string; feedback: string};

const everyPlace = (items: readonly Item[]) => (answer: {places: Places}) => items.some(({id}) => !answer.places[id]);
const inWords = ({right, outOf}: Placed) => `You have ${right} of the ${outOf} in the right place.`;
const nothing = 'Choose an answer for each one, then check.';

/** A question whose items are each matched to one of a set of right answers, some of which may be spare. */
export function MatchQuestion({question, place}: QuestionProps<'match'>) {
  const attempt = useAttempt<AnswerTo<'match'>>(question, place);
  const seed = seedOf(question.id) + attempt.turn;
  const places = attempt.answer?.places ?? {};
  const lettered = shuffle(question.right, seed).map((right, i) => ({...right, letter: String.fromCharCode(65 + i)}));
  const choices = lettered.map(({id, letter, text}) => ({id, text: `${letter}. ${text}`}));
  const belonging = question.left.map((left): Belonging => ({...left, place: left.right}));
  const spare = question.right.filter(({id}) => question.left.every((left) => left.right !== id));
  const choose = (id: string, to: string) => attempt.choose({type: 'match', places: {...places, [id]: to}});
  return (
    <QuestionFrame
      question={question} place={place} attempt={attempt} how={`Choose a letter for each.${spare.length > 0 ? ' Some letters are not needed.' : ''}`}
      nothing={nothing} isEmpty={everyPlace(question.left)} credit={(answer) => credit(question, answer)}
      field={<><Letters lettered={lettered} /><PlaceList items={shuffle(question.left, seed)} choices={choices} places={places} refused={attempt.refused > 0} onChoose={choose} /></>}
      reasons={<PlaceReasons belonging={belonging} choices={question.right} given={attempt.checked ? places : undefined} spare={spare} />}
      tally={inWords(countPlaces(rightMatches(question.left), places))}
    />
  );
}

/** A question whose items are each put into one of a few groups. */
export function CategoriseQuestion({question, place}: QuestionProps<'categorise'>) {
  const attempt = useAttempt<AnswerTo<'categorise'>>(question, place);
  const places = attempt.answer?.places ?? {};
  const belonging = question.items.map((item): Belonging => ({...item, place: item.bin}));
  const choose = (id: string, to: string) => attempt.choose({type: 'categorise', places: {...places, [id]: to}});
  return (
    <QuestionFrame
      question={question} place={place} attempt={attempt} how="Choose a group for each." nothing={nothing} isEmpty={everyPlace(question.items)} credit={(answer) => credit(question, answer)}
      // The groups keep their order: they are few, and often a scale.
      field={<><Groups bins={question.bins} /><PlaceList items={shuffle(question.items, seedOf(question.id) + attempt.turn)} choices={question.bins} places={places} refused={attempt.refused > 0} onChoose={choose} /></>}
      reasons={<PlaceReasons belonging={belonging} choices={question.bins} given={attempt.checked ? places : undefined} spare={[]} />}
      tally={inWords(countPlaces(rightBins(question.items), places))}
    />
  );
}

/** The right answers in full: a long one is cut short in a list box on a small screen. */
const Letters = ({lettered}: {lettered: readonly (Item & {letter: string})[]}) => (
  <ul className={styles.letters}>
    {lettered.map(({id, letter, text}) => <li key={id}><strong>{letter}</strong><span><Words text={text} inline /></span></li>)}
  </ul>
);

/** The groups by name, for paper: there a list box shows none of them. */
const Groups = ({bins}: {bins: readonly Item[]}) => <p className={styles.paperOnly}>Groups: {bins.map(({text}) => spoken(text)).join('; ')}.</p>;

type PlaceListProps = {items: readonly Item[]; choices: readonly Item[]; places: Places; refused: boolean; onChoose: (id: string, to: string) => void};

function PlaceList({items, choices, places, refused, onChoose}: PlaceListProps) {
  const name = useId();
  return (
    <ul className={styles.places}>
      {items.map((item) => (
        <li key={item.id} className={styles.step}>
          <label htmlFor={`${name}-${item.id}`} className={styles.stepText}><Words text={item.text} inline /></label>
          <select id={`${name}-${item.id}`} className={`field ${styles.placeSelect}`} value={places[item.id] ?? ''} aria-invalid={refused && !places[item.id] ? true : undefined} onChange={(event) => onChoose(item.id, event.target.value)}>
            <option value="">Choose one</option>
            {choices.map((choice) => <option key={choice.id} value={choice.id}>{spoken(choice.text)}</option>)}
          </select>
        </li>
      ))}
    </ul>
  );
}

type PlaceReasonsProps = {belonging: readonly Belonging[]; choices: readonly Item[]; given?: Places; spare: readonly (Item & {feedback?: string})[]};

/** Each item with its right place and why, and where the reader put it; then the answers that nothing matches. */
function PlaceReasons({belonging, choices, given, spare}: PlaceReasonsProps) {
  const nameOf = (id: string | undefined) => choices.find((choice) => choice.id === id)?.text ?? '';
  const marksOf = (item: Belonging) => (given === undefined ? [] : given[item.id] === item.place ? ['You chose this', 'Right answer'] : ['Not right', `You chose: ${spoken(nameOf(given[item.id]))}`]);
  return (
    <ul className={styles.reasons}>
      {belonging.map((item) => (
        <li key={item.id}>
          <Marks marks={marksOf(item)} />
          <p className={styles.answerText}><Words text={item.text} inline />: <Words text={nameOf(item.place)} inline /></p>
          <Words text={item.feedback} />
        </li>
      ))}
      {spare.map((one) => (
        <li key={one.id}>
          <Marks marks={['Not needed']} />
          <p className={styles.answerText}><Words text={one.text} inline /></p>
          {one.feedback && <Words text={one.feedback} />}
        </li>
      ))}
    </ul>
  );
}
