/** How an agent looked at what goes on last, kept in this browser. Rule V2 in docs/SPEC.md. */
import type { SettingsKeep } from '../notifications/own-settings.ts';

// How somebody likes their desk is no trace of what they did: it stays when they sign out.
const keyOf = (agent: string): string => `parlor-desk-ongoing:${agent}`;

/** As a part of an address; empty if there is none. */
export const recallView = (keep: SettingsKeep | undefined, agent: string): string => {
  try {
    return keep?.getItem(keyOf(agent)) ?? '';
  } catch {
    return '';
  }
};

/** What a browser refuses to keep holds in this window, until it is closed. */
export const keepView = (keep: SettingsKeep | undefined, agent: string, at: string): void => {
  try {
    keep?.setItem(keyOf(agent), at);
  } catch {
    // Private windows and full disks.
  }
};
