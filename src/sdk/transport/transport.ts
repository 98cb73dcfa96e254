/**
 * The transport: how a client's frames reach a relay. A port; `any-way.ts` beside it is the one in use, tests bring their
 * own.
 */
export interface Transport {
  /**
   * Opens a connection and tells `listener` what becomes of it, beginning after `open` has returned. Never throws: an
   * address that can't be reached, or may not be, is a connection that closes.
   */
  open(address: string, listener: TransportListener): Wire;

  /**
   * Hands a batch of frames over that begins with `hello`, without a connection, and even if the page is gone in a
   * moment. Nothing says that they arrived. A transport that can't has no such verb.
   */
  leave?(address: string, text: string): void;
}

/** How one site's relay is reached. */
export interface Way {
  readonly transport: Transport;
  /** Of its socket. */
  readonly address: string;
}

/** An open or opening connection. */
export interface Wire {
  /** Hands one frame's text over; nothing says that it arrived. Ignored once the connection is closed. */
  send(text: string): void;
  /** Closes it. The listener hears nothing from then on. */
  close(): void;
}

export interface TransportListener {
  /** Frames may be sent. Once. */
  opened(): void;
  /** One message, in the order in which the relay sent them. */
  received(text: string): void;
  /** It is over, opened or not; `code` is the WebSocket close code, 1006 if there was none. Once, and the last call. */
  closed(code: number): void;
}

/** What a close without a close frame is called (RFC 6455, 7.1.5). */
export const closedAbnormally = 1006;
