/** Bundles the service worker, which Docusaurus does not: it needs an address of its own at the root of the site. */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {rspack} from '@rspack/core';

/** The text of the worker whose source is `entry`, with `values` under the names it declares. Rejects with what the bundler says. */
export async function bundledWorker(entry: string, values: Record<string, unknown>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'));
  try {
    await new Promise<void>((resolve, reject) => {
      rspack({
        mode: 'production', target: 'webworker', entry, devtool: false,
        output: {path: folder, filename: 'worker.js'},
        resolve: {extensions: ['.ts', '.js']},
        module: {rules: [{test: /\.ts$/, loader: 'builtin:swc-loader', options: {jsc: {parser: {syntax: 'typescript'}, target: 'es2022'}}}]},
      }, (error, stats) => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString({all: false, errors: true})));
        else resolve();
      });
    });
    const given = Object.entries(values).map(([name, value]) => `const ${name}=${JSON.stringify(value)};\n`).join('');
    return given + readFileSync(join(folder, 'worker.js'), 'utf8');
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
