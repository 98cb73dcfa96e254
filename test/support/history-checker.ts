/**
 * The history checker: judges by the log in the end whether clients were ever told or shown anything untrue. One judge
 * for every level of tests, from the simulator to real processes. Rules D1–D6, R6 and X2 in docs/SPEC.md.
 *
 * It knows what the promises are and nothing of how they are kept: no part of relay or SDK takes part in judging.
 */

import { isVisible } from '../../src/core/conversation/visibility.ts';
import type { ConversationEvent } from '../../src/core/conversation/vocabulary.ts';
import type {
  Acknowledged,
  Admitted,
  History,
  HistoryRule,
  Invoked,
  Left,
  Person,
  Refused,
  Screen,
  Violation,
} from './history.ts';
import { type IndexedLog, indexed, isClosedTo, type Sender } from './indexed-log.ts';
import { checkNewLanes } from './lane-checker.ts';

/** Every way in which the history breaks a promise; none if all is well. */
export const checkHistory = (history: History): readonly Violation[] => {
  const checker = new Checker(history);
  checker.judge();
  return checker.violations;
};

/** Violations as text, one a line: for the message of a failing test. */
export const describeViolations = (violations: readonly Violation[]): string =>
  violations.map(({ rule, c, ids, why }) => `${rule}: ${why} [${c}: ${ids.join(', ')}]`).join('\n');

/** What is remembered of a screen to judge the next one of the same client by. */
interface Shown {
  readonly events: Screen['events'];
  readonly pending: readonly string[];
}

class Checker {
  readonly violations: Violation[] = [];
  readonly #history: History;
  readonly #logs: ReadonlyMap<string, IndexedLog>;
  readonly #invoked = new Map<string, Invoked>();
  /** The client that showed a command first: it was given there. */
  readonly #authors = new Map<string, string>();
  /** As whom it was last sent, and from when on, by the client that has sent it so far, and the command. */
  readonly #sent = new Map<string, Sender>();
  /** The same by the person: who signs in goes on sending what the device has not. */
  readonly #senders = new Set<string>();
  /** The code that each command was refused with for good. */
  readonly #refused = new Map<string, string>();
  /** Whom it was refused to, by who they were then. */
  readonly #refusedTo = new Map<string, Sender>();
  readonly #discarded = new Set<string>();
  readonly #givenUp = new Set<string>();
  /** By the client that was told, and the command. */
  readonly #acknowledged = new Set<string>();
  /** Highest seq known to anybody, by conversation. */
  readonly #known = new Map<string, number>();
  readonly #shown = new Map<string, Shown>();
  readonly #judged = new Map<string, Screen['events']>();
  readonly #revoked = new Map<string, number>();

  constructor(history: History) {
    this.#history = history;
    this.#logs = new Map(history.logs.map((log) => [log.c, indexed(log)]));
  }

  judge(): void {
    for (const log of this.#logs.values()) {
      this.#judgeDense(log);
      this.#judgeHolders(log);
    }
    this.#judgeOnce();
    for (const seen of this.#history.observations) {
      if (seen.kind === 'invoke') this.#judgeInvoked(seen);
      else if (seen.kind === 'ok') this.#judgeAcknowledged(seen);
      else if (seen.kind === 'nack') this.#judgeRefused(seen);
      else if (seen.kind === 'discard') this.#discarded.add(seen.id);
      else if (seen.kind === 'left') this.#forgetScreen(seen);
      else if (seen.kind === 'screen') this.#judgeScreen(seen);
      else if (seen.kind === 'told')
        this.#judgeMembership(seen.client, seen.reader, this.#logs.get(seen.c), seen.events);
      else if (seen.kind === 'revoked') this.#revoked.set(seen.person.id, seen.at);
      else this.#judgeAdmitted(seen);
    }
    this.#judgeLanes();
    if (this.#history.lanesLast) this.violations.push(...checkNewLanes(this.#history.observations));
    this.#judgePhantoms();
    this.#judgeFences();
    this.#judgeEnd();
  }

  #report(rule: HistoryRule, c: string, ids: readonly string[], why: string): void {
    this.violations.push({ rule, c, ids, why });
  }

