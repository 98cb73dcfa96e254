/** Packages that only some installations need: loaded when configured, missed in words. */
import { ParlorError } from '../core/errors.ts';

/**
 * What `load` imports.
 *
 * @throws ParlorError `unavailable`, its message saying what to install, if the package is not there.
 */
export const loadPeer = async <M>(name: string, load: () => Promise<M>): Promise<M> => {
  try {
    return await load();
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND')) throw cause;
    const message = `The configuration needs the package ${name}, which is not installed: npm install ${name}`;
    throw new ParlorError('unavailable', { message, cause });
  }
};
