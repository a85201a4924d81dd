/** What a learner is told about the keeping of their record. */
export const saveFirst = 'Save it as a file on the record page before you close this tab.';
export const trouble = {
  refused: `This browser does not let the site keep anything, as in a private window or where a council has switched storage off. The record stays in this tab only. ${saveFirst}`,
  full: `The last answer could not be kept: the browser is full or refused it. It is still in this tab, and what was kept before is unharmed. ${saveFirst}`,
  newer: 'The record in this browser was kept by a newer version of this site. This version has left it as it is and writes nothing to it. Load this page again to get the newer version. Until then, answers stay in this tab only.',
  newerTab: 'A newer version of this site is open in another tab. This tab has stopped writing to the record. Load this page again.',
  deleted: 'The record was deleted in another tab, so it is gone from this one too. Nothing more is kept unless you ask for it again.',
  lost: 'A record was kept in this browser, and it is gone: the browser or your organisation has cleared it. If you saved it as a file, bring that file in below.',
} as const;
