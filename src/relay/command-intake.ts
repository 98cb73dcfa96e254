/** The intake: commands of one connection or request on their way to the appender, and what its sender is told. Rules D1, X2, X3. */
import { isStaff } from '../core/conversation/participants.ts';
import type { Command, IdentityCommand } from '../core/conversation/vocabulary.ts';
import { type Refusal, refuse } from '../core/errors.ts';
import { type Form, toBeAsked } from '../core/forms/form.ts';
import { isWithin, nextChange } from '../core/hours/hours.ts';
import { appendQueueMax, rateRefusalsMax, sendWindow } from '../core/limits.ts';
import { decodeCommand, isCommandType, isMalformed } from '../core/protocol/decode-up.ts';
import type { DownFrame, NackFrame } from '../core/protocol/down.ts';
import type { SendFrame } from '../core/protocol/up.ts';
import { rightsOf } from '../core/rights.ts';
import { type Allowance, newAllowance } from './allowance.ts';
import type { Answer } from './appender.ts';
import { digestOf } from './command-digest.ts';
import type { SiteConfig, WorkstreamConfig } from './config.ts';
import { preChatOf, surveysOf } from './forms.ts';
import { noticeOf, workstreamOf } from './front-facts.ts';
import { knownOf, type Principal, vouchedBy } from './handshake.ts';
import type { RelayParts } from './parts.ts';
import { handingOf, queuesOf, routingOf } from './routing-settings.ts';
import type { AppendRequest } from './store/store.ts';

type RawSend = SendFrame<{ type: string }>;

/** How long a lane waits before it tries again when the relay is busy or its database away. */
const retryMs = { overloaded: 500, unavailable: 1_000 } as const;

type IntakeParts = Pick<
  RelayParts,
  'appender' | 'sites' | 'agents' | 'clock' | 'metrics' | 'sentiment' | 'visitorTokens'
>;

export class CommandIntake {
  readonly #principal: Principal;
  readonly #parts: IntakeParts;
  readonly #send: (frame: DownFrame) => void;
  readonly #abused: () => void;
  readonly #allowance: Allowance;

  constructor(
    principal: Principal,
    parts: IntakeParts,
    {
      send,
      abused,
      allowance = newAllowance(principal, parts.clock.now()),
    }: { send: (frame: DownFrame) => void; abused: () => void; allowance?: Allowance },
  ) {
    this.#principal = principal;
    this.#parts = parts;
    this.#send = send;
    this.#abused = abused;
    this.#allowance = allowance;
  }

  /** Takes a command in; the answer follows as `ok` or `nack` once it is durable or refused. */
  take(frame: RawSend, bytes: number): void {
    const { clock, appender } = this.#parts;
    const allowance = this.#allowance;
    const waitMs = allowance.bucket.take(clock.now());
    if (waitMs > 0) return this.#refuseForRate(frame, waitMs);
    allowance.refusals = 0;
    if (allowance.unanswered >= sendWindow || appender.waiting >= appendQueueMax) {
      return this.#nack(frame, { code: 'overloaded', fatal: false, retryMs: retryMs.overloaded });
    }
    const command = decodeCommand(frame.command);
    if (isMalformed(command)) return this.#nack(frame, { code: command.refused, fatal: true, detail: command.detail });
    allowance.unanswered += 1;
    if (command.type === 'visitor.identify') void this.#identify(frame, command, bytes);
    else this.#append(frame, this.#request(frame, command), bytes);
  }

