/** A wire: what carries a connection's frames, be it a WebSocket or an event stream. A port, so that a connection is the same on both. */
export interface Wire {
  /** False from the moment either side has begun to close it. */
  readonly isOpen: boolean;
  /** Bytes handed over that the network has not taken yet. */
  readonly bufferedBytes: number;
  /** Whether the client speaks over it, too: only then can a ping be answered. */
  readonly isTwoWay: boolean;
  /** Who hears of it from here on. Called once, before anything can have come. */
  listen(listener: WireListener): void;
  /** Hands one message over; `written` is called when the network has taken it. */
  send(text: string, written: () => void): void;
  /** Reads no more until `resume`. */
  pause(): void;
  /** Harmless if it was not paused. */
  resume(): void;
  /** Ends it, after what was handed over. `code` and `reason` are told where there is a place for them. */
  close(code: number, reason: string): void;
  /** Cuts it off, whatever is under way. */
  terminate(): void;
}

export interface WireListener {
  /** One message of the client; undefined if it was no text. */
  received(text: string | undefined): void;
  /** It is over, whoever ended it. Once. */
  closed(): void;
  /** Something broke, and `closed` follows. For the log. */
  broke(error: Error): void;
}
