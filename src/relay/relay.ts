/** The relay: wires the parts together, starts, drains and stops. Only here and in `main.ts` are ports given their implementations. */
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { drainMs } from '../core/limits.ts';
import { Appender } from './appender.ts';
import { Orphans } from './attachments/orphans.ts';
import { Attendance } from './attendance.ts';
import { invitationsBy, type SendInvitation } from './auth/invitation-mail.ts';
import { AgentTokens } from './auth/tokens.ts';
import type { Blobs } from './blobs/blobs.ts';
import { DiskBlobs } from './blobs/disk.ts';
import type { Bus } from './bus/bus.ts';
import { InProcessBus } from './bus/in-process.ts';
import { openNatsBus } from './bus/nats.ts';
import { type Clock, systemClock } from './clock.ts';
import { ConfigEdits } from './config/edits.ts';
import { ConfigFollower, type FollowerParts } from './config/follower.ts';
import { letFileHold } from './config/kept-config.ts';
import { type Config, missingFrom } from './config.ts';
import { Connections } from './connections.ts';
import { linkChanges } from './contacts/link-changes.ts';
import { agentLimits, conversationLimits, Expiry, lapses, queueLimits } from './expiry.ts';
import { Fronts } from './fronts.ts';
import type { Admission } from './http/admission.ts';
import type { DemoOptions } from './http/demo-routes.ts';
import { openDoors } from './http/doors.ts';
import { Hub } from './hub.ts';
import { type LagSource, Load, measuredLag } from './load.ts';
import { FolderMailer } from './mailer/folder.ts';
import type { Mailer } from './mailer/mailer.ts';
import { openSmtpMailer } from './mailer/smtp.ts';
import { Masking } from './masking/masking.ts';
import { createMetrics } from './metrics.ts';
import { Openings } from './openings.ts';
import type { RelayParts } from './parts.ts';
import { Eraser } from './privacy/eraser.ts';
import { ReadMarks } from './read-marks.ts';
import { Repairs } from './repairs.ts';
import { Roster } from './roster.ts';
import { Router } from './router.ts';
import { LexiconSentiment } from './sentiment/lexicon.ts';
import { SignIns } from './sign-ins.ts';
import { openPostgresStore } from './store/postgres/postgres-store.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';
import type { Store } from './store/store.ts';
import { Mailing } from './transcript-mail/mailing.ts';
import type { WishInHand } from './transcript-mail/wishes.ts';
import { mailFor } from './transcript-mail/writing.ts';
import { WaitingLines } from './waiting-lines.ts';
import { WorkLists } from './work-list.ts';

export interface RelayOptions {
  /** What it is started with. Sites and agents that the admin API has written into the database hold instead of these. */
  readonly config: Config;
  /** The file that `config` was read from: it is followed, as long as the admin API has written nothing. */
  readonly configFile?: string | undefined;
  /** 0 takes a free port. */
  readonly port: number;
  readonly host: string;
  /** Folder of the SQLite database, and of files that go with messages; made if it is missing. Not used with PostgreSQL. */
  readonly dataDir: string;
  readonly log: Logger;
  readonly clock?: Clock;
  /** Instead of what the configuration names; the relay closes it when it stops. */
  readonly store?: Store;
  /** Instead of what the configuration names. */
  readonly bus?: Bus;
  /** For the mail server that the configuration names. */
  readonly smtpPassword?: string | undefined;
  /** For the identity provider that the configuration names. */
  readonly oidcSecret?: string | undefined;
  /** Instead of measuring this process's event loop. */
  readonly lag?: LagSource;
  /** Called once if the relay can't go on, ever, and has said why in its log: the process has to be started anew. */
  readonly onFailure?: () => void;
  /** For trying things out: pages on this machine may connect, agents sign in by id alone, and the pages of `folder` are served. */
  readonly demo?: DemoOptions;
}

