/**
 * Up to where the visitor has seen the conversation, kept for the tab: an answer that comes while the visitor goes from
 * one page to the next still counts as unread. Written only once there is a conversation.
 */

export interface Seen {
  readonly conversation: string;
  readonly seq: number;
}

const key = (site: string): string => `parlor:${site}:seen`;

export const readSeen = (site: string): Seen | undefined => {
  try {
    const [conversation, seq] = JSON.parse(sessionStorage.getItem(key(site)) ?? '[]') as unknown[];
    return typeof conversation === 'string' && typeof seq === 'number' ? { conversation, seq } : undefined;
  } catch {
    return undefined;
  }
};

export const writeSeen = (site: string, { conversation, seq }: Seen): void => {
  try {
    sessionStorage.setItem(key(site), JSON.stringify([conversation, seq]));
  } catch {
    // A browser that keeps nothing costs a badge at most.
  }
};