  #judgeDense({ c, events }: IndexedLog): void {
    events.forEach(({ seq, id }, index) => {
      if (seq !== index + 1) this.#report('dense', c, [id], `the log has seq ${seq} at place ${index + 1}`);
    });
  }

  /** Assignment epochs count up by one, and only from nobody to somebody. */
  #judgeHolders({ c, events }: IndexedLog): void {
    let holder: string | undefined;
    let epoch = 0;
    for (const event of events) {
      if (event.type === 'conversation.assigned') {
        if (holder !== undefined) {
          this.#report(
            'one-holder',
            c,
            [event.id],
            `${event.agent.id} got it at seq ${event.seq} while ${holder} had it`,
          );
        }
        if (event.epoch !== epoch + 1) {
          this.#report('one-holder', c, [event.id], `assignment epoch ${event.epoch} follows ${epoch}`);
        }
        holder = event.agent.id;
        epoch = event.epoch;
        // An offer is its agent's to decline, who does not have the conversation.
      } else if (event.by.kind === 'agent' && event.by.id !== holder && event.type !== 'offer.ended') {
        this.#report(
          'one-holder',
          c,
          [event.id],
          `${event.by.id} did ${event.type} while ${holder ?? 'nobody'} had it`,
        );
      }
      if (event.type === 'conversation.released' || event.type === 'conversation.closed') holder = undefined;
    }
  }

  /** Clients make ids that are unique anywhere, so a command that moved to another conversation counts once, too. */
  #judgeOnce(): void {
    const places = new Map<string, string>();
    for (const { c, events } of this.#logs.values()) {
      for (const { id, seq, by } of events) {
        // What Parlor does by itself is named after what it is about, in each conversation anew.
        const name = by.kind === 'system' ? key(c, id) : id;
        const former = places.get(name);
        if (former !== undefined) this.#report('once', c, [id], `it is in the log at ${former} and at ${c}/${seq}`);
        places.set(name, `${c}/${seq}`);
      }
    }
  }

  #judgeInvoked(seen: Invoked): void {
    const { c, id, client } = seen;
    const floor = this.#known.get(c) ?? 0;
    const former = this.#sent.get(key(client, id));
    if (former?.id !== seen.by.id) this.#sent.set(key(client, id), { id: seen.by.id, floor });
    this.#senders.add(key(seen.by.id, id));
    if (this.#invoked.has(key(c, id))) return;
    this.#invoked.set(key(c, id), seen);
    const event = this.#logs.get(c)?.byId.get(id);
    if (event && event.seq <= floor) {
      this.#report('real-time', c, [id], `it was given when seq ${floor} was known, and stands at ${event.seq}`);
    }
  }

  /** What was written into a conversation whose start is still to be tried again comes too early: that is no verdict. */
  #judgeRefused({ client, c, id, code, fatal }: Refused): void {
    const start = this.#logs.get(c)?.events[0]?.id ?? '';
    const isPremature =
      code === 'unknown-conversation' &&
      id !== start &&
      this.#invoked.get(key(c, start))?.by.id === this.#invoked.get(key(c, id))?.by.id &&
      !this.#acknowledged.has(key(client, start));
    // A sign-in goes by the name of its conversation: whoever signs in next asks for it again.
    if (!fatal || isPremature || id === c) return;
    this.#refused.set(key(c, id), code);
    this.#refusedTo.set(key(c, id), this.#sent.get(key(client, id)) ?? { id: '', floor: 0 });
  }

  #judgeAcknowledged({ client, c, id, seq }: Acknowledged): void {
    const event = this.#logs.get(c)?.byId.get(id);
    if (!event) this.#report('durable', c, [id], `it was acknowledged at seq ${seq} and is not in the log`);
    else if (event.seq !== seq) {
      this.#report('durable', c, [id], `it was acknowledged at seq ${seq} and stands at ${event.seq}`);
    }
    const refused = this.#refused.get(key(c, id));
    if (refused !== undefined) this.#report('agreement', c, [id], `it was refused (${refused}) and then acknowledged`);
    this.#acknowledged.add(key(client, id));
    this.#isKnown(c, seq);
  }

  #isKnown(c: string, seq: number): void {
    this.#known.set(c, Math.max(seq, this.#known.get(c) ?? 0));
  }

  /** Who leaves a conversation gives up what is pending there, as far as it is to be seen. */
  #forgetScreen({ client, c }: Left): void {
    const seat = `${client}/${c}`;
    for (const id of this.#shown.get(seat)?.pending ?? []) this.#givenUp.add(key(c, id));
    this.#shown.delete(seat);
    this.#judged.delete(seat);
  }

  #judgeScreen(screen: Screen): void {
    const { client, c, events, pending } = screen;
    const seat = `${client}/${c}`;
    const former = this.#shown.get(seat);
    // The same run, rendered again because something else changed, has been judged.
    if (this.#judged.get(seat) !== events) this.#judgeRun(screen);
    this.#judged.set(seat, events);
    this.#shown.set(seat, { events, pending });
    const last = events.at(-1);
    if (last) this.#isKnown(c, last.seq);
    const shown = new Set(events.map(({ id }) => id));
    for (const id of pending) {
      if (!this.#authors.has(id)) this.#authors.set(id, client);
      if (shown.has(id)) this.#report('screen', c, [id], `${client} shows it as committed and as pending`);
    }
    if (!former) return;
    if (former.events !== events) this.#judgeProgress(screen, former);
    this.#judgeVanished(screen, former, shown);
  }

  /** A run is what the log says from its start to its end, for this reader. */
  #judgeRun({ client, reader, c, epoch, from = 1, events }: Screen): void {
    const log = this.#logs.get(c);
    const last = events.at(-1)?.seq ?? 0;
    // A backup has been restored since: that log can't be looked up any more.
    if (log && epoch !== undefined && epoch !== log.epoch) return;
    const truth = log?.events.filter(
      (event) => event.seq >= from && event.seq <= last && isVisible(event, reader.kind),
    );
    const expected = truth ?? [];
    for (let index = 0; index < Math.max(events.length, expected.length); index += 1) {
      const [is, should] = [events[index], expected[index]];
      if (is?.seq === should?.seq && is?.id === should?.id && isSameText(is?.text, should)) continue;
      const ids = [is?.id, should?.id].filter((id) => id !== undefined);
      if (is && is.seq === should?.seq) this.#report('agreement', c, ids, `${client} saw another seq ${is.seq}`);
      else if (is && !log?.events.some(({ seq }) => seq === is.seq)) {
        this.#report('agreement', c, ids, `${client} saw seq ${is.seq}, which the log does not have`);
      } else {
        const why = `shows ${is ? `seq ${is.seq}` : 'nothing'} where the log has ${should ? `seq ${should.seq}` : 'nothing for it'}`;
        this.#report('screen', c, ids, `${client} ${why}`);
      }
      break;
    }
    this.#judgeMembership(client, reader, log, events);
  }

  #judgeMembership(client: string, reader: Person, log: IndexedLog | undefined, events: Screen['events']): void {
    if (!log) return;
    const { c, seenByVisitors, seenByAgents } = log;
    const until = (reader.kind === 'visitor' ? seenByVisitors : seenByAgents).get(reader.id) ?? 0;
    const outside = events.find(({ seq, id }) => {
      const event = log.byId.get(id);
      return seq > until || (event !== undefined && !isVisible(event, reader.kind));
    });
    if (outside) this.#report('membership', c, [outside.id], `${client} saw seq ${outside.seq} as ${reader.id}`);
  }

  #judgeAdmitted({ client, person: { id }, askedAt }: Admitted): void {
    const revokedAt = this.#revoked.get(id) ?? Infinity;
    if (askedAt > revokedAt) this.#report('membership', '', [], `${client} was let in as ${id}, who may not come in`);
  }

  /** What is committed does not move: a screen goes on from the former one, or begins anew in another epoch. */
  #judgeProgress({ client, c, epoch, events }: Screen, former: Shown): void {
    const log = this.#logs.get(c);
    if (log && epoch !== undefined && epoch !== log.epoch) return;
    const [was, is] = [former.events.at(-1)?.seq ?? 0, events.at(-1)?.seq ?? 0];
    const seqs = new Map(events.map(({ id, seq }) => [id, seq]));
    const moved = former.events.find(({ id, seq }) => seqs.has(id) && seqs.get(id) !== seq);
    if (moved) this.#report('screen', c, [moved.id], `${client} showed it at ${moved.seq} and then elsewhere`);
    if (is < was) this.#report('screen', c, [], `${client} showed seq ${was} and then only ${is}`);
  }

  /** A pending message leaves the screen into the log, or by the hand of its author. */
  #judgeVanished({ client, c, events, pending }: Screen, former: Shown, shown: ReadonlySet<string>): void {
    const waiting = new Set(pending);
    const first = events[0]?.seq ?? Infinity;
    for (const id of former.pending) {
      if (waiting.has(id) || shown.has(id) || this.#discarded.has(id)) continue;
      if (this.#isOthers(id, client) || this.#givenUp.has(key(c, id))) continue;
      const seq = this.#logs.get(c)?.byId.get(id)?.seq;
      // What stands before the run was shown is in the history above it.
      if (seq === undefined || seq >= first)
        this.#report('screen', c, [id], `${client} showed it as pending and then not at all`);
    }
  }

  /** Another tab's, and not yet this one's: it goes when that tab says so, which may know more of the log, or have left it. */
  #isOthers(id: string, client: string): boolean {
    return this.#authors.get(id) !== client && !this.#sent.has(key(client, id));
  }

  #judgeLanes(): void {
    const lanes = new Map<string, Map<number, string>>();
    for (const seen of this.#history.observations) {
      if (seen.kind !== 'invoke') continue;
      const lane = lanes.get(key(seen.c, seen.lane)) ?? new Map<number, string>();
      lanes.set(key(seen.c, seen.lane), lane);
      const other = lane.get(seen.n);
      if (other !== undefined && other !== seen.id) {
        this.#report('lane-order', seen.c, [other, seen.id], `two commands are number ${seen.n} of lane ${seen.lane}`);
      }
      lane.set(seen.n, seen.id);
    }
    for (const [name, lane] of lanes) {
      const c = name.slice(0, name.indexOf(' '));
      let former = { id: '', seq: 0 };
      for (const [, id] of [...lane].sort(([one], [other]) => one - other)) {
        const seq = this.#logs.get(c)?.byId.get(id)?.seq;
        if (seq === undefined) continue;
        if (seq < former.seq) this.#report('lane-order', c, [former.id, id], `${seq} was sent after ${former.seq}`);
        former = { id, seq };
      }
    }
  }

  #judgePhantoms(): void {
    for (const [c, log] of this.#logs) {
      for (const { id, by, seq } of log.events) {
        // Further events of one command carry its id with a suffix; what the relay does by itself has no sender.
        const command = id.replace(/\.\d+$/, '');
        if (by.kind === 'system') continue;
        const sent = this.#invoked.get(key(c, command));
        if (!sent) this.#report('phantom', c, [id], `nobody sent what stands at seq ${seq}`);
        else if (!this.#senders.has(key(by.id, command)))
          this.#report('phantom', c, [id], `${sent.by.id} sent it, the log says ${by.id}`);
        const code = this.#refused.get(key(c, command));
        const isAtDoor =
          code === 'unknown-conversation' && isClosedTo(log, this.#refusedTo.get(key(c, command)), by.id);
        // Another command has that id: it is this one's that was refused.
        if (code !== undefined && code !== 'id-conflict' && !isAtDoor) {
          this.#report('phantom', c, [id], `it was refused for good (${code}) and stands at seq ${seq}`);
        }
      }
    }
  }

  /** What an agent does counts for the assignment they knew of. */
  #judgeFences(): void {
    for (const { c, events } of this.#logs.values()) {
      let epoch = 0;
      for (const event of events) {
        const fence = this.#invoked.get(key(c, event.id))?.fence;
        if (event.type === 'conversation.assigned') epoch = event.epoch;
        else if (fence !== undefined && fence !== epoch) {
          this.#report('one-holder', c, [event.id], `it was meant for assignment ${fence} and stands in ${epoch}`);
        }
      }
    }
  }

  #judgeEnd(): void {
    const { outboxes, finalScreens, observations } = this.#history;
    for (const { client, ids } of outboxes) {
      if (ids.length > 0) this.#report('settled', '', ids, `${client} still has ${ids.length} to send`);
    }
    const alive = new Set(outboxes.map(({ client }) => client));
    // By id alone: a command may have moved into another conversation.
    const settled = new Set([...this.#logs.values()].flatMap(({ byId }) => [...byId.keys()]));
    // Without its start a conversation does not come to be, and what was written into it is refused with it; unless its
    // sender was to go on elsewhere.
    const unborn = new Set<string>();
    for (const seen of observations) {
      if (seen.kind !== 'nack' || !seen.fatal) continue;
      const isUnborn = !this.#logs.has(seen.c);
      if (!isUnborn || seen.code !== 'unknown-conversation') settled.add(seen.id);
      if (isUnborn && !movesOn.includes(seen.code)) unborn.add(seen.c);
    }
    const kept = new Set(outboxes.flatMap(({ ids, refused = [] }) => [...ids, ...refused]));
    for (const { c, id, client } of this.#invoked.values()) {
      if (!alive.has(client) || settled.has(id) || kept.has(id) || unborn.has(c)) continue;
      this.#report('settled', c, [id], `${client} sent it, and it was neither committed nor refused`);
    }
    for (const screen of finalScreens) this.#judgeConverged(screen);
  }

  #judgeConverged(screen: Screen): void {
    const { client, reader, c, events } = screen;
    this.#judgeScreen(screen);
    const head = this.#logs.get(c)?.events.findLast((event) => isVisible(event, reader.kind));
    const last = events.at(-1)?.seq ?? 0;
    if (head && last !== head.seq) {
      this.#report('convergence', c, [head.id], `${client} ends at seq ${last}, the log at ${head.seq}`);
    }
  }
}

/** Refusals in a conversation that has not come to be after which what was written there is still to be judged. */
const movesOn: readonly string[] = ['unknown-conversation', 'conversation-exists', 'consumed'];

/** No id has a space in it. */
const key = (c: string, rest: string): string => `${c} ${rest}`;

const isSameText = (shown: string | undefined, event: ConversationEvent | undefined): boolean =>
  shown === undefined || (event !== undefined && 'text' in event && event.text === shown);
