/**
 * The door for those whose sockets are blocked: the same frames by request. Rules D1, X1, X2 and X3.
 *
 * `POST …/frames` answers a `hello` and the questions behind it; `POST …/stream` is a connection whose frames come down
 * as an event stream. Either request stands for itself: any relay will do, and nothing is kept between two of them.
 */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, ParlorError } from '../../core/errors.ts';
import { corsMaxAgeSeconds, frameBytesMax, helloBytesMax } from '../../core/limits.ts';
import { decodeUp, isMalformed, type Malformed } from '../../core/protocol/decode-up.ts';
import type { DownFrame } from '../../core/protocol/down.ts';
import { Allowances } from '../allowance.ts';
import { deviceNameOf } from '../auth/device.ts';
import { Connection } from '../connection.ts';
import type { Visit } from '../connections.ts';
import { exchange, questionsOf, refusalOf } from '../exchange.ts';
import { greet, isRefused } from '../handshake.ts';
import type { RelayParts } from '../parts.ts';
import type { Admission } from './admission.ts';
import { StreamWire } from './stream-wire.ts';

interface Route {
  readonly Params: { readonly site: string };
  readonly Body: string;
}

type Request = FastifyRequest<Route>;

const path = '/v1/sites/:site';

/** A page elsewhere may read the answer, and send whatever needs no leave of ours, which is all that the door asks for. */
const corsOf = ({ origin }: IncomingHttpHeaders): Readonly<Record<string, string>> =>
  origin === undefined ? {} : { 'access-control-allow-origin': origin, vary: 'origin' };

/** What an event stream needs to come through whatever is in between as it is written. */
const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
  connection: 'close',
} as const;

export class FrameRoutes {
  readonly #parts: RelayParts;
  readonly #admission: Admission;
  readonly #allowances: Allowances;
  readonly #visits = new WeakMap<FastifyRequest, Visit>();

  constructor(parts: RelayParts, admission: Admission) {
    this.#parts = parts;
    this.#admission = admission;
    this.#allowances = new Allowances(parts.clock);
  }

  /** Fastify's plugin: its parser and error handler hold for these routes only. */
  readonly register = async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    // Whatever it calls itself: `text/plain` is what a page that goes can send without asking first.
    app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    app.setErrorHandler((error, request, reply) => this.#failed(error as Error, request, reply));
    const bodyLimit = frameBytesMax;
    app.options<Route>(`${path}/frames`, (request, reply) => this.#preflight(request, reply));
    app.options<Route>(`${path}/stream`, (request, reply) => this.#preflight(request, reply));
    app.post<Route>(`${path}/frames`, { bodyLimit, onRequest: this.#enter('frames') }, (request, reply) =>
      this.#exchange(request, reply),
    );
    app.post<Route>(`${path}/stream`, { bodyLimit, onRequest: this.#enter('stream') }, (request, reply) =>
      this.#stream(request, reply),
    );
  };

  /** Before anything of the body is read. */
  #enter(to: 'frames' | 'stream') {
    return async (request: Request, reply: FastifyReply): Promise<void> => {
      const { address, ...caller } = callerOf(request);
      const isAllowed = this.#admission.originProblem(caller) === undefined;
      reply.headers({ 'cache-control': 'no-store', ...(isAllowed && corsOf(request.headers)) });
      const admitted = to === 'stream' ? 'connectionProblem' : 'requestProblem';
      const problem = this.#admission[admitted]({ address, ...caller });
      if (problem) {
        this.#parts.metrics.refusedUpgrades.inc({ reason: problem });
        throw new ParlorError(problem);
      }
      const visit = this.#parts.connections.visit(address);
      this.#visits.set(request, visit);
      reply.raw.once('close', () => visit.left());
    };
  }

  async #preflight(request: Request, reply: FastifyReply): Promise<FastifyReply> {
    const problem = this.#admission.originProblem(callerOf(request));
    if (problem) throw new ParlorError(problem);
    return reply
      .headers({
        ...corsOf(request.headers),
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type',
        'access-control-max-age': corsMaxAgeSeconds,
      })
      .code(204)
      .send();
  }

  async #exchange(request: Request, reply: FastifyReply): Promise<FastifyReply> {
    const answered = await this.#answers(request, reply.raw);
    if (isMalformed(answered)) return this.#refuse(reply, answered.refused, answered.detail);
    return reply.send(answered);
  }

  async #answers(request: Request, response: ServerResponse): Promise<readonly DownFrame[] | Malformed> {
    const { body = '', params } = request;
    const frames = decodeUp(body);
    if (isMalformed(frames)) return frames;
    const [hello, ...others] = frames;
    if (hello?.t !== 'hello') return { refused: 'hello-expected', detail: 'It comes first.' };
    if (Buffer.byteLength(JSON.stringify(hello)) > helloBytesMax) {
      return { refused: 'frame-too-large', detail: 'The first frame is at most 8 KiB.' };
    }
    const asked = questionsOf(others);
    if (isMalformed(asked)) return asked;
    const principal = await greet(hello, params.site, this.#parts);
    if (isRefused(principal)) return { refused: principal.refused, detail: '' };
    if (this.#admission.isShut) return { refused: 'going-away', detail: '' };
    this.#visits.get(request)?.greeted();
    for (const { t: type } of frames) this.#parts.metrics.framesIn.inc({ type });
    return exchange(asked, body.length, {
      principal: { ...principal, ...deviceNameOf(request.headers['user-agent']) },
      allowance: this.#allowances.of(principal),
      parts: this.#parts,
      isOpen: () => !response.destroyed,
    });
  }

  #stream(request: Request, reply: FastifyReply): void {
    const { connections, metrics } = this.#parts;
    const { body = '', headers, raw } = request;
    const { site, address } = callerOf(request);
    const device = deviceNameOf(headers['user-agent']);
    const response = reply.hijack().raw;
    // From here on the heartbeat says whether it lives, and no idle time.
    raw.socket.setTimeout(0);
    this.#visits.get(request)?.left();
    response.writeHead(200, { ...streamHeaders, ...corsOf(headers) }).flushHeaders();
    const connection = new Connection(new StreamWire(response), { site, address, device }, this.#parts);
    connections.add(connection, address);
    metrics.streams.inc();
    response.once('close', () => metrics.streams.dec());
    for (const message of body.trimEnd().split('\n')) connection.receive(message);
  }

  #refuse(reply: FastifyReply, code: ErrorCode, detail = ''): FastifyReply {
    const { status, headers } = this.#admission.answerOf(code);
    return reply
      .code(status)
      .headers(headers)
      .send([{ t: 'bye', code, ...(detail !== '' && { detail }) }]);
  }

  #failed(error: Error & { statusCode?: number }, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { statusCode = 500, message } = error;
    if (error instanceof ParlorError) return this.#refuse(reply, error.code);
    if (statusCode === 413) return this.#refuse(reply, 'frame-too-large');
    return statusCode < 500
      ? this.#refuse(reply, 'bad-frame', message)
      : this.#refuse(reply, refusalOf(error, this.#parts));
  }
}

const callerOf = ({ params, headers, raw }: Request) => ({
  site: params.site,
  origin: headers.origin,
  address: raw.socket.remoteAddress ?? '',
});
