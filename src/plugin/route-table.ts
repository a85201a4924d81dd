/**
 * The table of routes and their chunks, written in about half the bytes. Every page of the site carries all of it, so it is what a page
 * costs each time the site grows by one. Docusaurus writes three generated modules, each naming every page; here each page that has just
 * one chunk of its own is one row, and the three are filled in from the rows when the script starts.
 */

type Route = {path: string; component: {hash: string}; exact?: boolean; routes?: Route[]; [prop: string]: unknown};
type Chunks = Record<string, unknown>;
export type Generated = {registry: string; routes: string; chunkNames: string};

/** The chunks by name: what to import. Throws when Docusaurus writes its registry in another way. */
function importsOf(registry: string): Map<string, string> {
  const rows = [...registry.matchAll(/^ {2}"?([\w~]+)"?: \[\(\) => import\(\/\* webpackChunkName: "[^"]*" \*\/ ("[^"]*")\)/gm)];
  const expected = registry.match(/require\.resolveWeak/g)?.length ?? 0;
  if (rows.length === 0 || rows.length !== expected) throw new Error(`the registry of chunks has ${expected} rows, and ${rows.length} could be read: see src/plugin/route-table.ts`);
  return new Map(rows.map(([, name, module]) => [name!, module!]));
}

/** The routes as data. The generated module is our own build's: an array of object literals that calls `ComponentCreator`. */
function routesOf(text: string): Route[] {
  const body = text.replace(/^import .*$/gm, '').replace('export default', 'return');
  return new Function('ComponentCreator', body)((_path: string, hash: string) => ({hash})) as Route[];
}

const leaves = (value: unknown): string[] => (typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(leaves) : []);

const replaced = (value: unknown, name: string): unknown => (typeof value === 'string' ? (value === name ? '?' : value)
  : Array.isArray(value) ? value.map((one) => replaced(one, name))
    : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, name)])) : value);

/** `registry`, `chunkNames` and `routes` as three small modules. Paths of one group are cut by what they all begin with. */
export function compactTable(generated: Generated, tableModule: string): {table: string; routes: string} {
  const imports = importsOf(generated.registry);
  const chunkNames = JSON.parse(generated.chunkNames) as Record<string, Chunks>;
  const uses = new Map<string, number>();
  for (const name of Object.values(chunkNames).flatMap(leaves)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const moved = new Set<string>();
  const load = (name: string) => `()=>import(/* webpackChunkName: "${name}" */ ${imports.get(name)})`;

  const siblings = (routes: Route[]): string => {
    const groups = new Map<string, Array<{path: string; name: string}>>();
    const rest: Route[] = [];
    for (const route of routes) {
      const {path, component, routes: below, ...props} = route;
      const chunks = chunkNames[`${path}-${component.hash}`];
      const own = leaves(chunks).filter((name) => uses.get(name) === 1);
      if (below || !props.exact || own.length !== 1) {
        rest.push(route);
        continue;
      }
      const shape = JSON.stringify([replaced(chunks, own[0]!), props]);
      groups.set(shape, [...(groups.get(shape) ?? []), {path, name: own[0]!}]);
      moved.add(`${path}-${component.hash}`).add(own[0]!);
    }
    return `[${[...groups].map(([shape, rows]) => group(shape, rows)).join(',')}${groups.size ? ',' : ''}${rest.map(one).join(',')}]`;
  };
  const group = (shape: string, rows: Array<{path: string; name: string}>) => {
    const start = sharedStart(rows.map((row) => row.path));
    return `...rows(${JSON.stringify(start)},${shape.slice(1, -1)},[${rows.map((row) => `${JSON.stringify(row.path.slice(start.length))},${load(row.name)}`).join(',')}])`;
  };
  const one = ({path, component, routes: below, ...props}: Route): string =>
    `{path:${JSON.stringify(path)},component:ComponentCreator(${JSON.stringify(path)},${JSON.stringify(component.hash)}),...${JSON.stringify(props)}${below ? `,routes:${siblings(below)}` : ''}}`;

  const routes = siblings(routesOf(generated.routes));
  return {
    routes: `import ComponentCreator from '@docusaurus/ComponentCreator';\nimport {rowsInto} from ${JSON.stringify(tableModule)};\nconst rows=rowsInto(ComponentCreator);\nexport default ${routes};\n`,
    table: tableText([...imports.keys()].filter((name) => !moved.has(name)).map((name) => `${JSON.stringify(name)}:[${load(name)}]`), Object.fromEntries(Object.entries(chunkNames).filter(([key]) => !moved.has(key)))),
  };
}

function sharedStart(paths: string[]): string {
  const [first = ''] = paths;
  let end = first.length;
  for (const path of paths) while (!path.startsWith(first.slice(0, end))) end -= 1;
  return first.slice(0, end);
}

const tableText = (registry: string[], chunkNames: object) => `export const registry={${registry.join(',')}};
export const chunkNames=${JSON.stringify(chunkNames)};
const fill=(value,name)=>value==='?'?name:Array.isArray(value)?value.map((one)=>fill(one,name)):value&&typeof value==='object'?Object.fromEntries(Object.entries(value).map(([key,one])=>[key,fill(one,name)])):value;
export const rowsInto=(create)=>(start,shape,props,list)=>{
  const routes=[];
  for(let i=0;i<list.length;i+=2){
    const path=start+list[i];
    registry[path]=[list[i+1]];
    chunkNames[path+'-']=fill(shape,path);
    routes.push({...props,path,component:create(path,'')});
  }
  return routes;
};
`;
