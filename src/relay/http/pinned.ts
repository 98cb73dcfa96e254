/**
 * Page scripts under addresses that name their content. A page that pins one goes on with it when a later build runs here:
 * what was once served stays.
 */
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';

/** Keeps this build's among the data, and gives the folder in which all of them are. */
export const keepPinned = async (web: string, dataDir: string, log: Logger): Promise<string> => {
  const kept = join(dataDir, 'web');
  const own = join(web, 'pinned');
  if (!existsSync(own)) return kept;
  try {
    await cp(own, join(kept, 'pinned'), { recursive: true, force: false });
  } catch (error) {
    log.warn({ err: error }, 'the scripts that pages may pin could not be kept: a later build will not have them');
  }
  return kept;
};
