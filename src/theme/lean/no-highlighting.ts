/** Stands in for the code highlighter, some 25 KB of script: pages hold no code. */
export const Prism = {languages: {}};
