/** Tabs of one visitor, and what is on their screens. */

import { type Tab, visitorBrowser } from './visitor-browser.ts';
import { isLive, outcome, pendingTexts, texts } from './visitor-setting.ts';

export const shown = ({ client }: Tab) => texts(client.getSnapshot());
export const waiting = ({ client }: Tab) => pendingTexts(client.getSnapshot());
export const viewOf = ({ client }: Tab) => client.getSnapshot().view;
export const write = ({ client }: Tab, ...given: readonly string[]) => given.map((text) => outcome(client.send(text)));

/** Tabs of one visitor in a conversation; only the first one has a connection then. */
export const three = async () => {
  const browser = visitorBrowser();
  const { clock, tab } = browser;
  const tabs = [tab(), tab(), tab()] as const;
  for (const { client } of tabs) client.connect();
  write(tabs[0], 'Hello');
  await clock.until(() => tabs.every((one) => isLive(one.client) && shown(one).length === 1));
  tabs[1].lose(true);
  tabs[2].lose(true);
  await clock.advance(0);
  return { ...browser, tabs };
};
