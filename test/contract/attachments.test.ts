/** Files both ways at real relays, on either database, by programs that keep to the rules and by programs that do not. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, type TestContext, test } from 'node:test';
import { attachmentsMax, filePartBytes, filePartRate } from '../../src/core/limits.ts';
import type { Config } from '../../src/relay/config.ts';
import { codeOf } from '../support/desk-asker.ts';
import { FileDoor } from '../support/file-door.ts';
import { files, png } from '../support/files.ts';
import { TestNats } from '../support/nats.ts';
import { TestPostgres } from '../support/postgres.ts';
import { newSecret, RawSocket } from '../support/raw-socket.ts';
import { site, startRelay, type TestRelay, testConfig } from '../support/relay.ts';
import { twoSites } from '../support/two-sites.ts';

let postgres: TestPostgres;
let nats: TestNats;
before(async () => {
  [postgres, nats] = await Promise.all([TestPostgres.start(), TestNats.start()]);
});
after(async () => {
  await Promise.all([postgres?.close(), nats?.close()]);
});

type Open = (context: TestContext, config?: Config) => Promise<readonly [TestRelay, TestRelay]>;

const alone: Open = async (context, config = testConfig) => {
  const relay = await startRelay(context, { config });
  return [relay, relay];
};

const together: Open = async (context, config = testConfig) => {
  const shared = { ...config, postgres: await postgres.createDatabase(), nats: nats.url };
  return [await startRelay(context, { config: shared }), await startRelay(context, { config: shared })];
};

const configWith = (attachments: NonNullable<Config['sites'][number]['attachments']>): Config => ({
  ...testConfig,
  sites: testConfig.sites.map((one) => ({ ...one, attachments })),
});

/** A visitor with a conversation, and an agent who has it. */
const talking = async (here: TestRelay, there: TestRelay = here) => {
  const [secret, token, c] = [newSecret(), await there.token(), randomUUID()];
  const visitor = await RawSocket.greeted(here.port, site, 'visitor', secret);
  await visitor.answer(visitor.command(c, 1, { type: 'conversation.start' }));
  const agent = await RawSocket.greeted(there.port, site, 'agent', token);
  await agent.answer(agent.command(c, 1, { type: 'conversation.pick' }));
  return {
    ...{ c, secret, token, visitor, agent },
    visitorFiles: new FileDoor(here, { as: 'visitor', token: secret }),
    agentFiles: new FileDoor(there, { as: 'agent', token }),
  };
};

/** Sends a message with this upload; the answer's code, or *ok*. */
const attach = async (
  by: RawSocket,
  n: number,
  { c, upload, fence }: { c: string; upload: unknown; fence?: number },
) => {
  const command = { type: 'message.send', text: '', attachments: [upload] };
  const answer = await by.answer(by.command(c, n, command, fence === undefined ? {} : { fence }));
  return answer.t === 'ok' ? 'ok' : answer.code;
};

