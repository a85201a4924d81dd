/** Whether everything a built site points to inside itself is there, under its base path. */
import type {Tree} from '../trees';

const attributes = /\s(?:href|src|srcset|action|poster|data|content)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;
const ids = /\sid=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;
const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"');
const valuesOf = (html: string, attribute: RegExp) => [...html.matchAll(attribute)].map((found) => plain((found[1] ?? found[2] ?? found[3])!));

const readable = (text: string) => {
  try { return decodeURIComponent(text); } catch { return text; }
};

/**
 * Every address inside the site that begins outside its base path, leads to no file, or leads to no such place on its page. A `#` with a `=`
 * after it fills in a form, and names no place.
 */
export function linkFaults(tree: Tree, base: string, site: string): string[] {
  const places = new Map<string, Set<string>>();
  const placesOf = (file: string) => places.get(file) ?? places.set(file, new Set(valuesOf(tree.get(file)!.toString(), ids))).get(file)!;
  const fileAt = (path: string) => [path, `${path}.html`, path === '' ? 'index.html' : `${path}/index.html`].find((one) => tree.has(one));

  const faultOf = (page: string, said: string): string | undefined => {
    const address = said === site || said.startsWith(`${site}/`) ? said.slice(site.length) || '/' : said;
    const [path = '', place = ''] = address.replace(/\?[^#]*/, '').split(/#(.*)/s);
    if (path !== '' && !/^\/(?!\/)/.test(path)) return undefined; // another site, or words that are no address
    if (path !== '' && !path.startsWith(base)) return `${said} is outside ${base}`;
    const file = path === '' ? page : fileAt(readable(path.slice(base.length)).replace(/\/$/, ''));
    if (!file) return `${said} leads to no file`;
    return place === '' || place.includes('=') || !file.endsWith('.html') || placesOf(file).has(readable(place)) ? undefined : `${said} leads to no such place on its page`;
  };

  return [...tree].filter(([page]) => page.endsWith('.html')).flatMap(([page, bytes]) => {
    const markup = bytes.toString().replace(/<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/gi, '<$1$2>');
    return [...new Set(valuesOf(markup, attributes))].map((said) => faultOf(page, said)).filter((fault) => fault !== undefined).map((fault) => `${page}: ${fault}`);
  });
}
