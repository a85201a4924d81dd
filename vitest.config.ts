import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

const stub = (name: string) => fileURLToPath(new URL(`./test/ui/${name}`, import.meta.url));

export default defineConfig({
  oxc: {jsx: {runtime: 'automatic'}},
  test: {
    include: ['test/{core,plugin,content,ui}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/ui/patience.ts'],
    css: {modules: {classNameStrategy: 'non-scoped'}},
    // A busy machine reads the whole handbook slowly; no test asserts a time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
  resolve: {
    // What Docusaurus gives a component at run time, in its plainest form.
    alias: {
      '@docusaurus/Link': stub('Link.tsx'),
      '@docusaurus/router': stub('router.tsx'),
      '@docusaurus/useBrokenLinks': stub('useBrokenLinks.ts'),
      '@docusaurus/useBaseUrl': stub('useBaseUrl.ts'),
      '@docusaurus/useIsBrowser': stub('useIsBrowser.ts'),
      '@theme/Layout': stub('Layout.tsx'),
    },
  },
});
