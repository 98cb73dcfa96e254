/** Passwords that people set themselves, over HTTP: by a link of an admin, or in the place of the one they have. Rules V8, X3 and X4. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import { passwordLength, passwordLinksPerMinuteMax } from '../../core/account-limits.ts';
import { Name } from '../../core/conversation/shapes.ts';
import { contactLengthMax } from '../../core/limits.ts';
import type { ChosenPasswords } from '../auth/chosen-passwords.ts';
import { deviceOf } from '../auth/device.ts';
import type { SendInvitation } from '../auth/invitation-mail.ts';
import type { RelayParts } from '../parts.ts';
import type { SignInAnswers } from './sign-in-answers.ts';
import type { StaffDoor } from './staff-door.ts';

/** As they are made: 32 bytes. */
const Token = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' });
const Password = Type.String({ minLength: 1, maxLength: passwordLength.max });

const Link = Type.Object({ token: Token });
const ByLink = Type.Object({ token: Token, password: Password });
const Change = Type.Object({ former: Password, next: Password });
const Agent = Type.Object({ agent: Name });
const Invitation = Type.Object({
  /** Where the link is to be sent by mail, if it is and the relay sends any. */
  email: Type.Optional(
    Type.String({ maxLength: contactLengthMax.email, pattern: '^[^\\s<>@",;:\\\\]+@[^\\s<>@",;:\\\\]+$' }),
  ),
});

interface Options extends Pick<RelayParts, 'store' | 'agents'> {
  readonly passwords: ChosenPasswords;
  readonly answers: SignInAnswers;
  readonly door: StaffDoor;
  /** Left out where no mails are sent. */
  readonly send?: SendInvitation;
}

/** No address tries many links, or has many passwords hashed. */
const config = { rateLimit: { max: passwordLinksPerMinuteMax, timeWindow: 60_000 } };

export const passwordRoutes = (app: FastifyInstance, options: Options): void => {
  const { passwords, answers, door } = options;
  const { ownPagesOnly, passwordsOnly, welcome } = answers;
  const onRequest = [ownPagesOnly, passwordsOnly];

  app.post<{ Body: Static<typeof Link> }>(
    '/v1/agents/link',
    { schema: { body: Link }, onRequest, config },
    async ({ body }, reply) => {
      const { name, login } = await passwords.linked(body.token);
      reply.header('cache-control', 'no-store');
      return { name, login };
    },
  );

  app.post<{ Body: Static<typeof ByLink> }>(
    '/v1/agents/password',
    { schema: { body: ByLink }, onRequest, config },
    async ({ body, headers }, reply) =>
      welcome(reply, await passwords.setByLink(body.token, body.password, deviceOf(headers['user-agent']))),
  );

  app.put<{ Body: Static<typeof Change> }>(
    '/v1/me/password',
    { schema: { body: Change }, onRequest: [door.enter, passwordsOnly], config },
    async (request, reply) => {
      const { agent, signIn } = door.whoIs(request);
      await passwords.change(agent, signIn, request.body);
      return reply.code(204).send();
    },
  );

  invitationRoute(app, options);
};

const invitationRoute = (app: FastifyInstance, { passwords, store, agents, door, answers, send }: Options): void => {
  app.post<{ Params: Static<typeof Agent>; Body: Static<typeof Invitation> }>(
    '/v1/admin/agents/:agent/invitation',
    { schema: { params: Agent, body: Invitation }, onRequest: [door.enterAsAdmin, answers.passwordsOnly] },
    async (request) => {
      const { agent: by } = door.whoIs(request);
      const link = await passwords.link(request.params.agent);
      const { id, site } = link.agent;
      const name = agents.get(by)?.name;
      const author = { id: by, ...(name !== undefined && { name }) };
      // Nobody has the link before it is written down that there is one.
      await store.audit.add({ id: randomUUID(), site, by: author, action: 'agent.invite', agent: id });
      const { email } = request.body;
      const isMailed = email !== undefined && send !== undefined && (await send(link, email));
      return { token: link.token, expiresAt: link.expiresAt, isMailed };
    },
  );
};
