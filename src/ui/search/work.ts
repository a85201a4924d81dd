/** Long work in steps: straight through in a worker; on the page with pauses, so that a key pressed meanwhile is answered at once. */

export type Work = <T>(steps: Generator<void, T>) => Promise<T>;

/** For a worker: nothing waits for it. */
export const straightThrough: Work = async (steps) => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

// A task over 50 ms is felt. The last step of a task may itself take a few.
const longestTask = 15;

/** For the page: gives way to the browser after every few milliseconds. */
export const withPauses: Work = async (steps) => {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started > longestTask) {
      await new Promise<void>((resume) => { setTimeout(resume); });
      started = performance.now();
    }
  }
};
