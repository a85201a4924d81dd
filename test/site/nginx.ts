import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

export type Nginx = {url: string; log: () => string; stop: () => Promise<void>};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const {port} = server.address() as AddressInfo;
  await new Promise((done) => { server.close(done); });
  return port;
}

/** What is served: by itself, the last build with the configuration that the build wrote for it. `front` is its front page. */
type Served = {site: string; configuration: string; front: string};
const lastBuild = (): Served => ({site: resolve('build'), configuration: readFileSync('deploy/nginx.conf', 'utf8'), front: '/'});

/** Serves a site with nginx. Its log is what a server would know of a reader. */
export async function startNginx({site, configuration, front}: Served = lastBuild()): Promise<Nginx> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  const logFile = join(folder, 'asked.log');
  symlinkSync(site, join(folder, 'site'));
  const conf = configuration.replace('%PORT%', `127.0.0.1:${port}`).replace('%ROOT%', join(folder, 'site')).replaceAll('/tmp/nginx', join(folder, 'nginx')).replace('/dev/stdout', logFile);
  writeFileSync(join(folder, 'nginx.conf'), `${process.getuid?.() === 0 ? 'user root;\n' : ''}${conf}`);
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], {stdio: ['ignore', 'inherit', 'inherit']});
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const up = await fetch(url + front).then((response) => response.ok, () => false);
    if (up) break;
    if (tries > 300 || child.exitCode !== null) throw new Error('nginx did not start');
    await new Promise((done) => { setTimeout(done, 100); });
  }
  return {
    url,
    log: () => readFileSync(logFile, 'utf8'),
    stop: () => new Promise((done) => {
      child.once('exit', () => {
        rmSync(folder, {recursive: true, force: true});
        done();
      });
      child.kill('SIGTERM');
    }),
  };
}
