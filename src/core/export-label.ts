/** The neutral label a user may put on what they take away, to tell one child's dates from another's. Never a name. */

export const longestLabel = 20;

/** Why a label cannot be used, in words; `undefined` when it can. An empty label is no label. */
export function labelProblem(label: string): string | undefined {
  if (label.length > longestLabel) return `A label has at most ${longestLabel} characters.`;
  return /^[A-Za-z0-9-]*$/.test(label) ? undefined : 'A label has letters, digits and hyphens only, and no spaces. For example, A-17.';
}

/** A warning where a label looks like a name or a date of birth; `undefined` where it looks like a reference. */
export function labelWarning(label: string): string | undefined {
  const words = label.trim().split(/[^\p{L}\p{M}’']+/u).filter((word) => [...word].length > 1);
  if (words.length > 1 || (!/\d/.test(label) && words.some((word) => [...word].length > 2))) return 'This looks like a name. Use a reference that means nothing to anyone else.';
  if (/(^|\D)(\d{1,2}-\d{1,2}-(\d{2}|\d{4})|\d{4}-\d{1,2}-\d{1,2}|\d{8})(\D|$)/.test(label)) return 'This looks like a date. Use a reference that means nothing to anyone else.';
  return undefined;
}
