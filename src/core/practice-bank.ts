/** The small list of every question: what the record and a practice session need before any quiz is fetched. */
import type {Answer} from './marking';

/** One question of the bank, without its words. */
export type BankQuestion = {
  id: string;
  quiz: string;
  /** Which question of its quiz it is, from 1. */
  number: number;
  type: Answer['type'];
  statements: string[];
  revision: string;
  /** A hash of the passage as it reads now. */
  source: string;
  /** What it is easily mixed up with: questions of one family are practised together. */
  family: string;
  passage: {address: string; title: string};
  /** The misconception that a wrong choice shows, by the id of the choice. */
  misconceptions?: Record<string, string>;
};

/** What a year is set against, with the days between which it is in use. */
export type Framework = {id: string; name: string; address?: string; from?: string; until?: string; note?: string; statements: boolean};

export type BankStatement = {id: string; name: string; address: string};

export type Bank = {
  quizzes: Record<string, string>;
  scenarios: Record<string, {title: string; revision: string; statements: string[]}>;
  questions: BankQuestion[];
  statements: BankStatement[];
  /** A hash of the words of each page, by its address. */
  pages: Record<string, {title: string; words: string}>;
  frameworks: Framework[];
  /** What many people believe that is not so, what is so instead, and where to read it. Empty where the content has no register of them. */
  misconceptions: Record<string, {belief: string; instead: string; passage: {address: string; title: string}}>;
};
