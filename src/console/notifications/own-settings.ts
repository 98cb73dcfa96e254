/** What an agent has set for themselves about notifications: kept in this browser, and the same in all their windows there. Rule N4. */

/** The part of `Storage` that is needed. */
export type SettingsKeep = Pick<Storage, 'getItem' | 'setItem'>;

export interface OwnSettings {
  readonly muted: boolean;
  /** Of what the site says, from 0 to 100. */
  readonly volume: number;
  /** Whether a message in a session that is not in front is heard. */
  readonly messages: boolean;
}

export const usualSettings: OwnSettings = { muted: false, volume: 100, messages: true };

const keyOf = (agent: string): string => `parlor-desk-notifications:${agent}`;

/** This browser's storage; nothing is kept where a page may not even ask for it. */
export const browserKeep = (): SettingsKeep | undefined => {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
};

/** Settings from elsewhere; the usual for whatever is not there. */
export const settingsIn = (value: unknown): OwnSettings => {
  const { muted, volume, messages } = (value ?? {}) as Partial<Record<keyof OwnSettings, unknown>>;
  const isVolume = typeof volume === 'number' && volume >= 0 && volume <= 100;
  return {
    muted: muted === true,
    volume: isVolume ? volume : usualSettings.volume,
    messages: messages !== false,
  };
};

/** What was set; the usual for whatever is not there or can't be read. */
export const recallSettings = (keep: SettingsKeep | undefined, agent: string): OwnSettings => {
  try {
    return settingsIn(JSON.parse(keep?.getItem(keyOf(agent)) ?? '{}'));
  } catch {
    return usualSettings;
  }
};

/** What a browser refuses to keep holds in this window, until it is closed. */
export const keepSettings = (keep: SettingsKeep | undefined, agent: string, settings: OwnSettings): void => {
  try {
    keep?.setItem(keyOf(agent), JSON.stringify(settings));
  } catch {
    // Private windows and full disks.
  }
};
