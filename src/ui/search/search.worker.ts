/** The worker: fetches, builds and searches away from the page, so that typing never waits. */
import type {Engine} from './asking';
import type {FromWorker, ToWorker} from './engine';
import {localEngine} from './local-engine';
import {straightThrough} from './work';

const tell = (message: FromWorker) => self.postMessage(message);
let engine: Engine | undefined;

self.addEventListener('message', ({data}: MessageEvent<ToWorker>) => {
  if (data.type === 'open') {
    engine = localEngine(data.base, straightThrough);
    engine.onTexts(() => tell({type: 'texts'}));
    engine.ready.then((part) => tell({type: 'ready', part}), () => tell({type: 'failed'}));
    return;
  }
  // A search that was asked for before a failed download has no answer: the page is told of the failure instead.
  engine?.find(data.asked).then((answer) => tell({type: 'found', id: data.id, answer}), () => undefined);
});
