/** What can be done at the desk at this moment, as entries of the palette: the most urgent first. Rule S9 in docs/SPEC.md. Pure. */
import type { Titled } from '../../core/conversation/visitor.ts';
import type { Choice } from '../../core/presence/presence.ts';
import type { OfferView } from '../../sdk/snapshots.ts';
import type { PaletteStrings } from '../../ui/locales/desk/palette.ts';
import type { SettingsStrings } from '../../ui/locales/desk/settings.ts';
import type { DeskStrings } from '../../ui/locales/desk/strings.ts';
import type { WorkspaceStrings } from '../../ui/locales/desk/workspace.ts';
import type { DeskAct } from '../acts.ts';
import { ariaKeys } from '../controllers/shortcuts-controller.ts';
import type { DeskView } from '../desk.ts';
import { inFront, unreadCount } from '../desk-state.ts';
import type { Place } from '../places.ts';
import { densities, type Preferences, themes } from '../preferences.ts';
import type { ListedSession } from '../session-list.ts';
import { type Entry, says, type Way } from './entry.ts';

/** What of the desk decides what can be done. */
export interface Standing {
  readonly view: DeskView;
  /** Undefined where the page does not ask for them. */
  readonly preferences: Preferences | undefined;
  /** Where this agent may go beside Home and the sessions. */
  readonly places: readonly Pick<Place, 'id'>[];
  /** Whether the session panel shows icons only. */
  readonly isCompact: boolean;
  /** Undefined until it is known. */
  readonly isMuted: boolean | undefined;
}

export interface DoingWords {
  readonly palette: PaletteStrings;
  readonly desk: DeskStrings;
  readonly settings: SettingsStrings;
  readonly workspace: WorkspaceStrings;
  readonly titleOf: (titled: Titled) => string;
}

/** Without anything typed, so many of them are offered. */
const offeredMax = 6;

/** Everything that can be done now and says the words. */
export const doable = (standing: Standing, words: DoingWords, typed: readonly string[]): readonly Entry[] => {
  const all = [
    ...urgent(standing, words),
    ...around(standing, words),
    ...presences(standing, words),
    ...looks(standing, words),
    entry('sign-out', words.desk.signOut, { to: 'sign-out' }),
  ];
  return typed.length === 0 ? all.slice(0, offeredMax) : all.filter(({ title }) => says([title], typed));
};

const entry = (key: string, title: string, way: Way, keys?: string): Entry => ({
  key,
  title,
  way,
  ...(keys !== undefined && { keys }),
});

const acts = (...some: readonly DeskAct[]): Way => ({ to: 'acts', acts: some });

const urgent = ({ view }: Standing, { palette, titleOf }: DoingWords): readonly Entry[] => {
  const { client, desk } = view;
  const front = inFront(desk, client);
  const hasUnread = client.sessions.some((session) => unreadCount(desk, session) > 0);
  return [
    ...client.offers.flatMap((offer) => answers(offer, palette, titleOf)),
    ...(hasUnread ? [entry('next-unread', palette.nextUnread, { to: 'next-unread' }, ariaKeys('next-unread'))] : []),
    ...(front || desk.place ? [entry('home', palette.home, acts({ do: 'focus' }), ariaKeys('home'))] : []),
    ...(front
      ? [
          entry(
            'close',
            palette.closeSession(nameOf(front, titleOf)),
            acts({ do: 'ask-to-close', session: front }),
            ariaKeys('close'),
          ),
        ]
      : []),
  ];
};

const nameOf = (session: ListedSession, titleOf: DoingWords['titleOf']): string =>
  session.kind === 'conversation' ? titleOf(session.view.conversation) : session.title;

/** The answers to an offer: this one, should another one be there by then. */
const answers = (
  offer: OfferView,
  { accept, decline }: PaletteStrings,
  titleOf: DoingWords['titleOf'],
): readonly Entry[] => {
  const { conversation, summary } = offer;
  const title = titleOf(summary);
  const given = (verb: 'accept' | 'decline') => acts({ do: verb, conversation, offer });
  return [
    entry(`accept ${conversation}`, accept(title), given('accept')),
    ...(offer.offer.declinable ? [entry(`decline ${conversation}`, decline(title), given('decline'))] : []),
  ];
};

const around = (
  { view, places, isCompact, isMuted }: Standing,
  { palette, workspace }: DoingWords,
): readonly Entry[] => {
  const { isTalkMinimised, isNarrow } = view.desk.layout;
  const isTalk = inFront(view.desk, view.client)?.kind === 'conversation' && !isNarrow;
  const panel = palette.sessionPanel[isCompact ? 'open' : 'collapse'];
  const talk = palette.talkPanel[isTalkMinimised ? 'open' : 'collapse'];
  const { place, visited } = view.desk;
  return [
    ...places
      .filter(({ id }) => id !== place?.id)
      .map(({ id }) =>
        entry(`place ${id}`, workspace.places[id], acts({ do: 'visit', place: { id, at: visited.get(id) ?? '' } })),
      ),
    entry('settings', palette.settings, { to: 'settings' }),
    entry('notifications', palette.notifications, { to: 'notifications' }),
    entry('panel', panel, acts({ do: 'lay-out', layout: { isPanelCollapsed: !isCompact } })),
    ...(isTalk
      ? [
          entry(
            'talk',
            talk,
            acts({ do: 'lay-out', layout: { isTalkMinimised: !isTalkMinimised } }),
            ariaKeys('minimise'),
          ),
        ]
      : []),
    ...(isMuted === undefined
      ? []
      : [
          entry('sounds', palette.sounds[isMuted ? 'on' : 'off'], {
            to: 'alerting',
            act: { do: 'set', settings: { muted: !isMuted } },
          }),
        ]),
  ];
};

const presences = ({ view }: Standing, { palette, desk }: DoingWords): readonly Entry[] => {
  const { self, desk: facts } = view.client;
  // A relay that knows of no presences can set none.
  if (!self) return [];
  const { presence } = self;
  const own = (facts?.presences ?? []).map(({ id, name, base }) => ({ name, choice: { base, custom: id } }));
  const usual = (Object.keys(desk.presenceChoices) as Choice['base'][]).map((base) => ({
    name: desk.presenceChoices[base],
    choice: { base } as Choice,
  }));
  return [
    ...[...usual, ...own]
      .filter(({ choice }) => choice.base !== presence.base || choice.custom !== presence.custom)
      .map(({ name, choice }) =>
        entry(`presence ${choice.custom ?? choice.base}`, palette.presence(name), acts({ do: 'set-presence', choice })),
      ),
    entry('reset', desk.resetPresence, acts({ do: 'reset-presence' })),
  ];
};

const looks = ({ preferences }: Standing, { palette, settings }: DoingWords): readonly Entry[] => {
  if (!preferences) return [];
  return [
    ...themes
      .filter((theme) => theme !== preferences.theme)
      .map((theme) =>
        entry(`theme ${theme}`, palette.theme(settings.themes[theme]), { to: 'preference', change: { theme } }),
      ),
    ...densities
      .filter((density) => density !== preferences.density)
      .map((density) =>
        entry(`density ${density}`, palette.density(settings.densities[density]), {
          to: 'preference',
          change: { density },
        }),
      ),
  ];
};
