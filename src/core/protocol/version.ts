/** The protocol's versions. A change of any frame, command or event needs a new line here: a test compares the hash. */

export interface VersionLine {
  readonly version: number;
  readonly date: string;
  readonly change: string;
  /** First 16 hex digits of SHA-256 over every schema, as `test/unit/core/protocol/version.test.ts` computes it. */
  readonly schemas: string;
}

/** The history, oldest first. The last line is what this build speaks. */
export const history: readonly [VersionLine, ...VersionLine[]] = [
  {
    version: 1,
    date: '2026-11-20',
    change: 'The first version: live conversations, messages, notes, lists.',
    schemas: 'f650a2fabf3b6544',
  },
  {
    version: 2,
    date: '2026-11-20',
    change: 'Long absences and long histories: gap and page.',
    schemas: '5e685b8defb8f267',
  },
  {
    version: 3,
    date: '2026-11-20',
    change:
      'Credentials that are renewed while connected: auth, and in welcome how long one is good and the next secret.',
    schemas: 'f1b661d4e88785b0',
  },
];

/** The highest version this build speaks. */
export const version: number = (history.at(-1) ?? history[0]).version;

/** The lowest version this build still speaks: the one before, so that rolling deploys and cached widgets coexist. */
export const oldestVersion: number = Math.max(1, version - 1);

/** The WebSocket subprotocol: its number is the major version. */
export const subprotocol = 'parlor.v1';

/** The version two sides speak, or undefined if they have none in common. */
export const chooseVersion = (clientHighest: number): number | undefined =>
  clientHighest >= oldestVersion ? Math.min(clientHighest, version) : undefined;