/**
 * Batches under way side by side. PostgreSQL takes four well; SQLite has one writer, which gets its next batch while the
 * answers to the one before are given.
 */
const appendLanes = { sqlite: 2, postgres: 4 } as const;

/** What a relay's parts are hung up in. */
interface Frame {
  readonly bus: Bus;
  readonly follower: ConfigFollower;
  readonly app: FastifyInstance;
  readonly admission: Admission;
  readonly router: Router;
  readonly absences: Expiry;
  readonly signIns: SignIns;
  readonly openings: Openings;
  readonly eraser: Eraser;
  /** Undefined where no mails are sent. */
  readonly mailing: Mailing | undefined;
}

export class Relay {
  readonly #parts: RelayParts;
  readonly #bus: Bus;
  readonly #repairs: Repairs;
  readonly #expiries: readonly Expiry[];
  readonly #linkChanges: Expiry;
  readonly #router: Router;
  readonly #openings: Openings;
  readonly #follower: ConfigFollower;
  readonly #app: FastifyInstance;
  readonly #admission: Admission;
  readonly #signIns: SignIns;
  readonly #orphans: Orphans;
  readonly #eraser: Eraser;
  readonly #mailing: Mailing | undefined;
  #phase: 'starting' | 'ready' | 'stopping' = 'starting';
  #stopping: Promise<void> | undefined;

  private constructor(
    parts: RelayParts,
    { bus, follower, app, admission, router, absences, signIns, openings, eraser, mailing }: Frame,
  ) {
    this.#parts = parts;
    this.#bus = bus;
    this.#follower = follower;
    this.#repairs = new Repairs({ bus, ...parts });
    const { store, sites } = parts;
    const sources = [conversationLimits(store, sites), lapses(store.workforce), queueLimits(store, sites)];
    this.#linkChanges = new Expiry({ source: linkChanges(store.contactBook), ...parts });
    this.#expiries = [absences, ...sources.map((source) => new Expiry({ source, ...parts })), this.#linkChanges];
    this.#router = router;
    this.#signIns = signIns;
    this.#openings = openings;
    this.#orphans = new Orphans({ uploads: store.uploads, ...parts });
    this.#eraser = eraser;
    this.#mailing = mailing;
    this.#app = app;
    this.#admission = admission;
  }

  /** Opens the database and the bus, listens, and resolves when clients can come. Rejects, with nothing left open, if not. */
  static async start(options: RelayOptions): Promise<Relay> {
    const store = options.store ?? (await openStore(options));
    let bus: Bus | undefined;
    try {
      bus = options.bus ?? (await openBus(options));
      const relay = await Relay.#wire(options, store, bus);
      await relay.#listen(options);
      return relay;
    } catch (error) {
      await bus?.close();
      await store.close();
      throw error;
    }
  }

