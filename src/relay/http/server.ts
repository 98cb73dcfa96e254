/** The relay's HTTP side: health, metrics, sign-in, the embed script and the pages. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import files from '@fastify/static';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import { ParlorError } from '../../core/errors.ts';
import { frameBytesMax, headerBytesMax, requestTimeout } from '../../core/limits.ts';
import type { Metrics } from '../metrics.ts';
import type { Store } from '../store/store.ts';
import { sendError } from './refusals.ts';

interface Options {
  readonly log: Logger;
  readonly store: Store;
  readonly metrics: Metrics;
  /** Folders of files to serve, the first that has a name wins. */
  readonly folders: readonly string[];
  /** Origins whose pages the desk may frame right now (S5). */
  readonly framed: () => readonly string[];
  /** False while the relay starts or drains. */
  readonly isReady: () => boolean;
}

/** What our own pages may load: nothing inline, nothing from elsewhere. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    // Pictures that came with messages are fetched by script, and shown from memory.
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'", 'ws:', 'wss:'],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'self'"],
    requireTrustedTypesFor: ["'script'"],
  },
};

export const createServer = async (options: Options): Promise<FastifyInstance> => {
  const loggerInstance: FastifyBaseLogger = options.log;
  const app: FastifyInstance = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: requestTimeout.wholeMs,
    connectionTimeout: requestTimeout.idleMs,
    bodyLimit: frameBytesMax,
    forceCloseConnections: true,
    http: {
      maxHeaderSize: headerBytesMax,
      headersTimeout: requestTimeout.headersMs,
      connectionsCheckingInterval: requestTimeout.lookEveryMs,
    },
  });
  app.setErrorHandler(sendError);
  // Pages elsewhere embed the script, so it has to be readable across origins; the pages themselves may not be framed.
  await app.register(helmet, {
    contentSecurityPolicy,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: false,
  });
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  healthRoutes(app, options);
  await fileRoutes(app, options);
  return app;
};

const healthRoutes = (app: FastifyInstance, { store, metrics, isReady }: Options): void => {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async () => {
    if (!isReady()) throw new ParlorError('unavailable');
    await store.ping();
    return { status: 'ready' };
  });
  app.get('/metrics', async (_request, reply) => {
    reply.header('content-type', metrics.registry.contentType);
    return metrics.registry.metrics();
  });
};

const fileRoutes = async (app: FastifyInstance, { folders, framed }: Options): Promise<void> => {
  const existing = folders.map((folder) => resolve(folder)).filter((folder) => existsSync(folder));
  if (existing.length === 0) return;
  await app.register(files, {
    root: existing,
    index: 'index.html',
    // The build has put them beside the files: compressing takes longer than sending, and not everybody has a proxy.
    preCompressed: true,
    // Names with a hash never change; everything else asks again.
    setHeaders: (reply, file) => {
      const path = file.replace(/\.(br|gz)$/, '');
      const isFinal = /[\\/]chunks[\\/].+-[\w-]{6,8}\.js$|[\\/]pinned[\\/].+\.js$/.test(path);
      reply.header('cache-control', isFinal ? 'public, max-age=31536000, immutable' : 'no-cache');
      const frames = framesOf(path, framed);
      if (frames) {
        const policy = String(reply.getHeader('content-security-policy'));
        reply.header('content-security-policy', `${policy};frame-src ${frames.join(' ')}`);
      }
      if (/\.js$|[\\/]parlor\.json$/.test(path)) reply.header('access-control-allow-origin', '*');
    },
  });
  // Of several folders the plugin finds no page of a folder as soon as something may be compressed.
  for (const place of ['/', '/console/']) {
    app.get(place, (_request, reply) => reply.sendFile(`${place.slice(1)}index.html`));
  }
  app.get('/console', (_request, reply) => reply.redirect('/console/'));
};

/** Of all pages only two frame anything: the desk the preview of the chat, and what a site says; the demonstration's stage our own. */
const framesOf = (path: string, framed: () => readonly string[]): readonly string[] | undefined => {
  if (/[\\/]console[\\/]index\.html$/.test(path)) return ["'self'", ...framed()];
  return /[\\/]demo[\\/]stage\.html$/.test(path) ? ["'self'"] : undefined;
};

/** Where the built web files are, seen from this module in `dist/relay/http` and in `src/relay/http` alike. */
export const webFolder = (): string => join(import.meta.dirname, '../../../dist/web');