const describeFiles = (name: string, open: Open): void => {
  describe(`attachments: ${name}`, () => {
    test('[W5] a file goes up in parts, with a message, and down to the other side, both ways', async (context) => {
      const [here, there] = await open(context);
      const { c, visitor, agent, visitorFiles, agentFiles } = await talking(here, there);
      const picture = png(40, 30, filePartBytes);
      const sent = await visitorFiles.send('../cat.PNG', picture, { conversation: c });
      assert.partialDeepStrictEqual(sent.body, {
        parts: 2,
        attachment: { name: 'cat.PNG', type: 'image/png', bytes: picture.length, width: 40, height: 30 },
      });
      const { upload } = sent.body;
      assert.equal((await agentFiles.get(c, upload)).status, 404, 'nobody has sent it yet');
      assert.equal(await attach(visitor, 2, { c, upload }), 'ok');
      const answer = await agentFiles.get(c, upload);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), picture);
      const reply = await agentFiles.send('offer.pdf', files.pdf, { conversation: c });
      assert.equal(await attach(agent, 2, { c, upload: reply.body['upload'], fence: 1 }), 'ok');
      const saved = await visitorFiles.get(c, reply.body['upload']);
      assert.deepEqual(Buffer.from(await saved.arrayBuffer()), files.pdf);
    });

    test('[W5] dots are shown, all else is saved, and nothing may run, load or be guessed at', async (context) => {
      const [here] = await open(context);
      const { c, visitor, visitorFiles } = await talking(here);
      let n = 1;
      const headersOf = async (called: string, bytes: Uint8Array) => {
        const { body } = await visitorFiles.send(called, bytes, { conversation: c });
        n += 1;
        await attach(visitor, n, { c, upload: body['upload'] });
        const { headers } = await visitorFiles.get(c, body['upload']);
        assert.equal(headers.get('x-content-type-options'), 'nosniff');
        assert.equal(headers.get('content-security-policy'), "sandbox; default-src 'none'");
        assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
        assert.equal(headers.get('cache-control'), 'no-store');
        assert.equal(headers.get('content-length'), String(bytes.length));
        return [headers.get('content-type'), headers.get('content-disposition')];
      };
      assert.deepEqual(await headersOf('cat.png', files.png), ['image/png', "inline; filename*=UTF-8''cat.png"]);
      const note = "attachment; filename*=UTF-8''it%27s%20%28mine%29%20%F0%9F%90%88.html.txt";
      assert.deepEqual(await headersOf('it’s (mine) 🐈.html'.replace('’', "'"), files.text), [
        'application/octet-stream',
        note,
      ]);
      assert.deepEqual(await headersOf('a.pdf', files.pdf), [
        'application/octet-stream',
        "attachment; filename*=UTF-8''a.pdf",
      ]);
    });

    test('[W5] what is not what may be sent is refused with its first part, whatever it is called', async (context) => {
      const [here] = await open(context);
      const { c, visitorFiles } = await talking(here);
      for (const kind of ['exe', 'svg', 'html', 'zip'] as const) {
        const answer = await visitorFiles.send('cat.png', files[kind], { conversation: c });
        assert.deepEqual(codeOf(answer), [415, 'file-not-allowed'], kind);
      }
      const large = Buffer.concat([files.exe, Buffer.alloc(2 * filePartBytes)]);
      const { body } = await visitorFiles.announce('cat.png', large.length, { conversation: c });
      const first = await visitorFiles.part(body['upload'], 0, large.subarray(0, filePartBytes));
      assert.deepEqual(codeOf(first), [415, 'file-not-allowed']);
      const second = await visitorFiles.part(body['upload'], 1, large.subarray(0, filePartBytes));
      assert.deepEqual(codeOf(second), [404, 'unknown-file'], 'it was given up');
    });

    test('[W5] a text that turns into something else is refused where it does', async (context) => {
      const [here] = await open(context);
      const { c, visitorFiles } = await talking(here);
      const turning = Buffer.concat([Buffer.alloc(filePartBytes, 'a'), files.exe]);
      assert.deepEqual(codeOf(await visitorFiles.send('a.txt', turning, { conversation: c })), [
        415,
        'file-not-allowed',
      ]);
    });

    test('[X3] nothing of 0 bytes, and nothing of one byte too many', async (context) => {
      const [here] = await open(context, configWith({ maxBytes: 1_000 }));
      const { c, visitorFiles, agentFiles } = await talking(here);
      for (const by of [visitorFiles, agentFiles]) {
        assert.deepEqual(codeOf(await by.announce('a.txt', 0, { conversation: c })), [400, 'file-empty']);
        const refused = await by.announce('a.txt', 1_001, { conversation: c });
        assert.deepEqual([codeOf(refused), refused.body['max']], [[413, 'file-too-large'], 1_000]);
        const whole = await by.send('a.txt', Buffer.alloc(1_000, 'a'), { conversation: c });
        assert.equal(whole.status, 200);
      }
      const usual = await open(context);
      const other = await talking(usual[0]);
      const { bytes: max } = attachmentsMax;
      const asMuch = await other.visitorFiles.announce('a.txt', max, { conversation: other.c });
      assert.equal(asMuch.status, 200);
      const more = await other.visitorFiles.announce('a.txt', max + 1, { conversation: other.c });
      assert.deepEqual(codeOf(more), [413, 'file-too-large']);
    });

    test('[X3] a length that lies is refused, and what was said is what comes', async (context) => {
      const [here] = await open(context);
      const { c, visitorFiles } = await talking(here);
      const { body } = await visitorFiles.announce('a.txt', 10, { conversation: c });
      for (const length of [0, 9, 11]) {
        const answer = await visitorFiles.part(body['upload'], 0, Buffer.alloc(length, 'a'));
        assert.deepEqual(codeOf(answer), [400, 'invalid-command'], String(length));
      }
      const over = await visitorFiles.part(body['upload'], 0, Buffer.alloc(filePartBytes + 1, 'a'));
      assert.equal(over.status, 413);
      const whole = await visitorFiles.part(body['upload'], 0, Buffer.alloc(10, 'a'));
      assert.partialDeepStrictEqual(whole.body, { parts: 1, attachment: { bytes: 10 } });
      const behind = await visitorFiles.part(body['upload'], 1, Buffer.alloc(10, 'b'));
      assert.partialDeepStrictEqual(behind.body, { parts: 1, attachment: { bytes: 10 } });
    });

    test('[D2] [D5] who was cut off asks again, any relay, and goes on from what is kept', async (context) => {
      const [here, there] = await open(context);
      const { c, secret, visitor, agentFiles } = await talking(here);
      const picture = png(4, 3, 2 * filePartBytes);
      const id = randomUUID();
      const [one, other] = [here, there].map((relay) => new FileDoor(relay, { as: 'visitor', token: secret }));
      assert.ok(one && other);
      const { body } = await one.announce('cat.png', picture.length, { id, conversation: c });
      const { upload } = body;
      const part = (index: number) => picture.subarray(index * filePartBytes, (index + 1) * filePartBytes);
      await one.part(upload, 0, part(0));
      const again = await other.announce('cat.png', picture.length, { id, conversation: c });
      assert.deepEqual(again.body, { upload, parts: 1 });
      assert.deepEqual((await other.part(upload, 2, part(2))).body, { upload, parts: 1 }, 'not the next one');
      assert.deepEqual((await other.part(upload, 0, part(0))).body, { upload, parts: 1 }, 'kept already');
      const twice = await Promise.all([one.part(upload, 1, part(1)), other.part(upload, 1, part(1))]);
      for (const answer of twice) assert.deepEqual(answer.body, { upload, parts: 2 });
      const last = await other.part(upload, 2, part(2));
      assert.deepEqual((await one.announce('cat.png', picture.length, { id, conversation: c })).body, last.body);
      assert.equal(await attach(visitor, 2, { c, upload }), 'ok');
      const answer = await agentFiles.get(c, upload);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), picture);
    });

    test('[W5] what is cancelled half-way is not there any more, and its id is used up', async (context) => {
      const [here] = await open(context);
      const { c, visitor, visitorFiles } = await talking(here);
      const id = randomUUID();
      const { body } = await visitorFiles.announce('a.txt', 10, { id, conversation: c });
      assert.equal((await visitorFiles.drop(body['upload'])).status, 204);
      const late = await visitorFiles.part(body['upload'], 0, Buffer.alloc(10, 'a'));
      assert.deepEqual(codeOf(late), [404, 'unknown-file']);
      assert.deepEqual(codeOf(await visitorFiles.drop(body['upload'])), [404, 'unknown-file']);
      const again = await visitorFiles.announce('a.txt', 10, { id, conversation: c });
      assert.deepEqual(codeOf(again), [404, 'unknown-file']);
      assert.equal(await attach(visitor, 2, { c, upload: body['upload'] }), 'unknown-file');
    });

    test('[X2] nobody sends anything up for a conversation that they take no part in, or that is over', async (context) => {
      const [here] = await open(context, { ...twoSites });
      const { c, agent, visitorFiles } = await talking(here);
      const announce = async (door: FileDoor, more: object = { conversation: c }) =>
        (await door.announce('a.txt', 10, more)).body['code'];
      const stranger = new FileDoor(here, { as: 'visitor', token: newSecret() });
      assert.equal(await announce(stranger), 'unknown-conversation');
      assert.equal(await announce(stranger, { conversation: randomUUID() }), 'unknown-conversation');
      const colleague = new FileDoor(here, { as: 'agent', token: await here.token('agent-2') });
      assert.equal(await announce(colleague), 'not-assigned');
      assert.equal(await announce(colleague, {}), 'unknown-conversation');
      const elsewhere = new FileDoor(here, { as: 'visitor', token: newSecret() }, 'other');
      assert.equal(await announce(elsewhere), 'unknown-conversation');
      const nobody = new FileDoor(here, { as: 'agent', token: 'forged.token.here' });
      assert.equal(await announce(nobody), 'not-authenticated');
      await agent.answer(agent.command(c, 2, { type: 'conversation.end' }, { fence: 1 }));
      assert.equal(await announce(visitorFiles), 'conversation-ended');
    });

    test('[X2] nobody goes on with, gives up or sends what another one has sent up', async (context) => {
      const [here] = await open(context);
      const { c, visitorFiles, agent, agentFiles } = await talking(here);
      const { body } = await visitorFiles.announce('a.txt', 10, { conversation: c });
      const stranger = new FileDoor(here, { as: 'visitor', token: newSecret() });
      for (const other of [stranger, agentFiles]) {
        const part = await other.part(body['upload'], 0, Buffer.alloc(10, 'a'));
        assert.deepEqual(codeOf(part), [404, 'unknown-file']);
        assert.deepEqual(codeOf(await other.drop(body['upload'])), [404, 'unknown-file']);
      }
      await visitorFiles.part(body['upload'], 0, Buffer.alloc(10, 'a'));
      assert.equal(await attach(agent, 2, { c, upload: body['upload'], fence: 1 }), 'unknown-file');
    });

    test('[X2] nobody has a file but who may read the conversation: what is guessed is not there', async (context) => {
      const [here] = await open(context, twoSites);
      const { c, visitor, agent, visitorFiles, agentFiles } = await talking(here);
      const { body } = await visitorFiles.send('cat.png', files.png, { conversation: c });
      const { upload } = body;
      await attach(visitor, 2, { c, upload });
      const other = await talking(here);
      const doors = {
        stranger: new FileDoor(here, { as: 'visitor', token: newSecret() }),
        'another visitor': other.visitorFiles,
        colleague: new FileDoor(here, { as: 'agent', token: await here.token('agent-2') }),
      };
      for (const [who, door] of Object.entries(doors)) {
        for (const [at, id] of [
          [c, upload],
          [other.c, upload],
          [c, 'guessed-at-all'],
        ] as const) {
          const answer = await door.get(at, id);
          assert.deepEqual([answer.status, (await answer.json()).code], [404, 'unknown-file'], who);
        }
      }
      const expired = new FileDoor(here, { as: 'agent', token: 'a.b.c' });
      assert.equal((await expired.get(c, upload)).status, 401);
      const without = await fetch(`${here.url}/v1/sites/${site}/conversations/${c}/attachments/${upload}?as=visitor`);
      assert.equal(without.status, 401);
      assert.equal((await agentFiles.get(c, upload)).status, 200);
      const released = agent.command(c, 2, { type: 'conversation.release' }, { fence: 1 });
      await agent.answer(released);
      assert.equal((await agentFiles.get(c, upload)).status, 404, 'the conversation is another one’s to read');
    });

    test('[V8] a supervisor who monitors is written down before they have a file', async (context) => {
      const [here] = await open(context);
      const { c, visitor, visitorFiles } = await talking(here);
      const { body } = await visitorFiles.send('cat.png', files.png, { conversation: c });
      await attach(visitor, 2, { c, upload: body['upload'] });
      const token = await here.token('supervisor');
      const answer = await new FileDoor(here, { as: 'agent', token }).get(c, body['upload']);
      assert.equal(answer.status, 200);
      const audit = await fetch(`${here.url}/v1/audit`, { headers: { authorization: `Bearer ${token}` } });
      const { entries } = (await audit.json()) as { entries: readonly Record<string, unknown>[] };
      assert.partialDeepStrictEqual(entries[0], { action: 'conversation.monitor', conversation: c });
    });

    test('[W5] a side that may send nothing sends nothing, and only the types that are listed are taken', async (context) => {
      const [here] = await open(context, configWith({ visitors: false, types: ['application/zip'] }));
      const { c, visitorFiles, agentFiles } = await talking(here);
      assert.deepEqual(codeOf(await visitorFiles.announce('a.zip', 10, { conversation: c })), [403, 'not-allowed']);
      assert.equal((await agentFiles.send('a.zip', files.zip, { conversation: c })).status, 200);
      const picture = await agentFiles.send('cat.png', files.png, { conversation: c });
      assert.deepEqual(codeOf(picture), [415, 'file-not-allowed']);
    });

    test('[X1] pages of other origins can neither send nor fetch; those of the site are told that they can', async (context) => {
      const [here] = await open(context);
      const { c, secret } = await talking(here);
      const url = `${here.url}/v1/sites/${site}/conversations/${c}/attachments/${randomUUID()}?as=visitor`;
      const headersFrom = (origin: string) => ({ origin, authorization: `Bearer ${secret}` });
      const foreign = await fetch(url, { headers: headersFrom('https://evil.example') });
      assert.deepEqual([foreign.status, foreign.headers.get('access-control-allow-origin')], [403, null]);
      const own = await fetch(url, { headers: headersFrom('https://shop.example') });
      assert.deepEqual([own.status, own.headers.get('access-control-allow-origin')], [404, 'https://shop.example']);
      const preflight = (origin: string) => fetch(url, { method: 'OPTIONS', headers: { origin } });
      assert.equal((await preflight('https://evil.example')).status, 403);
      const leave = await preflight('https://shop.example');
      assert.equal(leave.status, 204);
      assert.equal(leave.headers.get('access-control-allow-headers'), 'authorization, content-type');
    });

    test('[X3] parts that come too fast wait', async (context) => {
      const [here] = await open(context);
      const { c, visitorFiles } = await talking(here);
      const { body } = await visitorFiles.announce('a.txt', 10, { conversation: c });
      const many = Array.from({ length: filePartRate.burst * 3 }, () =>
        visitorFiles.part(body['upload'], 1, Buffer.alloc(1)),
      );
      const answers = await Promise.all(many);
      const refused = answers.filter(({ status }) => status === 429);
      assert.ok(refused.length > 0);
      for (const answer of refused) assert.ok(Number(answer.body['retryMs']) > 0);
    });
  });
};

describeFiles('SQLite and a folder', alone);
describeFiles('two relays on PostgreSQL', together);
describeFiles('SQLite alone', (context, config = testConfig) => alone(context, { ...config, blobs: 'database' }));
