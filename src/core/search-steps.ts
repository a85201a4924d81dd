/** Work that is done in steps, so that whoever waits for it can pause between them. */

/** All the steps at once. `finished(indexing(documents))` is the index. */
export function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
