/** Bundles the service worker, which Docusaurus does not: it needs an address of its own at the root of the site. */
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {rspack} from '@rspack/core';

/** So much of the bundler as rspack's own types and those Docusaurus gives it have alike. */
type Tap<T> = {tap(name: string, listener: (told: T) => void): void};
type Compiler = {hooks: {compilation: Tap<{hooks: {finishModules: Tap<Iterable<{nameForCondition(): string | null | undefined}>>}}>}};

/** Has the bundler say which files a bundle is made of, those it then finds no use for among them. */
export const tellFiles = (told: (files: string[]) => void) => ({
  apply(compiler: Compiler) {
    compiler.hooks.compilation.tap('files', (compilation) => {
      compilation.hooks.finishModules.tap('files', (modules) => told([...new Set([...modules].map((module) => module.nameForCondition()).filter((name) => typeof name === 'string'))].sort()));
    });
  },
});

/** A bundle, and the files it is made of. */
export type Bundled = {text: string; files: string[]};

/** The worker whose source is `entry`, with `values` under the names it declares. Rejects with what the bundler says. */
export async function bundledWorker(entry: string, values: Record<string, unknown>): Promise<Bundled> {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'));
  try {
    let files: string[] = [];
    await new Promise<void>((resolve, reject) => {
      rspack({
        mode: 'production', target: 'webworker', entry, devtool: false, plugins: [tellFiles((told) => { files = told; })],
        output: {path: folder, filename: 'worker.js'},
        resolve: {extensions: ['.ts', '.js']},
        module: {rules: [{test: /\.ts$/, loader: 'builtin:swc-loader', options: {jsc: {parser: {syntax: 'typescript'}, target: 'es2022'}}}]},
      }, (error, stats) => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString({all: false, errors: true})));
        else resolve();
      });
    });
    const given = Object.entries(values).map(([name, value]) => `const ${name}=${JSON.stringify(value)};\n`).join('');
    return {text: given + readFileSync(join(folder, 'worker.js'), 'utf8'), files};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
