/** Pages hold no code to highlight. */
export default function noLanguages(): void {}
