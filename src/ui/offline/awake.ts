/** Calls back once the page's scripts answer: Docusaurus says so by an attribute of the root. At once where that has happened. */
export function whenAwake(listener: () => void): void {
  const root = document.documentElement;
  const awake = () => root.dataset.hasHydrated === 'true';
  if (awake()) {
    listener();
    return;
  }
  const watch = new MutationObserver(() => {
    if (!awake()) return;
    watch.disconnect();
    listener();
  });
  watch.observe(root, {attributes: true, attributeFilter: ['data-has-hydrated']});
}
