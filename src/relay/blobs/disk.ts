/** Blobs in a folder, for one relay or for several that share it: a folder for each blob, a file for each part. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ParlorError } from '../../core/errors.ts';
import type { Blobs } from './blobs.ts';

export class DiskBlobs implements Blobs {
  readonly #folder: string;

  /** Makes the folder with the first blob. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async write(blob: string, part: number, bytes: Uint8Array): Promise<void> {
    const folder = this.#of(blob);
    const temporary = join(this.#folder, 'new', randomUUID());
    try {
      await this.#made(folder);
      await this.#made(dirname(temporary));
      await written(temporary, bytes);
      await rename(temporary, join(folder, String(part)));
      await synced(folder);
    } catch (cause) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw new ParlorError('unavailable', { cause });
    }
  }

  async read(blob: string, part: number): Promise<Uint8Array | undefined> {
    try {
      return await readFile(join(this.#of(blob), String(part)));
    } catch (cause) {
      if (isMissing(cause)) return undefined;
      throw new ParlorError('unavailable', { cause });
    }
  }

  async remove(blob: string): Promise<void> {
    try {
      await rm(this.#of(blob), { recursive: true, force: true });
    } catch (cause) {
      throw new ParlorError('unavailable', { cause });
    }
  }

  /** In hexadecimal: file systems may take `a` for `A`, and a name of ours must be no path. */
  #of(blob: string): string {
    const name = Buffer.from(blob).toString('hex');
    return join(this.#folder, name.slice(-2), name);
  }

  /** The folder; what was missing of it is on disk, too. */
  async #made(folder: string): Promise<void> {
    const first = await mkdir(folder, { recursive: true });
    if (first === undefined) return;
    for (let made = folder; made.length >= first.length; made = dirname(made)) await synced(dirname(made));
  }
}

const written = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** A name is on disk when its folder is. */
const synced = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
