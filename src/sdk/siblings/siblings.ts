/**
 * The other pages of this browser: a port, with the browser's `BroadcastChannel` as the one in use. Rule W2 in
 * docs/SPEC.md.
 *
 * What goes over it makes pages agree sooner, and is never needed for them to agree: each has its own connection.
 */
export interface Siblings {
  /** Hands a word to all that listen but this one. Nothing says that it arrived. */
  post(word: unknown): void;
  /** Calls `hear` with every word that others post from here on. They may be of any shape. Harmless while it listens. */
  listen(hear: (word: unknown) => void): void;
  /** Hears nothing more, and keeps nothing that would keep the page. `listen` begins again. */
  close(): void;
}

/** Those that share `name`; nobody where there is no such thing. */
export const broadcastSiblings = (name: string): Siblings => {
  let channel: BroadcastChannel | undefined;
  return {
    post: (word) => channel?.postMessage(word),
    listen: (hear) => {
      if (channel || typeof document === 'undefined') return;
      try {
        channel = new BroadcastChannel(name);
        channel.onmessage = ({ data }) => hear(data);
      } catch {
        // Old browsers have none, and some refuse it where they refuse storage.
      }
    },
    close: () => {
      channel?.close();
      channel = undefined;
    },
  };
};
