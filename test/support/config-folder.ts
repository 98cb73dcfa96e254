/** A configuration file of a test's own, changed as editors change files. */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Config } from '../../src/relay/config.ts';

export class ConfigFolder {
  readonly path: string;

  private constructor(folder: string) {
    this.path = join(folder, 'parlor.config.json');
  }

  static async open(context: TestContext, config: unknown): Promise<ConfigFolder> {
    const folder = await mkdtemp(join(tmpdir(), 'parlor-config-'));
    context.after(() => rm(folder, { recursive: true, force: true }));
    const file = new ConfigFolder(folder);
    await file.write(config);
    return file;
  }

  /** Puts another file in the place of the one that is there. A text is written as it is. */
  async write(config: unknown): Promise<void> {
    await writeFile(`${this.path}.new`, typeof config === 'string' ? config : JSON.stringify(config));
    await rename(`${this.path}.new`, this.path);
  }

  remove(): Promise<void> {
    return rm(this.path);
  }
}

/** A site with one live workstream. */
export const siteOf = (id: string, more: Partial<Config['sites'][number]> = {}): Config['sites'][number] => ({
  id,
  name: id,
  origins: [],
  workstreams: [{ id: 'chat', name: 'Chat', mode: 'live' }],
  ...more,
});

/** Somebody who works for the site `shop`. */
export const agentOf = (id: string, more: Partial<Config['agents'][number]> = {}): Config['agents'][number] => ({
  id,
  site: 'shop',
  login: id,
  name: id,
  role: 'agent',
  passwordHash: `scrypt$${id}`,
  ...more,
});
