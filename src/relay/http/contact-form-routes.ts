/**
 * What visitors leave behind while nobody is there: `POST /v1/sites/{site}/requests`. It becomes a case, once however often it is
 * sent. Rules M2, X1 and X3 in docs/SPEC.md.
 */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { CaseRow } from '../../core/contacts/case.ts';
import { Identifier, Name } from '../../core/conversation/shapes.ts';
import { AnswersShape } from '../../core/conversation/visitor-context.shape.ts';
import { ParlorError } from '../../core/errors.ts';
import { contactForm, contactQuestions, requestOf } from '../../core/forms/contact-form.ts';
import { answersMax, contactFormMax, languageLengthMax, pageLengthMax } from '../../core/limits.ts';
import { askedIn, rewrittenAnswers } from '../../core/masking/written.ts';
import type { SiteConfig, WorkstreamConfig } from '../config.ts';
import type { Asked } from '../contacts/contacts.ts';
import { contactFormOf } from '../forms.ts';
import { workstreamOf } from '../front-facts.ts';
import type { RelayParts } from '../parts.ts';
import type { Admission } from './admission.ts';
import { kept } from './kept.ts';

const RequestBody = Type.Object({
  /** Made by the page: the same content under the same key becomes one case. */
  key: Identifier,
  workstream: Type.Optional(Name),
  /** BCP 47 language in which the questions were read. */
  language: Type.Optional(Type.String({ maxLength: languageLengthMax })),
  page: Type.Optional(Type.String({ maxLength: pageLengthMax })),
  answers: Type.Array(AnswersShape.items, { maxItems: answersMax.questions + contactQuestions.length }),
});

interface Route {
  readonly Params: { readonly site: string };
  readonly Body: Static<typeof RequestBody>;
}

interface Options {
  readonly parts: Pick<RelayParts, 'sites' | 'agents' | 'store' | 'masking'>;
  readonly admission: Pick<Admission, 'originProblem' | 'requestProblem'>;
  /** Called with a case that was opened. */
  readonly opened: (row: CaseRow) => void;
}

const rateLimit = { max: contactFormMax.perMinute, timeWindow: 60_000 };

/** Fastify's plugin: its parser holds for this route only. */
export const contactFormRoutes =
  ({ parts, admission, opened }: Options) =>
  async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    // Whatever it calls itself: `text/plain` is what a page may send without asking first.
    app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
      try {
        done(null, JSON.parse(String(body)));
      } catch {
        done(new ParlorError('bad-frame'));
      }
    });
    /** Before it is counted and read, so that pages can read that they ask too often. */
    const onRequest = async ({ params, headers: { origin }, ip }: FastifyRequest<Route>, reply: FastifyReply) => {
      reply.headers({ vary: 'origin', 'cache-control': 'no-store' });
      const caller = { site: params.site, origin, address: ip };
      const isAllowed = admission.originProblem(caller) === undefined;
      if (isAllowed && origin !== undefined) reply.header('access-control-allow-origin', origin);
      const problem = admission.requestProblem(caller);
      if (problem) throw new ParlorError(problem);
    };
    app.post<Route>(
      '/v1/sites/:site/requests',
      { onRequest, schema: { body: RequestBody }, bodyLimit: contactFormMax.bytes, config: { rateLimit } },
      async ({ params, body }, reply) => {
        const site = parts.sites.get(params.site);
        if (!site) throw new ParlorError('unknown-site');
        const workstream = workstreamOf(site, body.workstream);
        if (!workstream) throw new ParlorError('unknown-workstream');
        opened(kept(await parts.store.contactBook.cases.open(site.id, askedBy(body, site, workstream, parts))));
        return reply.code(204).send();
      },
    );
  };

/** What is to become a case. Whoever began to write while nobody was there may send it after hours have begun. */
const askedBy = (
  { key, language, page, answers }: Route['Body'],
  site: SiteConfig,
  workstream: WorkstreamConfig,
  { agents, masking }: Options['parts'],
): Asked => {
  const form = contactFormOf(workstream, language);
  if (!form) throw new ParlorError('not-allowed');
  const hide = masking.on(site.id, 'visitors');
  const request = kept(requestOf(form, rewrittenAnswers(answers, hide, askedIn(contactForm(form)))));
  const assignee = agents.get(workstream.front?.contactForm?.assignee ?? '');
  return {
    id: idOf([site.id, workstream.id, key, answers.map(({ question, answer }) => [question, answer])]),
    request: { ...request, workstream: workstream.id, ...(page !== undefined && { page: hide(page) }) },
    ...(assignee?.site === site.id && { assignee: { id: assignee.id, name: assignee.name } }),
  };
};

/** The same for the same content under the same key, and nobody can tell from it what else there is. */
const idOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
