/** How the worker answers the browser: pages from the server while it answers soon and as itself, and from the copy otherwise. */
import {entryAt, fetchAndKeep, kept, type Entry} from './copy';

/** How long a page may take to come from the server when there is a copy of it. */
const patience = 3000;
const mark = 'site-version';

/** Whether an answer is a page of this site: the build stamps each one near its top. A login page of a network is not. */
export async function isOurs(response: Response): Promise<boolean> {
  if (!/^text\/html/.test(response.headers.get('content-type') ?? '')) return false;
  const reader = response.clone().body?.getReader();
  const decoder = new TextDecoder();
  let read = '';
  while (reader && read.length < 20_000) {
    const {done, value} = await reader.read();
    read += decoder.decode(value, {stream: true});
    if (read.includes(mark) || done) break;
  }
  void reader?.cancel();
  return read.includes(mark);
}

const late = (milliseconds: number) => new Promise<undefined>((resolve) => { setTimeout(() => resolve(undefined), milliseconds); });

/** The address of the list's entry for a page: without an ending, and without a slash at its end. */
const pageAt = (path: string, base: string): Entry | undefined => entryAt(path) ?? entryAt(path.replace(/\/index\.html$|\.html$/, '').replace(/(.)\/$/, '$1')) ?? (path === base.replace(/\/$/, '') ? entryAt(base) : undefined);

async function lostPage(base: string): Promise<Response> {
  const page = entryAt(`${base}404`);
  const copy = page && await kept(page);
  return copy ? new Response(copy.body, {status: 404, headers: copy.headers}) : Response.error();
}

/** A page. The copy serves when there is no connection, when the server is slow or broken, and when something else answers for it. */
export async function answerPage(request: Request, base: string): Promise<Response> {
  const entry = pageAt(new URL(request.url).pathname, base);
  const copy = entry && await kept(entry);
  const asked = fetch(request);
  if (!copy) return asked.catch(() => lostPage(base));
  const answer = await Promise.race([asked.catch(() => undefined), late(patience)]);
  asked.catch(() => undefined);
  return answer && answer.status < 500 && await isOurs(answer) ? answer : copy;
}

/** A file whose name holds its hash: from the copy; a file that is gone from the copy comes from the server, and is kept again. */
export async function answerNamedFile(request: Request, entry: Entry): Promise<Response> {
  return await kept(entry) ?? await fetchAndKeep(entry).catch(() => fetch(request));
}

/** Any other file: the server's, if it is of the right kind and comes soon; otherwise the copy's. */
export async function answerFile(request: Request, entry: Entry): Promise<Response> {
  const copy = await kept(entry);
  if (!copy) return fetchAndKeep(entry).catch(() => fetch(request));
  const answer = await Promise.race([fetch(request).catch(() => undefined), late(patience)]);
  const kind = (response: Response) => response.headers.get('content-type')?.split(';')[0];
  return answer?.ok && kind(answer) === kind(copy) ? answer : copy;
}