  static async #wire(options: RelayOptions, store: Store, bus: Bus): Promise<Relay> {
    const { config, log, clock = systemClock, lag = measuredLag() } = options;
    const follower = await openFollower(options, { store, bus, clock, log });
    const { configuration } = follower;
    const relayId = randomUUID();
    const workLists = new WorkLists(bus, relayId);
    const hub = new Hub({
      bus,
      relayId,
      changed: (commit) => {
        for (const one of [workLists, router, waitingLines]) one.committed(commit);
      },
    });
    const metrics = createMetrics(() => appender.waiting);
    const masking = new Masking(configuration.sites);
    const appender = new Appender({
      store,
      masking,
      lanes: config.postgres === undefined ? appendLanes.sqlite : appendLanes.postgres,
      clock,
      log,
      metrics,
      committed: (commit) => hub.committed(commit),
    });
    const tokens = await AgentTokens.open(store, clock);
    const connections = new Connections(clock);
    const routed = { relayId, configuration, store, appender, workLists, clock, log };
    const { roster, router, absences } = routingParts(routed);
    const signIns = new SignIns({ bus, store, connections, roster, clock, log });
    const waitingLines = new WaitingLines({ bus, relayId, sites: configuration.sites, store, clock, log });
    const openings = new Openings({ sites: configuration.sites, clock });
    const load = new Load({ clock, lag, appendQueue: () => appender.waiting });
    const readMarks = new ReadMarks({ store, load, clock, log, moved: (id, cursor) => hub.read(id, cursor) });
    const parts: RelayParts = {
      sites: configuration.sites,
      agents: configuration.agents,
      store,
      blobs: blobsOf(options, store),
      tokens,
      visitorTokens: configuration.visitorTokens,
      roster,
      sentiment: new LexiconSentiment(),
      attendance: new Attendance({ store, clock, log }),
      appender,
      masking,
      hub,
      readMarks,
      workLists,
      waitingLines,
      fronts: new Fronts({ sites: configuration.sites, openings }),
      connections,
      load,
      clock,
      log,
      metrics,
    };
    const mailer = options.config.mail && (await openMailer(options.config.mail, options));
    const mailing = mailer && mailingBy(mailer, options, parts);
    const eraser = new Eraser(parts);
    const { app, admission } = await openDoors(parts, {
      ...options,
      signIns,
      openings,
      edits: new ConfigEdits({ store, bus }, follower),
      isReady: () => relay.#phase === 'ready',
      erasureAsked: () => eraser.lookAgain(),
      linksChanged: () => relay.#linkChanges.lookAgain(),
      invite: mailer && invitesBy(mailer, options, parts),
      ...(mailing && { mailAsked: () => mailing.lookAgain() }),
    });
    const frame = { bus, follower, app, admission, router, absences, signIns, openings, eraser, mailing };
    const relay = new Relay(parts, frame);
    configuration.onChange(() => relay.#configured());
    tellOfLoss(store, log, options.onFailure);
    return relay;
  }

  async #listen({ port, host }: RelayOptions): Promise<void> {
    await this.#app.listen({ port, host });
    this.#parts.connections.start();
    this.#parts.load.start();
    this.#repairs.start();
    for (const expiry of this.#expiries) expiry.start();
    this.#follower.start();
    this.#parts.attendance.start();
    this.#parts.roster.start();
    this.#router.start();
    this.#signIns.start();
    this.#orphans.start();
    this.#eraser.start();
    this.#mailing?.start();
    this.#watchHours();
    this.#phase = 'ready';
  }

  /** There is another configuration: limits, hours, queues and what lists hold may be others. */
  #configured(): void {
    for (const expiry of this.#expiries) expiry.lookAgain();
    this.#eraser.lookAgain();
    this.#router.start();
    this.#parts.connections.tellDesks();
    this.#parts.connections.tellFronts();
    this.#parts.connections.tellRead();
    this.#watchHours();
    // What could not be asked for is asked for again with the next repairs.
    void this.#parts.workLists.refresh().catch(() => undefined);
  }

