/** The stage: adds visitors and tabs, and makes the weather that `pretend.js` and the relay have for it. */
const visitors = document.querySelector('.visitors');
const news = document.querySelector('.news');
const template = document.querySelector('#pane');
const buttons = Object.fromEntries([...document.querySelectorAll('[data-act]')].map((one) => [one.dataset.act, one]));

/** More would leave no room for the desks. */
const panesMax = 3;
let count = 1;

const say = (text) => {
  news.textContent = text;
};

/** The shops that are on the stage, as far as they are there. */
const shops = () =>
  [...visitors.querySelectorAll('iframe')].flatMap(({ contentWindow }) => contentWindow?.pretend ?? []);

const isPressed = (name) => buttons[name].getAttribute('aria-pressed') === 'true';

/** As the buttons say. A shop that has just come is told, too. */
const haveWeather = () => {
  for (const shop of shops()) {
    if (shop.isSlow !== isPressed('slow')) shop.isSlow = isPressed('slow');
    if (shop.isOffline !== isPressed('offline')) shop.isOffline = isPressed('offline');
  }
};

const addPane = (name, address) => {
  count += 1;
  const pane = template.content.firstElementChild.cloneNode(true);
  const heading = pane.querySelector('h2');
  const frame = pane.querySelector('iframe');
  heading.id = `visitor-${count}`;
  heading.textContent = name;
  pane.setAttribute('aria-labelledby', heading.id);
  frame.title = name;
  frame.src = address;
  frame.addEventListener('load', haveWeather);
  pane.querySelector('.leave').addEventListener('click', () => {
    pane.remove();
    haveRoom();
    buttons.visitor.focus();
  });
  visitors.append(pane);
  pane.scrollIntoView({ block: 'nearest' });
  haveRoom();
};

const haveRoom = () => {
  const isFull = visitors.children.length >= panesMax;
  buttons.visitor.disabled = isFull;
  buttons.tab.disabled = isFull;
};

const toggle = (name) => {
  buttons[name].setAttribute('aria-pressed', String(!isPressed(name)));
  haveWeather();
};

/** The relay's process; undefined while there is none. */
const relay = async () => {
  try {
    const answer = await fetch('/v1/demo', { cache: 'no-store' });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
};

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const kill = async () => {
  buttons.kill.disabled = true;
  const began = performance.now();
  const before = await relay();
  // Whoever is dead does not answer.
  await fetch('/v1/demo/death', { method: 'POST' }).catch(() => undefined);
  say('The relay is dead, in the middle of what it was doing. Write on.');
  for (;;) {
    const now = await relay();
    if (now && now.pid !== before?.pid) break;
    await pause(100);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`Another relay is there after ${seconds} s. Everything is where it was: look at both sides.`);
  buttons.kill.disabled = false;
};

const acts = {
  visitor: () => addPane('Another visitor', `/shop.html?stage=${count + 1}`),
  tab: () => addPane('The first visitor’s second tab', `/shop.html?stage=1&tab=${count + 1}`),
  offline: () => {
    toggle('offline');
    say(isPressed('offline') ? 'The visitors have no line. What they write waits.' : 'The line is back.');
  },
  slow: () => {
    toggle('slow');
    say(isPressed('slow') ? 'Everything takes 2.5 seconds to or from the visitors.' : 'As fast as ever.');
  },
  kill,
};

for (const [name, button] of Object.entries(buttons)) button.addEventListener('click', () => acts[name]());
for (const frame of visitors.querySelectorAll('iframe')) frame.addEventListener('load', haveWeather);

void relay().then((there) => {
  // Only where somebody starts it again.
  buttons.kill.hidden = !there?.canDie;
});
