/** What is shown of templates and messages before they are in force. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTemplate, sampleFacts, sampleMatter } from '../../../../src/console/admin/notification-sample.ts';
import { readMessage } from '../../../../src/console/admin/read-message.ts';
import { scenarios, usualNotification } from '../../../../src/core/desk/desk-facts.ts';
import { frontFactsOf } from '../../../../src/relay/front-facts.ts';
import type { Json } from '../../../../src/sdk/admin/agent-admin.ts';
import { adminPreviews } from '../../../../src/ui/locales/desk/admin/previews.ts';

const words = adminPreviews.en;

const site = {
  id: 'shop',
  name: 'Shop',
  queues: [{ id: 'service', name: 'Service' }],
  workstreams: [{ id: 'chat', name: 'Chat' }],
};

test('[N4] a template that is edited is read as the relay tells it, and what is wrong in it is left out', () => {
  const template = readTemplate('incoming', {
    title: 'Somebody is here',
    accept: '',
    fields: ['name', 'nonsense', { answer: 'order' }, { answer: '' }, 7],
  });
  assert.deepEqual(template, {
    ...usualNotification('incoming'),
    title: 'Somebody is here',
    fields: ['name', { answer: 'order' }],
  });
  assert.deepEqual(readTemplate('missed', {}), usualNotification('missed'));
});

test('[N1] there is something to show of all that a notification may be about, with each field that it asks for', () => {
  for (const scenario of scenarios) {
    const facts = sampleFacts(site, scenario, readTemplate(scenario, { fields: [{ answer: 'order' }] }));
    const matter = sampleMatter(scenario, facts, words, 1_000_000);
    assert.equal(matter.scenario, scenario);
    if (matter.kind !== 'offer') continue;
    assert.equal(matter.offer.summary.queue, 'service');
    assert.equal(matter.offer.summary.told?.answers?.[0]?.question, 'order');
  }
  // Nothing is there yet: the preview has words of its own.
  const empty = sampleMatter('incoming', sampleFacts({}, 'incoming', readTemplate('incoming', {})), words, 1_000_000);
  assert.equal(empty.kind === 'offer' && empty.offer.summary.queue, 'Service');
});

const front = {
  told: { unanswered: false, 'in-line': false },
  words: [
    {
      language: 'pt',
      messages: {
        'agent-joined': '{agent} entrou',
        'queue-position': { one: 'a seguir', other: '{position} à frente' },
      },
    },
    { language: 'pt-BR', messages: { 'agent-left': 'saiu', 'agent-joined': '' }, told: { 'in-line': true } },
  ],
} satisfies Json;

test('[M3] a message is previewed with its names and numbers, from the language itself, the one without its region, or neither', () => {
  const read = (language: string, code: Parameters<typeof readMessage>[2]): unknown =>
    readMessage(front, language, code, words);
  assert.deepEqual(read('pt-BR', 'agent-joined'), { text: 'Maya entrou', language: 'pt' });
  assert.deepEqual(read('pt-BR', 'agent-left'), { text: 'saiu', language: 'pt-BR' });
  assert.deepEqual(read('pt', 'queue-position'), { text: '3 à frente', language: 'pt' });
  assert.equal(read('pt', 'agent-left'), 'own');
  assert.equal(read('pt', 'unanswered'), 'silent');
  // The nearest word on it counts.
  assert.equal(read('pt-BR', 'in-line'), 'own');
  assert.equal(read('pt', 'in-line'), 'silent');
});

test('[M3] the preview silences what the relay silences', () => {
  const told = { mode: 'live', front } as unknown as Parameters<typeof frontFactsOf>[0];
  for (const language of ['pt', 'pt-BR']) {
    const silent = frontFactsOf(told, language)?.silent ?? [];
    for (const code of ['unanswered', 'in-line', 'agent-left'] as const)
      assert.equal(
        readMessage(front, language, code, words) === 'silent',
        silent.includes(code),
        `${language} ${code}`,
      );
  }
});

test('[M3] a language that is half typed, or texts of another kind, break nothing', () => {
  const half = { words: [{ language: 'p', messages: { started: 'Olá', 'queue-position': 7 } }, 'no'] } satisfies Json;
  assert.deepEqual(readMessage(half, 'p', 'started', words), { text: 'Olá', language: 'p' });
  assert.equal(readMessage(half, 'p', 'queue-position', words), 'own');
  assert.equal(readMessage(undefined, '', 'started', words), 'own');
});
