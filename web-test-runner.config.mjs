/** Elements in a real browser: every `test/browser/**\/*.test.ts`, in Chromium. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { countReporter } from './test/support/count-reporter.mjs';

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: true,
  concurrency: 1,
  // Bounds, for machines that others use too.
  testsFinishTimeout: 300_000,
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet } }),
  ],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      // Holds the decorator options itself: the plugin does not follow `extends`.
      tsconfig: fileURLToPath(new URL('src/ui/tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [defaultReporter(), countReporter()],
  testFramework: { config: { ui: 'tdd', timeout: 20_000 } },
};
