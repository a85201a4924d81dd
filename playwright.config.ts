import {defineConfig} from '@playwright/test';

const port = Number(process.env.SITE_PORT ?? 3123);

// The built site in a real browser. `test/run.mjs` builds it first and finds the browser.
export default defineConfig({
  testDir: 'test/site',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // A busy machine draws slowly; no test asserts a time.
  expect: {timeout: 20_000},
  forbidOnly: true,
  // A shared machine stalls now and then: a test that fails is tried once more, and one that then passes is named as flaky.
  retries: 1,
  reporter: [['list'], ['json', {outputFile: 'test-results/site.json'}]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    // Each test begins with an empty browser, which would fetch the whole site to keep it. The tests of the offline copy let it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.SITE_BROWSER,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {command: `node run.mjs serve --port ${port}`, port, reuseExistingServer: false, timeout: 60_000},
});
