/** Changes and checks made to each page after Docusaurus has written it. */
import {createHash} from 'node:crypto';

export const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** What Docusaurus puts into a page that is taken out, so that a change of it is noticed and not let through. */
const scriptTags = /<script src="?([^"\s>]+\.js)"? defer><\/script>/g;
const themeScript = /<script>!function\(\)\{var \w=function\(\)\{try\{return new URLSearchParams\(window\.location\.search\)\.get\("docusaurus-theme"\)[\s\S]*?<\/script>/;
const hiddenDrawing = '<svg style="display: none;">';

export type Found = {scripts: string[]; themeKey: string};

/** The scripts a page starts and the name under which light or dark is kept. Throws where a page is not as Docusaurus is known to write it. */
export function startOf(page: string, html: string): Found {
  const scripts = [...html.matchAll(scriptTags)].map((tag) => tag[1]!);
  const themeKey = html.match(themeScript)?.[0].match(/getItem\("([^"]+)"\)/)?.[1];
  if (scripts.length === 0 || !themeKey || !html.includes(hiddenDrawing)) throw new Error(`${page} is not written as Docusaurus 3.10 writes it: see src/plugin/finish/pages.ts`);
  return {scripts, themeKey};
}

/** The script that stands in each page: `start.js` without comments and indents. */
export const startScript = (source: string, {scripts, themeKey}: Found): string =>
  source.replace(/^\s*\/\/.*\n/gm, '').replace(/\/\*.*?\*\/ ?/g, '').replace(/^\s+/gm, '').trim().replace('%THEME_KEY%', themeKey).replace('%SCRIPTS%', scripts.join(' '));

/** A page with our one script in place of Docusaurus's, and with the policy and the version at its head. */
export function finished(html: string, {start, policy, version}: {start: string; policy: string; version: string}): string {
  const head = `<meta http-equiv=Content-Security-Policy content="${policy}"><meta name=referrer content=no-referrer><meta name=site-version content="${version}">`;
  return html
    .replace(scriptTags, '')
    .replace(themeScript, () => `<script>${start}</script>`)
    .replace(hiddenDrawing, '<svg class="drawings">')
    .replace(/<meta charset="?UTF-8"?\s*\/?>/i, (charset) => charset + head);
}

const attribute = (tag: string, name: string): string | undefined => tag.match(new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i'))?.slice(1).find((value) => value !== undefined);

/** What a page must not hold: a script or style nobody gave a hash, a handler or style in an attribute, or anything from another host. */
export function faultsOf(html: string, known: {scripts: string[]; styles: string[]}): string[] {
  const faults: string[] = [];
  for (const [, attributes = '', text = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    if (/\ssrc=/i.test(attributes) || /type="?application\/ld\+json/.test(attributes)) continue;
    if (!known.scripts.includes(hashOf(text))) faults.push(`a script in the page itself that the policy does not name: ${text.slice(0, 60)}`);
  }
  for (const [, text = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)) {
    if (!known.styles.includes(hashOf(text))) faults.push(`a style in the page itself that the policy does not name: ${text.slice(0, 60)}`);
  }
  const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, (whole) => whole.slice(0, whole.indexOf('>') + 1));
  for (const [tag] of markup.matchAll(/<[a-z][^\s>]*(?:"[^"]*"|'[^']*'|[^"'>])*>/gi)) {
    if (/\sstyle=/i.test(tag)) faults.push(`a style in an attribute, which the policy forbids: ${tag.slice(0, 90)}`);
    const handler = tag.match(/\son[a-z]+=/i);
    if (handler) faults.push(`a handler in an attribute, which the policy forbids: ${tag.slice(0, 90)}`);
    const from = /^<a\b/i.test(tag) || /\srel="?(canonical|alternate)/i.test(tag) ? [] : ['src', 'href', 'srcset', 'action', 'data', 'poster', 'xlink:href'].map((name) => attribute(tag, name));
    for (const address of from) if (address && /^(?:[a-z]+:)?\/\//i.test(address.trim())) faults.push(`something from another host: ${address.slice(0, 90)}`);
    if (/^<a\b/i.test(tag) && /^\s*(javascript|data|vbscript):/i.test(attribute(tag, 'href') ?? '')) faults.push(`a link that runs script: ${tag.slice(0, 90)}`);
  }
  return faults;
}

/** Addresses of other hosts that a style sheet would fetch from. */
export const hostsIn = (css: string): string[] => [...css.matchAll(/(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')\s]+)/gi)].map((found) => found[1]!);
