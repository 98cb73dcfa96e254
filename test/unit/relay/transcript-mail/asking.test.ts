/** What is asked for by mail, before it is a wish: how long a conversation may be, and in which zone and language it is written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation } from '../../../../src/core/conversation/conversation.ts';
import type { ConversationEvent } from '../../../../src/core/conversation/vocabulary.ts';
import { transcriptMailMax } from '../../../../src/core/limits.ts';
import { type Asked, askForMail } from '../../../../src/relay/transcript-mail/asking.ts';
import type { Wish } from '../../../../src/relay/transcript-mail/wishes.ts';
import { ana, ScriptedConversation, site, visitor } from '../../../support/scripted-conversation.ts';

const asked: Asked = { key: 'key-of-this', conversation: 'conversation-1', address: 'rosa@home.example' };

/** Asks about a conversation of `length` events, the last of which is an agent's answer. */
const ask = async (length: number, more: Partial<Asked> = {}) => {
  const script = new ScriptedConversation().started().picked().said(ana, 'We do.');
  const last = script.events.at(-1) as ConversationEvent;
  const conversation: Conversation = { ...script.now, seq: length };
  const wishes: Wish[] = [];
  const reads: number[] = [];
  const store = {
    conversation: async () => ({ epoch: '1', conversation }),
    read: async (_id: string, after: number, limit: number) => {
      reads.push(after);
      return { epoch: '1', head: length, events: after + limit >= length ? [last] : [] };
    },
    transcriptMails: { add: async (wish: Wish) => void wishes.push(wish) },
  };
  const workstreams = [{ id: conversation.lifecycle.workstream, name: 'Sales', mode: 'live' }];
  const parts = {
    store,
    agents: new Map(),
    sites: new Map([[site, { id: site, workstreams, transcriptMail: 'given' }]]),
  };
  const who = { actor: visitor, site, version: 4, device: 'tab' };
  const refusal = await askForMail({ ...asked, ...more }, who, parts as never);
  return { refusal, wish: wishes[0], reads };
};

test('[X3] a conversation may have 5,000 events, and not one more', async () => {
  const { events: max } = transcriptMailMax;
  const { refusal, wish, reads } = await ask(max);
  assert.equal(refusal, undefined);
  assert.equal(wish?.head, max);
  assert.equal(reads.length, max / 200, 'an answer is looked for in pages, to the end');
  const tooLong = await ask(max + 1);
  assert.deepEqual(tooLong.refusal, { refused: 'text-too-long', params: { max } });
  assert.deepEqual([tooLong.wish, tooLong.reads], [undefined, []]);
});

test('[W6] what is no time zone or no language here is no reason not to send', async () => {
  const of = async (more: Partial<Asked>) => {
    const { wish } = await ask(3, more);
    return [wish?.timeZone, wish?.language];
  };
  assert.deepEqual(await of({ timeZone: 'Europe/Lisbon', language: 'pt-br' }), ['Europe/Lisbon', 'pt-BR']);
  assert.deepEqual(await of({ timeZone: 'Mars/Olympus', language: '??' }), ['UTC', 'en']);
  assert.deepEqual(await of({}), ['UTC', 'en']);
});

test('[D2] the same key of the same visitor is the same wish, and no other one', async () => {
  const id = async (more: Partial<Asked>) => (await ask(3, more)).wish?.id;
  assert.equal(await id({}), await id({ language: 'de' }));
  assert.notEqual(await id({}), await id({ key: 'key-of-another' }));
  assert.match((await id({})) ?? '', /^[\w-]{22}$/);
});
