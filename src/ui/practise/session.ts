import {hasKeys, isId, isPlain} from '../../core/attempt';
import {isIsoDate, type IsoDate} from '../../core/calendar';
import {drawDeadline} from '../../core/deadline-question';
import {points, type Point} from '../../core/practice-measure';
import type {Bank} from '../../core/practice-bank';
import {dueReason, type Asked} from '../../core/practice-session';
import {seedOf} from '../../core/shuffle';
import type {QuestionView, QuizView} from '../../core/views';
import type {RecordStore} from '../record/store';

/** A session of practice: its questions, and which one the learner is at. */
export type Session = {day: IsoDate; seed: number; at: number; asked: readonly Asked[]; /** What the answers are recorded as. */ mode: 'practice' | Point};

const name = 'session';
const sessionModes = ['practice', ...points] as const;

/** Keeps the place in a session, by the ids of its questions alone. */
export const keepSession = (record: RecordStore, session: Session | undefined) =>
  record.keepDraft(name, session && {day: session.day, seed: session.seed, at: session.at, mode: session.mode, questions: session.asked.map(({question}) => question.id)});

/** The session that was left today, or `undefined`: yesterday's is chosen afresh, since other questions are due. */
export async function readSession(record: RecordStore, bank: Bank, today: IsoDate): Promise<Session | undefined> {
  const kept = await record.draft(name);
  if (!isPlain(kept) || !hasKeys(kept, ['day', 'seed', 'at', 'mode', 'questions']) || kept.day !== today || !isIsoDate(today)) return undefined;
  const {seed, at, questions} = kept;
  const mode = sessionModes.find((one) => one === kept.mode);
  if (typeof seed !== 'number' || typeof at !== 'number' || !mode || !Array.isArray(questions) || !questions.every(isId)) return undefined;
  const known = new Map(bank.questions.map((question) => [question.id, question]));
  const asked = questions.flatMap((id): Asked[] => {
    const question = known.get(id);
    const standing = record.get().standings.get(id);
    return question ? [{question, reason: dueReason(question, standing, today) ?? (standing ? 'early' : 'new')}] : [];
  });
  return asked.length === questions.length && Number.isInteger(at) && at >= 0 && at < asked.length ? {day: today, seed, at, asked, mode} : undefined;
}

/** The question in full, on dates of its own where it has dates to work out. */
export function questionFrom(quiz: QuizView, id: string, seed: number): QuestionView | undefined {
  const question = quiz.questions.find((one) => one.id === id);
  if (question?.type !== 'deadline') return question;
  return {...question, first: drawDeadline(question, (seed + seedOf(id)) % 2 ** 32) ?? question.first};
}
