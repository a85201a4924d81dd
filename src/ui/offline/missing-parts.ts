/**
 * A part of the script that cannot be had: asked for again, then once more by loading the page, if the site has changed since. What stands
 * in the page's fields is put back. Never twice for one page, so nothing goes round in circles.
 */
import siteConfig from '@generated/docusaurus.config';
import {whenAwake} from './awake';
import {aMoment, isField, isToggle, say, tick, valueOf} from './fields';
import {ownVersion, serverVersion} from './version';

declare const __webpack_require__: {e: (chunk: string) => Promise<unknown>};

const loadedAgain = 'loaded-again';
const fieldsKept = 'fields-kept';
const fields = () => [...document.querySelectorAll('main input, main select, main textarea')].filter(isField);

/** Keeps what is in the fields for the moment that loading takes. `false` where this page was loaded again before, or nothing can be kept. */
function keepFields(): boolean {
  try {
    if (sessionStorage.getItem(loadedAgain) === window.location.pathname) return false;
    sessionStorage.setItem(loadedAgain, window.location.pathname);
    const values = fields().map(valueOf);
    sessionStorage.setItem(fieldsKept, JSON.stringify({path: window.location.pathname, values}));
    return true;
  } catch {
    return false;
  }
}

/** Loads the page again with what stands in its fields: for a reader who asked for the newer version. */
export function keepFieldsAndLoad(): void {
  try { sessionStorage.removeItem(loadedAgain); } catch { /* storage is refused: the fields cannot be kept */ }
  keepFields();
  window.location.reload();
}

/** Puts the values back, if the page still has the same fields, and keeps them no longer. */
async function restoreFields(): Promise<void> {
  try {
    const kept = sessionStorage.getItem(fieldsKept);
    sessionStorage.removeItem(fieldsKept);
    if (!kept) {
      sessionStorage.removeItem(loadedAgain);
      return;
    }
    const {path, values} = JSON.parse(kept) as {path: string; values: Array<string | boolean>};
    const found = fields();
    if (path !== window.location.pathname || found.length !== values.length) return;
    for (const [i, field] of found.entries()) {
      const value = values[i];
      if (isToggle(field)) {
        if (typeof value === 'boolean' && value !== field.checked) tick(field, value);
      } else if (typeof value === 'string' && value !== field.value) say(field, value);
      await aMoment();
    }
  } catch { /* storage is refused or holds something else: the page is as it comes */ }
}

let onlyAhead = false;

/** Does `work`, which asks for parts before anybody needs them: one that cannot be had then is let go without a word. */
export function ahead<T>(work: () => T): T {
  onlyAhead = true;
  try {
    return work();
  } finally {
    onlyAhead = false;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

if (typeof window !== 'undefined') {
  const fetchPart = __webpack_require__.e;
  __webpack_require__.e = (chunk) => (onlyAhead ? fetchPart(chunk) : fetchPart(chunk).catch(async () => {
    await pause(500);
    return fetchPart(chunk).catch(async (missing: unknown) => {
      const server = await serverVersion(siteConfig.baseUrl);
      if (!server || server.build === ownVersion()?.build || !keepFields()) throw missing;
      window.location.reload();
      return new Promise(() => undefined);
    });
  }));
  whenAwake(() => void restoreFields());
}
