/** Who is let in by which route of the relay: every route by everybody, against a table written by hand. */
import assert from 'node:assert/strict';
import { channel } from 'node:diagnostics_channel';
import { type TestContext, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { People } from '../support/who-may/people.ts';
import { askedBy, callers, judgedElsewhere, lines, routeOf } from '../support/who-may/routes.ts';

/**
 * The people at a relay, and every route of it below `/v1/`, as its server was told of them; without what browsers ask
 * beforehand, which carries no credential.
 */
const gathered = async (context: TestContext) => {
  const routes: string[] = [];
  const opened = channel('fastify.initialization');
  const listen = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat())
        if (one !== 'HEAD' && one !== 'OPTIONS' && url.startsWith('/v1/')) routes.push(`${one} ${url}`);
    });
  };
  opened.subscribe(listen);
  const people = await People.gather(context);
  opened.unsubscribe(listen);
  return { people, routes };
};

test('[X4] [X2] every route has a line in the table of who is let in, or says where else that is shown', async (context) => {
  const { routes } = await gathered(context);
  const split = (line: string): string => {
    const [method = '', path = ''] = line.split(' ');
    return routeOf({ method, path });
  };
  const known = new Set([...lines.map(routeOf), ...Object.keys(judgedElsewhere).map(split)]);
  const there = new Set(routes.map(split));
  assert.deepEqual(
    [...there].filter((route) => !known.has(route)),
    [],
    'routes without a line',
  );
  assert.deepEqual(
    [...known].filter((route) => !there.has(route)),
    [],
    'lines without a route',
  );
});

test('[X4] [X2] [X1] [S10] [V8] [X6] every route of the desk by everybody, with a token, without, and with one that is over', async (context) => {
  const { people } = await gathered(context);
  const wrong: string[] = [];
  for (const line of lines) {
    for (const caller of callers) {
      const told = await askedBy(people, caller, line);
      const isStranger = caller === '-' || caller === 'r' || caller === 'v';
      const refusals = isStranger
        ? ['not-authenticated']
        : ['not-allowed', ...(caller === 'x' ? ['unknown-entry'] : [])];
      const expected = line.may.has(caller) ? [line.code ?? 'ok'] : refusals;
      if (!expected.includes(told))
        wrong.push(`${line.method} ${line.path} | ${caller}: ${told}, not ${expected.join(' or ')}`);
    }
  }
  assert.deepEqual(wrong, []);
});
