/** A question left in the middle, as it is kept so that the learner comes back to the same place. Ids and numbers alone: what is written in a reflection is never kept. */
import {hasKeys, isId, isPlain, withoutMissing, type Sureness} from './attempt';
import {isIsoDate, type IsoDate} from './calendar';
import {weights, type Answer} from './marking';

export type AnswerDraft = {
  format: 1;
  /** What the question asked then: when it asks something else now, the draft is dropped. */
  revision: string;
  day: IsoDate;
  turn: number;
  seed?: number;
  answer?: Answer;
  confidence?: Sureness;
  hints: number;
  checked: boolean;
  revealed: boolean;
};

/**
 * Reads a draft of an answer to a question of this type and revision. `undefined` for one that is not, is damaged, or was checked on an earlier
 * day: that question may be asked again.
 */
export function readAnswerDraft(value: unknown, type: Answer['type'], revision: string, today: IsoDate): AnswerDraft | undefined {
  if (!isPlain(value) || !hasKeys(value, ['format', 'revision', 'day', 'turn', 'hints', 'checked', 'revealed'], ['seed', 'answer', 'confidence'])) return undefined;
  const {format, day, turn, seed, confidence, hints, checked, revealed} = value;
  const answer = readAnswer(value.answer);
  if (format !== 1 || value.revision !== revision || typeof day !== 'string' || !isIsoDate(day) || !isSmall(turn) || !isSmall(hints)) return undefined;
  if ((seed !== undefined && !isWhole(seed)) || (confidence !== undefined && confidence !== 1 && confidence !== 2 && confidence !== 3)) return undefined;
  if (typeof checked !== 'boolean' || typeof revealed !== 'boolean' || (value.answer !== undefined && answer?.type !== type) || type === 'reflection') return undefined;
  return checked && day !== today ? undefined : withoutMissing<AnswerDraft>({format, revision, day, turn, seed, answer, confidence, hints, checked, revealed});
}

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 2 ** 32;
const isSmall = (value: unknown): value is number => isWhole(value) && value < 10_000;
const isIds = (value: unknown): value is string[] => Array.isArray(value) && value.length <= 60 && value.every(isId);

/** Reads an answer made of ids, or `undefined`. */
function readAnswer(value: unknown): Answer | undefined {
  if (!isPlain(value)) return undefined;
  const {type, option, options, steps, places, weight} = value;
  switch (type) {
    case 'single': case 'deadline': return isId(option) ? {type, option} : undefined;
    case 'multiple': return isIds(options) ? {type, options} : undefined;
    case 'order': return isIds(steps) ? {type, steps} : undefined;
    case 'match': case 'categorise': return readPlaces(type, places);
    case 'concordance': {
      const known = weights.find((one) => one === weight);
      return known === undefined ? undefined : {type, weight: known};
    }
    default: return undefined;
  }
}

function readPlaces(type: 'match' | 'categorise', places: unknown): Answer | undefined {
  if (!isPlain(places)) return undefined;
  const read = Object.entries(places).flatMap(([thing, place]): [string, string][] => (isId(thing) && (place === '' || isId(place)) ? [[thing, place]] : []));
  return read.length === Object.keys(places).length ? {type, places: Object.fromEntries(read)} : undefined;
}
