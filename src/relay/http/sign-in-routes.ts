/** Sign-ins, listed and revoked over HTTP: everybody's own, and for admins those of all. Rules V8, X3 and X4 in docs/SPEC.md. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { signInsListedMax } from '../../core/account-limits.ts';
import { Name } from '../../core/conversation/shapes.ts';
import { ParlorError } from '../../core/errors.ts';
import type { ListedSignIn, WhichSignIns } from '../auth/account-book.ts';
import type { RelayParts } from '../parts.ts';
import type { SignIns } from '../sign-ins.ts';
import type { StaffDoor } from './staff-door.ts';

/** As they are made: sixteen bytes. */
const SignInId = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' });

const One = Type.Object({ id: SignInId });
const OfAgent = Type.Object({ agent: Name });
const OneOfAgent = Type.Object({ agent: Name, id: SignInId });

type OfAgent = Static<typeof OfAgent>;

interface Options extends Pick<RelayParts, 'store' | 'agents'> {
  readonly signIns: Pick<SignIns, 'end'>;
  readonly door: StaffDoor;
}

const own = '/v1/me/sign-ins';
const others = '/v1/admin/agents/:agent/sign-ins';

export const signInRoutes = (app: FastifyInstance, options: Options): void => {
  ownRoutes(app, options);
  adminRoutes(app, options);
};

const ownRoutes = (app: FastifyInstance, { store, signIns, door }: Options): void => {
  app.get(own, { onRequest: door.enter }, async (request) => {
    const { agent, signIn } = door.whoIs(request);
    const listed = await store.accounts.signInsOf(agent, signInsListedMax);
    return {
      signIns: listed.map((one): ListedSignIn & { isThis: boolean } => ({ ...one, isThis: one.id === signIn })),
    };
  });

  app.delete<{ Params: Static<typeof One> }>(
    `${own}/:id`,
    { onRequest: door.enter, schema: { params: One } },
    async (request, reply) => {
      await signIns.end(door.whoIs(request).agent, { only: request.params.id });
      return reply.code(204).send();
    },
  );

  // All but the one that asks: a desk that is in front of somebody is left as always, with a question for what is not sent.
  app.delete(own, { onRequest: door.enter }, async (request, reply) => {
    const { agent, signIn } = door.whoIs(request);
    await signIns.end(agent, { but: signIn });
    return reply.code(204).send();
  });
};

const adminRoutes = (app: FastifyInstance, { store, agents, signIns, door }: Options): void => {
  /** Whom it is about. @throws ParlorError `unknown-entry` */
  const meant = async ({ agent: id }: OfAgent): Promise<{ id: string; site: string }> => {
    const account = agents.get(id) ?? (await store.agentById(id));
    if (!account) throw new ParlorError('unknown-entry');
    return { id, site: account.site };
  };

  const end = async (request: FastifyRequest<{ Params: OfAgent }>, which: WhichSignIns): Promise<void> => {
    const { id, site } = await meant(request.params);
    const { agent } = door.whoIs(request);
    const name = agents.get(agent)?.name;
    // Written down first: what has happened must not be missing there.
    const by = { id: agent, ...(name !== undefined && { name }) };
    await store.audit.add({ id: randomUUID(), site, by, action: 'agent.sign-out', agent: id });
    await signIns.end(id, which);
  };

  app.get<{ Params: OfAgent }>(
    others,
    { onRequest: door.enterAsAdmin, schema: { params: OfAgent } },
    async (request) => {
      const { id } = await meant(request.params);
      return { signIns: await store.accounts.signInsOf(id, signInsListedMax) };
    },
  );

  app.delete<{ Params: OfAgent }>(
    others,
    { onRequest: door.enterAsAdmin, schema: { params: OfAgent } },
    async (request, reply) => {
      await end(request, 'all');
      return reply.code(204).send();
    },
  );

  app.delete<{ Params: Static<typeof OneOfAgent> }>(
    `${others}/:id`,
    { onRequest: door.enterAsAdmin, schema: { params: OneOfAgent } },
    async (request, reply) => {
      await end(request, { only: request.params.id });
      return reply.code(204).send();
    },
  );
};
