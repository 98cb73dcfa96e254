/** The configuration that the admin API has written, as it is kept in the database for all relays. */
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';

/** What may change while relays run, and so all that is kept. The rest is the file's. */
export type Content = Pick<Config, 'sites' | 'agents'>;

export interface KeptConfig {
  /** Counts what was written; 0 if nothing was. */
  readonly version: number;
  /** The agent who wrote it. */
  readonly by: string;
  /** Nothing if the file holds. */
  readonly content?: Content;
}

const key = 'configuration';

const none: KeptConfig = { version: 0, by: '' };

/** The text that is kept, which another one can be put in the place of, and what it says. */
export interface KeptText {
  readonly text: string;
  readonly kept: KeptConfig;
}

export const readKept = async (store: Pick<Store, 'setting'>): Promise<KeptText> => {
  const text = await store.setting(key, JSON.stringify(none));
  return { text, kept: JSON.parse(text) as KeptConfig };
};

/** Keeps another one in its place, with the next version; undefined if something else has taken the place meanwhile. */
export const replaceKept = async (
  store: Pick<Store, 'replaceSetting'>,
  { text, kept }: KeptText,
  { by, content }: Pick<KeptConfig, 'by' | 'content'>,
): Promise<KeptConfig | undefined> => {
  const next = { version: kept.version + 1, by, ...(content && { content }) };
  return (await store.replaceSetting(key, text, JSON.stringify(next))) ? next : undefined;
};

/** Lets the file hold again. Gives false if it does already. */
export const letFileHold = async (store: Pick<Store, 'setting' | 'replaceSetting'>): Promise<boolean> => {
  const found = await readKept(store);
  if (!found.kept.content) return false;
  // Whoever is faster has written something newer, which is to go as well.
  return (await replaceKept(store, found, { by: 'parlor use-file' })) !== undefined || letFileHold(store);
};
