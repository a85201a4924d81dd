/** Where the searching is done: in a worker, or on the page itself when a worker cannot start. */
import {listeners, type Answer, type Asked, type Engine, type Part} from './asking';

export type ToWorker = {type: 'open'; base: string} | {type: 'find'; id: number; asked: Asked};
export type FromWorker = {type: 'ready'; part: Part} | {type: 'failed'} | {type: 'texts'} | {type: 'found'; id: number; answer: Answer};

/** Searches on the page itself. The code for it is fetched only then: a page with a worker never needs it. */
function pageEngine(base: string): Engine {
  const {onTexts, tell} = listeners();
  const engine = Promise.all([import('./local-engine'), import('./work')]).then(([{localEngine}, {withPauses}]) => localEngine(base, withPauses));
  engine.then((local) => local.onTexts(tell), () => undefined);
  return {ready: engine.then((local) => local.ready), onTexts, find: async (asked) => (await engine).find(asked)};
}

/** Searches in the worker; if it breaks before it is ready, everything asked so far and after goes to the page. */
function workerEngine(base: string, worker: Worker): Engine {
  const {onTexts, tell} = listeners();
  const waiting = new Map<number, {asked: Asked; give: (answer: Answer | Promise<Answer>) => void}>();
  const send = (message: ToWorker) => worker.postMessage(message);
  let local: Engine | undefined;
  let asked = 0;
  const ready = new Promise<Part>((resolve, reject) => {
    const takeOver = () => {
      worker.terminate();
      local ??= pageEngine(base);
      local.onTexts(tell);
      for (const one of waiting.values()) one.give(local.find(one.asked));
      waiting.clear();
      local.ready.then(resolve, reject);
    };
    worker.addEventListener('error', takeOver, {once: true});
    worker.addEventListener('message', ({data}: MessageEvent<FromWorker>) => {
      if (data.type === 'ready') resolve(data.part);
      else if (data.type === 'failed') reject(new Error('the search index could not be fetched'));
      else if (data.type === 'texts') tell();
      else {
        waiting.get(data.id)?.give(data.answer);
        waiting.delete(data.id);
      }
    });
  });
  send({type: 'open', base});
  return {
    ready, onTexts,
    find: (question) => local?.find(question) ?? new Promise((give) => {
      waiting.set(++asked, {asked: question, give});
      send({type: 'find', id: asked, asked: question});
    }),
  };
}

function started(base: string): Engine {
  if (typeof Worker === 'undefined') return pageEngine(base);
  try {
    return workerEngine(base, new Worker(new URL('./search.worker.ts', import.meta.url)));
  } catch {
    return pageEngine(base);
  }
}

const engines = new Map<string, Engine>();

/** The one engine of the site at this address, started on first use and started again after a failure. */
export function engineFor(baseUrl: string): Engine {
  const base = new URL(baseUrl, window.location.origin).href;
  const engine = engines.get(base) ?? started(base);
  engines.set(base, engine);
  engine.ready.then((part) => { if (part === 'names') engines.delete(base); }, () => { engines.delete(base); });
  return engine;
}
