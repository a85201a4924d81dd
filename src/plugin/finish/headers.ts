/**
 * The headers every page is served with: one table, written out for each host by `hosts.ts`. Nothing may come from another host, no script or
 * style may stand in a page but those whose hash is named, no form may be sent, and no other site may show a page in a frame.
 */

export type Policy = {
  /** Hashes of the scripts and styles that stand in pages, as `sha256-…`. */
  scripts: string[];
  styles: string[];
  /** Who may show the site in a frame, in the words of the policy: `'none'`, or a learning system's addresses. */
  frames: string;
};

const quoted = (hashes: string[]) => hashes.map((hash) => `'${hash}'`);

/**
 * The content policy. `inPage` leaves out what a policy inside a page cannot say. `frames` is checked first: an address that would end the
 * directive, and open the rest, is refused.
 */
export function contentPolicy({scripts, styles, frames}: Policy, inPage = false): string {
  if (!/^('none'|'self'|https:\/\/[\w.*-]+(:\d+)?)( ('self'|https:\/\/[\w.*-]+(:\d+)?))*$/.test(frames)) {
    throw new Error(`FRAME_ANCESTORS is "${frames}" — write 'none', or one or more addresses such as https://learning.example.gov.uk`);
  }
  return [
    ["default-src", "'none'"],
    ["script-src", "'self'", ...quoted(scripts)],
    ["style-src", "'self'", ...quoted(styles)],
    ["img-src", "'self'", 'data:'],
    ["font-src", "'self'"],
    ["connect-src", "'self'"],
    ["worker-src", "'self'"],
    ["manifest-src", "'self'"],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
    ...(inPage ? [] : [['frame-ancestors', frames]]),
  ].map((directive) => directive.join(' ')).join('; ');
}

const refused = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb', 'browsing-topics'];

/** On every answer. */
export const everywhere = (policy: Policy): Record<string, string> => ({
  'Content-Security-Policy': contentPolicy(policy),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // Older browsers know only this; it cannot name a site, so it goes where a learning system may show the pages.
  ...(policy.frames === "'none'" ? {'X-Frame-Options': 'DENY'} : {}),
  'Permissions-Policy': refused.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
});

/** How long a browser may keep an answer: a file with its hash in its name for good, everything else only after asking. */
export const keeping = [
  {under: 'assets/', value: 'public, max-age=31536000, immutable'},
  {under: 'worker.js', value: 'no-cache'},
  {under: 'data/', value: 'no-cache'},
] as const;
export const keepingElsewhere = 'no-cache';
