/** The parts of a relay that its connections work with. Wired together in `relay.ts`, handed down from there. */
import type { Appender } from './appender.ts';
import type { Attendance } from './attendance.ts';
import type { AgentTokens } from './auth/tokens.ts';
import type { VisitorTokens } from './auth/visitor-tokens.ts';
import type { Blobs } from './blobs/blobs.ts';
import type { Clock } from './clock.ts';
import type { AgentConfig, SiteConfig } from './config.ts';
import type { Connections } from './connections.ts';
import type { Fronts } from './fronts.ts';
import type { Hub } from './hub.ts';
import type { Load } from './load.ts';
import type { Log } from './log.ts';
import type { Masking } from './masking/masking.ts';
import type { Metrics } from './metrics.ts';
import type { ReadMarks } from './read-marks.ts';
import type { Roster } from './roster.ts';
import type { Sentiment } from './sentiment/sentiment.ts';
import type { Store } from './store/store.ts';
import type { WaitingLines } from './waiting-lines.ts';
import type { WorkLists } from './work-list.ts';

export interface RelayParts {
  readonly sites: ReadonlyMap<string, SiteConfig>;
  /** Who may sign in at all, by id; like the sites it changes in place. */
  readonly agents: ReadonlyMap<string, AgentConfig>;
  readonly store: Store;
  /** The bytes of files that go with messages. */
  readonly blobs: Blobs;
  readonly tokens: AgentTokens;
  /** Of sites that identify their visitors. */
  readonly visitorTokens: ReadonlyMap<string, VisitorTokens>;
  readonly sentiment: Sentiment;
  readonly appender: Appender;
  readonly masking: Masking;
  readonly attendance: Attendance;
  readonly roster: Roster;
  readonly hub: Hub;
  readonly readMarks: ReadMarks;
  readonly workLists: WorkLists;
  readonly waitingLines: WaitingLines;
  readonly fronts: Fronts;
  readonly connections: Connections;
  readonly load: Load;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}
