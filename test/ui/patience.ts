// A busy machine draws late, and no test asserts a time: what is looked for on a page may come as late here as in the browser tests.
if (typeof document !== 'undefined') {
  const {configure} = await import('@testing-library/react');
  configure({asyncUtilTimeout: 20_000});
}

export {};
