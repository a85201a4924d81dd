import {hasKeys, isId, isPlain} from '../../core/attempt';
import {tell, type Play} from '../../core/scenario-play';
import type {ScenarioView} from '../../core/scenario-view';
import {addToRecord, mayHaveRecord, openRecord} from '../record/record';

/** A play as it is kept between visits: the choices made, and whether its end has been recorded. */
type PlayLeft = {play: Play; recorded: boolean};
const named = ({id}: ScenarioView) => `scenario ${id}`;

/** Adds a play that has reached its end to the record: which choices, and how each was graded. */
export function recordPlay(scenario: ScenarioView, play: Play, ending: string): void {
  if (scenario.revision === undefined) return;
  const {steps} = tell(scenario, play);
  void addToRecord({kind: 'scenario', scenario: scenario.id, revision: scenario.revision, choices: steps.map((step) => step.choice.id), grades: steps.map((step) => step.choice.grade), ending});
}

export function keepPlay(scenario: ScenarioView, left: PlayLeft): void {
  if (scenario.revision === undefined) return;
  openRecord().then((record) => record.keepDraft(named(scenario), {revision: scenario.revision, ...left}), () => undefined);
}

/** The play as it was left, or `undefined`: there is none, or the scenario has changed since. */
export async function playLeft(scenario: ScenarioView): Promise<PlayLeft | undefined> {
  if (scenario.revision === undefined || !mayHaveRecord()) return undefined;
  const left = await openRecord().then((record) => record.draft(named(scenario))).catch(() => undefined);
  if (!isPlain(left) || !hasKeys(left, ['revision', 'play', 'recorded']) || left.revision !== scenario.revision || typeof left.recorded !== 'boolean') return undefined;
  return Array.isArray(left.play) && left.play.length > 0 && left.play.every(isId) ? {play: left.play, recorded: left.recorded} : undefined;
}
