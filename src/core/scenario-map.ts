/** The map of the paths a reader has taken: a row for each decision and a column for each grade. What is drawn is worked out here. */
import type {Grade} from './scenario';
import {tell, type Play, type Playable} from './scenario-play';

const columns: Record<Grade, number> = {best: 0, defensible: 1, weak: 2, unsafe: 3};

/** A choice on the map. `side` sets two choices of one grade apart: 0 for the first. `sides` is how many there are. */
export type Dot = {key: string; row: number; column: number; side: number; sides: number; number: number; text: string; grade: Grade; now: boolean; before: boolean};

export type PathMap = {rows: number; dots: readonly Dot[]; /** Each path as the keys of its dots, the newest last. */ paths: readonly (readonly string[])[]};

/**
 * The map of these plays, the newest last. Every choice that was open at a decision met on the way is a dot, so that a reader sees what else
 * there was. Paths of different lengths end at different rows.
 */
export function pathMap(scenario: Playable, plays: readonly Play[]): PathMap {
  const stories = plays.map((play) => tell(scenario, play).steps);
  const newest = stories[stories.length - 1] ?? [];
  const dots = new Map<string, Dot>();
  for (const steps of stories) {
    for (const step of steps) {
      for (const choice of step.open) {
        const key = `${step.number}/${step.node.id}/${choice.id}`;
        const taken = choice.id === step.choice.id;
        const earlier = dots.get(key);
        dots.set(key, {
          key, row: step.number - 1, column: columns[choice.grade], side: 0, sides: 1, number: step.number, text: choice.text, grade: choice.grade,
          now: earlier?.now === true || (taken && steps === newest), before: earlier?.before === true || (taken && steps !== newest),
        });
      }
    }
  }
  const all = [...dots.values()];
  const placed = all.map((dot) => {
    const same = all.filter((other) => other.row === dot.row && other.column === dot.column);
    return {...dot, side: same.indexOf(dot), sides: same.length};
  });
  return {
    rows: Math.max(0, ...all.map((dot) => dot.row + 1)),
    dots: placed,
    paths: stories.map((steps) => steps.map((step) => `${step.number}/${step.node.id}/${step.choice.id}`)),
  };
}
