/** Runs in the page: a desk with ten sessions, one of which has 10,000 messages, and what is measured of it. */
import '../../src/console/elements/parlor-console.ts';
import type { AgentSnapshot } from '../../src/sdk/snapshots.ts';
import { snapshotOf, talk } from '../../test/support/desk-conversations.ts';
import { FakeAgentClient } from '../../test/support/fake-agent-client.ts';

const messages = 10_000;

const inside = (host: Element | null | undefined, selector: string): HTMLElement | null | undefined =>
  host?.shadowRoot?.querySelector<HTMLElement>(selector);

const workspace = (): Element | null | undefined =>
  inside(document.querySelector('parlor-console'), 'parlor-workspace');

const sessionAt = (index: number): Element | undefined =>
  [...(workspace()?.shadowRoot?.querySelectorAll('parlor-session') ?? [])][index];

const transcriptOf = (session: Element | undefined): Element | null | undefined =>
  inside(inside(session, 'parlor-communication'), 'parlor-transcript');

const until = async (isSo: () => boolean): Promise<void> => {
  const latest = performance.now() + 30_000;
  while (!isSo()) {
    if (performance.now() > latest) throw new Error(`Waited in vain: ${isSo}`);
    await new Promise(requestAnimationFrame);
  }
};

/** Until what has changed has been painted. */
const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const tenSessions = (): AgentSnapshot => {
  const sessions = Array.from({ length: 10 }, (_, index) => {
    let one = talk({ number: index + 1 })
      .visitorSays('Hello')
      .picked();
    for (let n = 1; n < (index === 0 ? messages : 100); n += 1) {
      const text = `Message ${n}.${' And a sentence more about it.'.repeat((n * n) % 9)}`;
      one = n % 7 < 4 ? one.visitorSays(text) : one.agentSays(text);
    }
    return one.view;
  });
  return snapshotOf({ sessions });
};

/** From a press on a session's entry to the frame in which it is in front and its field has the focus. */
const switchTo = async (index: number): Promise<number> => {
  const entries = inside(workspace(), 'parlor-session-panel')?.shadowRoot?.querySelectorAll('parlor-session-entry');
  const button = inside(entries?.[index], 'button');
  const began = performance.now();
  button?.click();
  await until(
    () => sessionAt(index)?.matches('.front') === true && sessionAt(index)?.matches(':focus-within') === true,
  );
  await painted();
  return performance.now() - began;
};

/** From a key to the frame with its letter, and how often anything in a transcript changed meanwhile. */
const typeIn = async (index: number, keys: number): Promise<{ ms: number[]; changes: number }> => {
  const composer = inside(inside(sessionAt(index), 'parlor-communication'), 'parlor-session-composer');
  const field = inside(inside(composer, 'parlor-composer'), 'textarea') as HTMLTextAreaElement;
  let changes = 0;
  const observer = new MutationObserver((records) => {
    changes += records.length;
  });
  const root = transcriptOf(sessionAt(index))?.shadowRoot;
  if (root) observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  const ms: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    const began = performance.now();
    field.value += 'x';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await painted();
    ms.push(performance.now() - began);
  }
  observer.disconnect();
  return { ms, changes };
};

const measure = async (rounds: number): Promise<object> => {
  const client = new FakeAgentClient(tenSessions());
  const desk = document.createElement('parlor-console');
  desk.access = { resume: async () => client, signIn: async () => client, signOut: async () => undefined };
  document.body.append(desk);
  await until(() => sessionAt(9) !== undefined);
  for (let index = 0; index < 10; index += 1) await switchTo(index);
  const toLong: number[] = [];
  const toOthers: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    toLong.push(await switchTo(0));
    toOthers.push(await switchTo(1 + (round % 9)));
  }
  await switchTo(0);
  return { toLong, toOthers, typed: await typeIn(0, rounds) };
};

Object.assign(window, { measure });