  #append(frame: RawSend, request: AppendRequest | Refusal, bytes: number): void {
    const allowance = this.#allowance;
    if ('refused' in request) {
      allowance.unanswered -= 1;
      this.#nack(frame, { code: request.refused, fatal: true, ...paramsOf(request) });
      return;
    }
    this.#parts.appender.append(request, bytes, (answer) => {
      allowance.unanswered -= 1;
      this.#answer(frame, answer);
    });
  }

  /** What comes behind it in the lane meanwhile is told that something is missing, and is sent again. */
  async #identify(frame: RawSend, { type, token }: IdentityCommand, bytes: number): Promise<void> {
    const { actor, site, secretHash } = this.#principal;
    // Who is somebody already becomes nobody else. Where the site's keys can't be had now, the conversation does not wait.
    const vouched =
      secretHash === undefined ? 'not-allowed' : await vouchedBy(token, site, this.#parts.visitorTokens.get(site));
    if (typeof vouched === 'string') return this.#append(frame, refuse(vouched), bytes);
    const { expiresAt: _, ...who } = vouched;
    const { c: conversation, id, lane, n } = frame;
    // The token goes no further. Another one of the same person is the same command.
    const digest = digestOf(actor.kind, actor.id, { type, token: who.id });
    const command = { type, token: '' };
    this.#append(frame, { conversation, id, lane, n, command, digest, site, actor, vouched: who }, bytes);
  }

  #refuseForRate(frame: RawSend, waitMs: number): void {
    this.#allowance.refusals += 1;
    if (this.#allowance.refusals > rateRefusalsMax) return this.#abused();
    this.#nack(frame, { code: 'rate-limited', fatal: false, retryMs: waitMs });
  }

  #request(frame: RawSend, command: Command): AppendRequest | Refusal {
    const { actor, site, secretHash, nextSecret, account, verified, deviceName } = this.#principal;
    const { c: conversation, id, lane, n, fence } = frame;
    const digest = digestOf(actor.kind, actor.id, command);
    const rights = actor.kind === 'supervisor' ? { rights: rightsOf(this.#parts.agents.get(actor.id)) } : {};
    const fenced = fence === undefined ? {} : { fence };
    const base = { conversation, id, lane, n, command, digest, site, actor, ...fenced, ...rights };
    const settings = this.#parts.sites.get(site);
    if (command.type !== 'conversation.start') {
      if (!isStaff(actor.kind)) return { ...base, ...this.#moodOf(command), ...surveysFor(command, settings) };
      return settings ? { ...base, ...givingOf(command, actor.id, this.#parts, settings) } : base;
    }
    const workstream = settings && workstreamOf(settings, command.workstream);
    if (!workstream) return refuse('unknown-workstream');
    const { mode } = workstream;
    const notice = noticeOf(workstream);
    const form = formFor(workstream, this.#principal, command.language);
    const problem = startProblem(workstream, secretHash !== undefined, this.#parts.clock.now());
    const secrets = { ...(secretHash !== undefined && { secretHash }), ...(nextSecret && { nextSecret }) };
    return {
      ...base,
      start: {
        workstream: workstream.id,
        mode,
        ...secrets,
        ...(account !== undefined && { account }),
        ...(verified && { verified }),
        ...(deviceName !== undefined && { device: deviceName }),
        ...queueingOf(workstream),
        ...(notice && { notice }),
        ...(form && { form }),
        ...(problem && { problem }),
      },
    };
  }

  /** What the relay makes of what a visitor writes, where the site wants to know. */
  #moodOf(command: Command): Pick<AppendRequest, 'score'> {
    const { actor, site } = this.#principal;
    if (command.type !== 'message.send' || actor.kind !== 'visitor') return {};
    const { sentiment, sites } = this.#parts;
    if (sites.get(site)?.sentiment?.alertAt === 'never') return {};
    const score = sentiment.scoreOf(command.text);
    return score === undefined ? {} : { score: Math.round(score * 100) / 100 };
  }

  #answer(frame: RawSend, answer: Answer): void {
    if (answer.ok) {
      const { seq: s, at, repeat } = answer;
      this.#count(frame, repeat ? 'repeat' : 'ok');
      this.#send({ t: 'ok', c: frame.c, id: frame.id, s, at, ...(repeat && { dup: true }) });
      return;
    }
    const { code, fatal, want, params } = answer;
    const wait = code === 'unavailable' ? { retryMs: retryMs.unavailable } : {};
    this.#nack(frame, { code, fatal, ...wait, ...(want !== undefined && { want }), ...(params && { params }) });
  }

  #nack(
    frame: RawSend,
    why: Omit<NackFrame, 't' | 'c' | 'id' | 'params'> & { params?: NonNullable<NackFrame['params']> },
  ): void {
    this.#count(frame, why.code);
    this.#send({ t: 'nack', c: frame.c, id: frame.id, ...why });
  }

  /** Labels come from our own tables only: what a client calls its commands must not grow the registry. */
  #count(frame: RawSend, result: string): void {
    const type = isCommandType(frame.command.type) ? frame.command.type : 'unknown';
    this.#parts.metrics.commands.inc({ type, result });
  }
}

/** Of whom the configuration has to be known, and what it says: who takes work, or to whom it is handed. */
const givingOf = (
  command: Command,
  actor: string,
  { agents }: Pick<RelayParts, 'agents'>,
  site: SiteConfig,
): Pick<AppendRequest, 'queues' | 'handing' | 'picture'> => {
  if (command.type === 'conversation.requeue') {
    const isQueue = site.queues?.some(({ id }) => id === command.queue);
    return isQueue ? { handing: handingOf(site.workstreams) } : {};
  }
  const asked = namedIn(command);
  const queues = queuesOf(site, asked ?? actor);
  const named = asked === undefined ? undefined : agents.get(asked);
  const handing = named?.site === site.id ? handingOf(site.workstreams, named) : undefined;
  const { picture } = agents.get(actor) ?? {};
  return { ...(queues && { queues }), ...(handing && { handing }), ...(picture !== undefined && { picture }) };
};

/** The agent to whom something is to be given, or who is to be asked. */
const namedIn = (command: Command): string | undefined => {
  const { type } = command;
  const names = type === 'conversation.assign' || type === 'conversation.transfer' || type === 'consult.ask';
  return names ? command.agent : undefined;
};

/** What somebody is asked before a conversation: not what the site vouches for. */
const formFor = (
  workstream: WorkstreamConfig,
  principal: Pick<Principal, 'actor' | 'verified'>,
  language: string | undefined,
): Form | undefined => {
  const form = preChatOf(workstream, language);
  return form && { questions: [...toBeAsked(form.questions, knownOf(principal))] };
};

const surveysFor = (command: Command, site: SiteConfig | undefined): Pick<AppendRequest, 'surveys'> =>
  command.type === 'survey.answer' && site ? { surveys: surveysOf(site, command.language) } : {};

/** Why a visitor can't start a conversation here now. Rules M2 and M7. */
const startProblem = (
  { mode, hours, allowsAnonymous = false }: WorkstreamConfig,
  isAnonymous: boolean,
  now: number,
): Refusal | undefined => {
  if (mode === 'persistent') return isAnonymous && !allowsAnonymous ? refuse('identity-required') : undefined;
  if (!hours || isWithin(hours, now)) return undefined;
  const opensAt = nextChange(hours, now);
  return refuse('out-of-hours', opensAt === undefined ? undefined : { opensAt });
};

/** The place in a queue that a workstream gives its conversations, if it has one, and what else if that is full. */
const queueingOf = (workstream: WorkstreamConfig): Pick<NonNullable<AppendRequest['start']>, 'queueing' | 'full'> => {
  const settings = routingOf(workstream);
  if (!settings) return {};
  const { full } = settings.overflow;
  return { queueing: settings.queueing, ...(full && { full }) };
};

const paramsOf = ({ params }: Refusal): Pick<Refusal, 'params'> => (params ? { params } : {});
