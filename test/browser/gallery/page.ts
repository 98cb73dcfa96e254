/**
 * The page that pictures of the widget are taken of: one state, named in the address, of the widget as it is built.
 *
 * `?state=in+line&locale=ar`; without a state it gives the names of all of them in `data-states`, with one `data-shown` once the
 * chat is in it.
 */
import type { ParlorChat } from '../../../src/widget/parlor-chat.ts';
import { FakeVisitorClient } from '../widget/fake-visitor-client.ts';
import { bringInto, panelStates } from '../widget/panel-states.ts';

const { dataset } = document.documentElement;
dataset['states'] = JSON.stringify(Object.keys(panelStates));

const { state = '', locale = '' } = Object.fromEntries(new URL(location.href).searchParams);
const shown = panelStates[state];
if (shown) {
  if (locale === 'ar') document.documentElement.dir = 'rtl';
  const chat = document.createElement('parlor-chat') as ParlorChat;
  chat.setAttribute('site', 'gallery');
  if (locale) chat.setAttribute('locale', locale);
  const client = new FakeVisitorClient();
  chat.clientFactory = () => client;
  const place = document.createElement('div');
  place.append(chat);
  document.body.append(place);
  await bringInto(shown, chat, client);
  dataset['shown'] = state;
}
