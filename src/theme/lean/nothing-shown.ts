/** Stands in for parts of the theme that this site never shows: `never` in `src/plugin/lighten.ts` says which, and why. */
export default (): null => null;
