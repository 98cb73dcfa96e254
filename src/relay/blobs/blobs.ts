/**
 * Blobs: bytes beside the log, in numbered parts. A port; `disk` and `database` beside it keep its promises, and
 * `test/contract/blobs.contract.ts` holds them to it. What a blob is, and whether it is wanted, the log's database knows.
 */
export interface Blobs {
  /** Keeps one part. Resolves when it is on disk; a crash leaves it there as a whole or not at all. The same part again replaces it. */
  write(blob: string, part: number, bytes: Uint8Array): Promise<void>;

  /** One part; undefined if it was never kept, or has been removed. */
  read(blob: string, part: number): Promise<Uint8Array | undefined>;

  /** Removes all parts. Harmless if there are none. */
  remove(blob: string): Promise<void>;
}
