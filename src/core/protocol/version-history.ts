/** What each version of the protocol changed. A change of any frame, command or event needs a new line here: a test compares the hash. */

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
      'Credentials renewed while connected: auth, expiresMs, secret. Release and reopen; the list of what waits; the moment in expire.',
    schemas: '69e7111debc77a27',
  },
  {
    version: 4,
    date: '2026-11-20',
    change:
      'Queues, offers and presences: offer commands and events, presence, lists of offers and agents; desk, what a desk has to know of its site; how visitors seem to feel; overflow of queues, and the place in one: queue; what is told of a visitor, and signing in midway; supervision: assign, requeue, transfer, join and leave, the lists joined and ongoing; what is assigned without having been asked for: auto-assign, see, recall and its events, the list attention; wrap-up for a while; what a site says to its visitors in its own words: front; consent to its notice; consulting, and the side conversation; contacts and cases: link, unlink, refresh, the list cases; the list closed; pictures of agents; typing and what was read: sig, read; what a site asks its visitors: answers at the start, answer and its event after the end; files that go with messages; messages of which something is masked; whether transcripts go by mail; tabs of the site in the sessions of its desk; rights over others’ conversations, told to who has them; what goes on filtered by how visitors feel; the device that a conversation was begun with; what somebody hands on to a queue, with a note; bots; what Home shows; transfers that are taken back.',
    schemas: '98a57219471c563c',
  },
];
