/** Docusaurus's collector of links, collecting nothing. */
const useBrokenLinks = () => ({collectLink: () => undefined, collectAnchor: () => undefined});
export default useBrokenLinks;
