/** The table of headers as each host reads it. All give the same answers. */
import {everywhere, keeping, keepingElsewhere, type Policy} from './headers';

export type HostFile = {path: string; text: string};

/** Cloudflare Pages and Netlify. Neither takes a line of over 2,000 characters, and a header given twice would be joined, so none is. */
export function headersFile(policy: Policy, base: string): string {
  const block = (path: string, headers: Record<string, string>) => [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const text = [block('*', everywhere(policy)), ...keeping.map(({under, value}) => block(under.endsWith('/') ? `${under}*` : under, {'Cache-Control': value}))].join('\n\n');
  const long = text.split('\n').find((line) => line.length > 2000);
  if (long) throw new Error(`a line of _headers has ${long.length} characters, and hosts take 2,000: ${long.slice(0, 60)} …`);
  return `${text}\n`;
}

/** Azure Static Web Apps. */
export const azureFile = (policy: Policy, base: string): string => `${JSON.stringify({
  trailingSlash: 'never',
  globalHeaders: {...everywhere(policy), 'Cache-Control': keepingElsewhere},
  routes: keeping.map(({under, value}) => ({route: `${base}${under}${under.endsWith('/') ? '*' : ''}`, headers: {'Cache-Control': value}})),
  responseOverrides: {404: {rewrite: `${base}404.html`}},
}, undefined, 2)}\n`;

const types = {
  'text/html': 'html', 'text/css': 'css', 'text/javascript': 'js', 'application/json': 'json', 'image/svg+xml': 'svg', 'image/png': 'png', 'image/webp': 'webp',
  'application/xml': 'xml', 'text/plain': 'txt', 'application/zip': 'zip', 'application/manifest+json': 'webmanifest', 'text/calendar': 'ics', 'text/csv': 'csv',
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * nginx, as its whole configuration: it needs no root, writes only below /tmp, and its log holds no visitor's address and nothing after a
 * `?`. `%PORT%` and `%ROOT%` stand for the port and the folder that holds the site at its base path.
 */
export function nginxFile(policy: Policy, base: string): string {
  const header = (name: string, value: string) => `    add_header ${name} "${value.replaceAll('"', '\\"')}" always;`;
  // A worker answers below the folder alone, so the front page keeps its slash.
  const withSlash = base === '/' ? '' : `    location = ${base.slice(0, -1)} { return 301 ${base}; }\n`;
  return `worker_processes auto;
pid /tmp/nginx.pid;
error_log stderr warn;
events { worker_connections 1024; }

http {
  types {
${Object.entries(types).map(([type, ending]) => `    ${type} ${ending};`).join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/css text/javascript application/json text/plain text/csv;
  client_body_temp_path /tmp/nginx-body;
  proxy_temp_path /tmp/nginx-proxy;
  fastcgi_temp_path /tmp/nginx-fastcgi;
  uwsgi_temp_path /tmp/nginx-uwsgi;
  scgi_temp_path /tmp/nginx-scgi;

  # Neither who asked, nor anything after a "?".
  log_format asked '$time_iso8601 $request_method $uri $status $body_bytes_sent';
  access_log /dev/stdout asked;

  sendfile on;
  server_tokens off;
  absolute_redirect off;
  gzip on;
  gzip_vary on;
  gzip_comp_level 6;
  gzip_min_length 512;
  gzip_types text/css text/javascript application/json image/svg+xml application/xml text/plain text/csv application/manifest+json;

  map $uri $keeping {
    default "${keepingElsewhere}";
${keeping.map(({under, value}) => `    "~^${escaped(base + under)}${under.endsWith('/') ? '' : '$'}" "${value}";`).join('\n')}
  }

  server {
    listen %PORT%;
    root %ROOT%;
${Object.entries(everywhere(policy)).map(([name, value]) => header(name, value)).join('\n')}
    add_header Cache-Control $keeping always;
    error_page 404 ${base}404.html;
    rewrite ^(${escaped(base)}.+)/$ $1 permanent;
${withSlash}    location / {
      limit_except GET HEAD { deny all; }
      try_files $uri $uri.html $uri/index.html =404;
    }
  }
}
`;
}

/** What stands in the built site itself, for the hosts that look for it there. GitHub Pages has no headers: pages carry the policy. */
export const filesInSite = (policy: Policy, base: string): HostFile[] => [
  {path: '_headers', text: headersFile(policy, base)},
  {path: 'staticwebapp.config.json', text: azureFile(policy, base)},
  {path: '.nojekyll', text: ''},
];