  #watchHours(): void {
    const { connections } = this.#parts;
    this.#openings.watch(() => connections.tellFronts());
  }

  get port(): number {
    return (this.#app.server.address() as AddressInfo).port;
  }

  /** Deploy-friendly stop: clients are sent away over `ms` before the relay stops. */
  async drain(ms: number = drainMs): Promise<void> {
    this.#phase = 'stopping';
    this.#admission.drain();
    await this.#parts.connections.sendAway(ms);
    await this.stop();
  }

  /** Answers what was taken in, closes every connection, lets go of database and bus. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    this.#phase = 'stopping';
    this.#admission.shut();
    const { connections, appender, load, store } = this.#parts;
    connections.stop();
    this.#openings.stop();
    load.stop();
    const repaired = this.#repairs.stop();
    await Promise.all([...this.#expiries.map((expiry) => expiry.stop()), this.#parts.attendance.stop()]);
    const { waitingLines, readMarks } = this.#parts;
    const others = [this.#follower, this.#router, this.#signIns, waitingLines, readMarks, this.#orphans, this.#eraser];
    await Promise.all([...others.map((one) => one.stop()), this.#mailing?.stop()]);
    await appender.flush();
    connections.endAll();
    await this.#parts.roster.stop();
    await this.#app.close();
    await this.#bus.close();
    await repaired;
    await store.close();
  }
}

/** Who is at their desks, and the work that is brought to them. */
const routingParts = ({
  relayId,
  configuration: { sites, agents },
  store,
  appender,
  workLists,
  clock,
  log,
}: Pick<RelayParts, 'store' | 'appender' | 'workLists' | 'clock' | 'log'> & {
  readonly relayId: string;
  readonly configuration: ConfigFollower['configuration'];
}): Pick<Frame, 'router' | 'absences'> & { readonly roster: Roster } => {
  const absences = new Expiry({ source: agentLimits(store.workforce), appender, clock, log });
  const roster = new Roster({
    relayId,
    sites,
    workforce: store.workforce,
    audit: store.audit,
    signIns: store,
    agents,
    changed: (state) => {
      workLists.agentChanged(state);
      router.wake(state.site);
      // Nobody waits for who has signed out.
      if (state.presence.link === 'signed-out') absences.lookAgain();
    },
    clock,
    log,
  });
  const router = new Router({ relayId, sites, agents, store, appender, roster, clock, log });
  return { roster, router, absences };
};

const openStore = async ({ config, dataDir }: RelayOptions): Promise<Store> => {
  if (config.postgres !== undefined) return openPostgresStore(config.postgres);
  await mkdir(dataDir, { recursive: true });
  return openSqliteStore(join(dataDir, 'parlor.db'));
};

/** What several relays share has to be where they share everything. */
const blobsOf = ({ config, dataDir }: RelayOptions, store: Store): Blobs => {
  const { blobs = config.postgres === undefined ? 'disk' : 'database' } = config;
  return blobs === 'database' ? store.blobs : new DiskBlobs(join(dataDir, 'blobs'));
};

/** What sends transcripts by mail. */
const mailingBy = (mailer: Mailer, { config }: RelayOptions, parts: RelayParts): Mailing => {
  const { store, clock, log } = parts;
  const write = (wish: WishInHand) => mailFor(wish, config.mail?.from ?? '', parts);
  return new Mailing({ wishes: store.transcriptMails, mailer, write, clock, log });
};

/** What sends links to set a password by, if it is known where they lead. */
const invitesBy = (mailer: Mailer, { config }: RelayOptions, parts: RelayParts): SendInvitation | undefined => {
  const { mail, publicUrl } = config;
  return mail && publicUrl !== undefined ? invitationsBy({ ...parts, mailer, from: mail.from, publicUrl }) : undefined;
};

const openMailer = async (
  { smtp, folder = '' }: NonNullable<Config['mail']>,
  { dataDir, smtpPassword }: RelayOptions,
): Promise<Mailer> =>
  smtp === undefined ? new FolderMailer(resolve(dataDir, folder)) : openSmtpMailer(smtp, smtpPassword);

const openBus = async ({ config }: RelayOptions): Promise<Bus> =>
  config.nats === undefined ? new InProcessBus() : openNatsBus(config.nats);

const tellOfLoss = (store: Store, log: RelayParts['log'], then?: () => void): void =>
  store.onFailure((cause) => {
    log.error({ err: cause }, 'the thread that holds the database is gone, and only a new process gets it back');
    then?.();
  });

const openFollower = async (
  { config, configFile: file, demo, log }: RelayOptions,
  parts: FollowerParts,
): Promise<ConfigFollower> => {
  // The demonstration's shop has another key each time.
  if (demo) await letFileHold(parts.store);
  const follower = await ConfigFollower.open(parts, { config, file });
  if (!demo) for (const sentence of missingFrom(follower.configuration.current)) log.warn(sentence);
  return follower;
};
