/** A transcript of thousands of messages: what of it is in the page, what stays where it is, and what is announced. */
import { type Row, timeline } from '../../../src/core/conversation/timeline.ts';
import type { ParlorTranscript } from '../../../src/ui/elements/parlor-transcript.ts';
import '../../../src/ui/elements/parlor-transcript.ts';
import { dayOf } from '../../../src/ui/times.ts';
import { ana, ScriptedConversation, startedAt, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, complaints, spokenText } from '../support/roles.ts';
import { clearStage, onStage } from './stage.ts';

/** Rows in a box of 400 pixels, with what is around them: a bound, not a number to be met. */
const inPageMax = 160;

const day = 24 * 3_600_000;

/** A conversation of that many messages, of one line to many, in which every so often a day has gone by. */
const conversation = (messages: number): ScriptedConversation => {
  const script = new ScriptedConversation().started().picked();
  for (let n = 1; n <= messages; n += 1) {
    const at = startedAt + Math.floor(n / 90) * day + n * 1_000;
    script.said(n % 7 < 4 ? ana : visitor, `Message ${n}.${' And more of it.'.repeat((n * n) % 23)}`, { at });
  }
  return script;
};

const tenThousand = conversation(10_000);

suite('a long transcript', () => {
  let transcript: ParlorTranscript;
  let rows: readonly Row[];
  const log = (): HTMLElement => transcript.renderRoot.querySelector('[role=log]') as HTMLElement;
  const inPage = (): HTMLElement[] => [
    ...(transcript.renderRoot.querySelectorAll<HTMLElement>('.rows > :not(slot)') ?? []),
  ];
  const isInSight = (row: HTMLElement): boolean => {
    const [box, own] = [log().getBoundingClientRect(), row.getBoundingClientRect()];
    return own.bottom > box.top && own.top < box.bottom;
  };
  const textOf = (row: Element | undefined): string => row?.querySelector('.text')?.textContent ?? '';
  const announced = (): Element => {
    const regions = transcript.renderRoot.querySelectorAll('[aria-live="polite"]');
    equal(regions.length, 1);
    return regions[0] as Element;
  };

  const show = async (script: ScriptedConversation, from = 0): Promise<void> => {
    rows = timeline(script.events.slice(from), [], visitor, dayOf);
    transcript.rows = rows;
    await transcript.updateComplete;
  };

  /** Whether a box's height above and below what is in sight is there, or all there is. */
  const isFull = (): boolean => {
    const shown = inPage();
    const [first, last] = [shown[0], shown.at(-1)];
    const content = log().querySelector<HTMLElement>('.rows');
    if (!first || !last || !content || (rows.length > 60 && content.style.paddingBlock === '')) return false;
    const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(content);
    const { scrollTop, clientHeight: box } = log();
    const isAbove = Number.parseFloat(paddingBlockStart) <= 16 || first.offsetTop <= scrollTop - box;
    const end = last.offsetTop + last.offsetHeight;
    return isAbove && (Number.parseFloat(paddingBlockEnd) <= 28 || end >= scrollTop + 2 * box);
  };

  /** Waits until what is around the reader is in the page, and has been so for two frames. */
  const filled = async (): Promise<void> => {
    let frames = 0;
    await until('nothing more to come', () => {
      frames = isFull() ? frames + 1 : 0;
      return frames > 2;
    });
  };
  const scrollTo = async (top: number): Promise<void> => {
    log().scrollTop = top;
    await new Promise(requestAnimationFrame);
    await filled();
  };

  setup(async () => {
    transcript = document.createElement('parlor-transcript');
    transcript.style.blockSize = '400px';
    await onStage(transcript);
  });
  teardown(clearStage);

  test('a bounded part of it is in the page, wherever its reader is, and no place is empty', async () => {
    await show(tenThousand);
    await filled();
    for (const part of [1, 0.75, 0.5, 0.1, 0, 0.3, 1]) {
      await scrollTo(part * log().scrollHeight);
      const shown = inPage();
      equal(shown.length <= inPageMax, true);
      const [box, first, last] = [log(), shown[0], shown.at(-1)].map((one) => one?.getBoundingClientRect());
      equal((first?.top ?? 0) <= (box?.top ?? 0) + 20 && (last?.bottom ?? 0) >= (box?.bottom ?? 0) - 32, true);
    }
    equal(textOf(inPage().at(-1)).startsWith('Message 10000.'), true);
    await scrollTo(0);
    equal(log().scrollTop, 0);
    equal(inPage()[1]?.textContent?.includes('Conversation started'), true);
  });

  test('what is in the page is a piece of the whole: days and groups are those of all rows', async () => {
    await show(tenThousand);
    await filled();
    for (const part of [0.9, 0.42, 0.2]) {
      await scrollTo(part * log().scrollHeight);
      const shown = inPage();
      const at = rows.findIndex((row) => 'text' in row && row.text === textOf(shown.find((one) => textOf(one) !== '')));
      const from = at - shown.findIndex((one) => textOf(one) !== '');
      for (const [index, element] of shown.entries()) {
        const row = rows[from + index];
        equal(element.classList.contains(row?.kind ?? ''), true);
        if (row?.kind !== 'message') continue;
        equal(
          [textOf(element), element.classList.contains('starts'), element.classList.contains('ends')],
          [row.text, row.starts, row.ends],
        );
      }
    }
  });

  test('nothing jumps while its reader goes up and down', async () => {
    await show(tenThousand);
    await filled();
    for (const step of [...new Array<number>(60).fill(-170), ...new Array<number>(60).fill(230)]) {
      const row = inPage().find(isInSight) as HTMLElement;
      const before = row.getBoundingClientRect().bottom;
      const [top, end] = [log().scrollTop, log().scrollHeight - log().clientHeight];
      log().scrollTop += step;
      const moved = Math.min(step, end - top);
      await new Promise(requestAnimationFrame);
      await transcript.updateComplete;
      await new Promise(requestAnimationFrame);
      if (row.isConnected) equal(Math.abs(row.getBoundingClientRect().bottom - before + moved) < 3, true);
    }
  });

  test('what is being read stays where it is, whatever comes before it and however high rows become', async () => {
    const script = conversation(800);
    await show(script, 400);
    await filled();
    await scrollTo(500);
    const row = inPage().find((one) => textOf(one) !== '' && isInSight(one)) as HTMLElement;
    const before = row.getBoundingClientRect().bottom;
    const isThere = (): boolean => Math.abs(row.getBoundingClientRect().bottom - before) < 3;

    await show(script, 300);
    equal(isThere(), true);
    await show(script, 0);
    equal(isThere(), true);
    await show(script.said(ana, 'A new one'), 0);
    await filled();
    equal(isThere(), true);

    const higher = inPage().find((one) => textOf(one) !== '') as HTMLElement;
    higher.style.paddingBlockEnd = '300px';
    await new Promise(requestAnimationFrame);
    await until('its place', isThere);
    transcript.style.fontSize = '32px';
    transcript.style.inlineSize = '320px';
    await new Promise(requestAnimationFrame);
    await until('its place with larger letters', () => isInSight(row));
  });

  test('at the beginning it asks for what was before, and goes on from there', async () => {
    const script = conversation(800);
    const asked: Event[] = [];
    transcript.addEventListener('parlor-earlier', (event) => asked.push(event));
    transcript.earlier = 'more';
    await show(script, 500);
    await filled();
    equal(asked.length, 0);
    await scrollTo(0);
    await until('the question', () => asked.length > 0);
    const row = inPage().find((one) => textOf(one) !== '') as HTMLElement;
    const before = row.getBoundingClientRect().bottom;
    transcript.earlier = 'none';
    await show(script, 100);
    await filled();
    equal(Math.abs(row.getBoundingClientRect().bottom - before) < 3, true);
    equal(log().scrollTop > 0, true);
    await scrollTo(0);
    equal(textOf(inPage().find((one) => textOf(one) !== '')).startsWith('Message 99.'), true);
  });

  test('only what is new is announced: not what comes into the page because somebody scrolls', async () => {
    const script = conversation(500);
    await show(script, 100);
    await filled();
    equal([log().getAttribute('aria-live'), spokenText(announced()).trim()], ['off', '']);
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(spokenText(announced()).trim()));
    observer.observe(announced(), { childList: true, characterData: true, subtree: true });
    await scrollTo(0);
    await show(script, 0);
    await scrollTo(log().scrollHeight / 2);
    await scrollTo(log().scrollHeight);
    equal(said, []);
    await show(script.said(ana, 'Are you there?'));
    await until('the announcement', () => said.length > 0);
    equal(said, ['Ana said: Are you there?']);
    await scrollTo(0);
    await show(script.said(ana, 'Are you there?').ended(ana));
    await until('the next one', () => said.length > 1);
    equal(said.at(-1), 'Ana said: Are you there? Ana ended the conversation');
    observer.disconnect();
  });

  test('one’s own message is not announced, but that it was refused', async () => {
    const script = conversation(20);
    await show(script);
    await until('somewhere to announce it', () => transcript.renderRoot.querySelector('[aria-live="polite"]') !== null);
    const pending = { id: 'mine', command: { type: 'message.send', text: 'Mine' }, at: startedAt } as const;
    const shown = async (refused?: 'rate-limited'): Promise<string> => {
      transcript.rows = timeline(script.events, [{ ...pending, ...(refused && { refused }) }], visitor, dayOf);
      await transcript.updateComplete;
      return spokenText(announced()).trim();
    };
    equal(await shown(), '');
    equal(await shown('rate-limited'), 'Not sent . That was a lot at once. Try again in a moment.');
  });

  test('what is selected stays in the page while its reader scrolls, and so does what has the focus', async () => {
    const script = conversation(2_000);
    await show(script);
    await filled();
    const row = inPage().find(isInSight) as HTMLElement;
    getSelection()?.selectAllChildren(row.querySelector('.text') as Element);
    for (let n = 0; n < 30; n += 1) await scrollTo(log().scrollTop - 380);
    equal(row.isConnected, true);
    getSelection()?.removeAllRanges();
    for (let n = 0; n < 2; n += 1) await scrollTo(log().scrollTop - 380);
    equal(row.isConnected, false);
    equal(inPage().length <= inPageMax, true);
  });

  test('the newest message is a click away from wherever one is', async () => {
    const script = conversation(3_000);
    await show(script);
    await filled();
    await scrollTo(4_000);
    await show(script.said(ana, 'The newest'));
    const [newer] = allByRole('button', 'New messages');
    newer?.click();
    await filled();
    equal(textOf(inPage().at(-1)), 'The newest');
    equal(log().scrollHeight - log().scrollTop - log().clientHeight < 2, true);
    await until('no button', () => allByRole('button', 'New messages').length === 0);
  });

  test('axe has nothing to say', async () => {
    await show(tenThousand);
    await filled();
    await scrollTo(log().scrollHeight / 2);
    equal(await complaints(), []);
  });
});
