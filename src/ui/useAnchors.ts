import useBrokenLinks from '@docusaurus/useBrokenLinks';

/** Tells the build which anchors a page has, so that a link to one that is gone fails it. */
export function useAnchors(ids: readonly string[]): void {
  const {collectAnchor} = useBrokenLinks();
  ids.forEach((id) => collectAnchor(id));
}
