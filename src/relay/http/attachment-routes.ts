/**
 * Files that came with messages, for who may read the conversation: `GET …/conversations/{c}/attachments/{id}`. Rules W5 and X2.
 *
 * What people have sent must never run as a page of ours: nothing but pixels is answered as what it is, and nothing at all
 * with leave to do anything.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import Type, { type Static } from 'typebox';
import { isPicture } from '../../core/attachments/file-kinds.ts';
import { partCount } from '../../core/attachments/parts.ts';
import { mayRead, readsAsTheirs } from '../../core/conversation/access.ts';
import type { Attachment } from '../../core/conversation/attachments.ts';
import { Identifier } from '../../core/conversation/shapes.ts';
import { ParlorError } from '../../core/errors.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Principal } from '../handshake.ts';
import { readerOf } from '../monitoring.ts';
import type { RelayParts } from '../parts.ts';
import { AskerQuery, type ParticipantDoor } from './participant-door.ts';

type Parts = Pick<RelayParts, 'store' | 'blobs' | 'agents'>;

const Params = Type.Object({ site: Type.String(), conversation: Identifier, id: Identifier });

const path = '/v1/sites/:site/conversations/:conversation/attachments/:id';

export const attachmentRoutes = (app: FastifyInstance, parts: Parts, door: ParticipantDoor): void => {
  app.options(path, door.preflight);
  app.get<{ Params: Static<typeof Params> }>(
    path,
    { onRequest: door.enter, schema: { querystring: AskerQuery, params: Params } },
    async (request, reply) => {
      const attachment = await found(parts, door.whoIs(request), request.params);
      return answerFile(reply, parts.blobs, attachment);
    },
  );
};

/** What is not there, and what is not theirs to see, looks the same. */
const found = async (
  { store, agents }: Parts,
  { actor, site }: Principal,
  { conversation: c, id }: Static<typeof Params>,
): Promise<Attachment> => {
  const reader = readerOf({ actor, site }, agents);
  const conversation = (await store.conversation(c))?.conversation;
  const attachment = conversation && mayRead(conversation, reader) ? await store.uploads.attachment(c, id) : undefined;
  if (!conversation || !attachment) throw new ParlorError('unknown-file');
  // Whoever monitors a conversation is written down before they see what is in it (V8).
  if (!readsAsTheirs(conversation, reader)) {
    const by = { id: actor.id, ...(actor.name !== undefined && { name: actor.name }) };
    await store.audit.add({ id: randomUUID(), site, by, action: 'conversation.monitor', conversation: c });
  }
  return attachment;
};

/** A file as it may be answered to anybody who may have it. */
export const answerFile = (reply: FastifyReply, blobs: Blobs, { id, name, type, bytes }: Attachment): FastifyReply => {
  const isShown = isPicture(type);
  return reply
    .headers({
      'content-type': isShown ? type : 'application/octet-stream',
      'content-length': bytes,
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${escaped(name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
    })
    .send(Readable.from(partsOf(blobs, id, bytes)));
};

/** One part in memory at a time, for a reader who takes them. */
async function* partsOf(blobs: Blobs, blob: string, bytes: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < partCount(bytes); part += 1) {
    const read = await blobs.read(blob, part);
    if (!read) throw new Error(`Part ${part} of blob ${blob} is gone.`);
    yield read;
  }
}

/** As RFC 8187 has it: `encodeURIComponent` leaves a few that it does not allow. */
const escaped = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
