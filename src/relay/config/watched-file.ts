/** Word that the configuration file may have changed. */
import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * Calls `changed` when something happens to the file at `path`; gives the function that stops it. The folder is watched,
 * because editors put another file in the place of the one they were given. Some file systems say nothing: only a hint.
 */
export const watchFile = (path: string, changed: () => void): (() => void) => {
  const name = basename(path);
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_event, about) => {
      if (about === null || about === name) changed();
    });
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    // No such folder, or more watchers than the system allows.
    return () => undefined;
  }
};
