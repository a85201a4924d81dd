/**
 * What somebody did before the scripts were awake is done again, in its order, as soon as they are. `start.js`, which stands in the page
 * itself, kept it.
 */
import {whenAwake} from './awake';
import {aMoment, isField, say, tick, valueOf, type Value} from './fields';

export type Act = {type: 'press' | 'toggle' | 'type' | 'submit' | 'keydown'; target: EventTarget};

declare global {
  interface Window { earlyActs?: {acts: Act[]; stop: () => void} }
}

/** Does one act again. `value` is what the field held before the first act was done, for each act may have the page set its fields anew. */
function doAgain({type, target}: Act, value: Value): void {
  if (!(target instanceof HTMLElement) || !target.isConnected) return;
  if (type === 'press') target.click();
  else if (type === 'submit' && target instanceof HTMLFormElement) target.requestSubmit();
  else if (type === 'keydown') target.dispatchEvent(new KeyboardEvent('keydown', {key: 'k', ctrlKey: true, bubbles: true, cancelable: true}));
  else if (type === 'toggle' && target instanceof HTMLInputElement && typeof value === 'boolean') tick(target, value);
  else if (type === 'type' && isField(target) && typeof value === 'string') say(target, value);
}

/** Each field is said once, with what it holds now. */
const last = (acts: Act[]) => acts.filter((act, i) => act.type !== 'type' || !acts.slice(i + 1).some((later) => later.type === 'type' && later.target === act.target));

/** One at a time, so that each meets the page as the one before it left it. */
async function doInTurn(acts: Act[]): Promise<void> {
  const values = acts.map(({target}) => (isField(target) ? valueOf(target) : undefined));
  for (const [i, act] of acts.entries()) {
    doAgain(act, values[i]);
    await aMoment();
  }
}

if (typeof window !== 'undefined') {
  whenAwake(() => {
    const early = window.earlyActs;
    if (!early) return;
    early.stop();
    void doInTurn(last(early.acts.splice(0)));
    try { sessionStorage.removeItem('started-again'); } catch { /* storage is refused: nothing was put there */ }
  });
}
