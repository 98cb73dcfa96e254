/**
 * Loaded into a relay's process before its program: its event loop is never late, so it turns nobody away. A test's machine may
 * be busy with other tests, or with their browsers. Whether a relay that is late does so is seen to in `overload.test.ts`.
 */
import { syncBuiltinESMExports } from 'node:module';
import hooks from 'node:perf_hooks';

const delays = { count: 1, mean: 0, enable: () => true, disable: () => true, reset: () => undefined };
hooks.monitorEventLoopDelay = (() => delays) as unknown as typeof hooks.monitorEventLoopDelay;
syncBuiltinESMExports();
