/** The attributes of `<parlor-chat>`, each a property too: what the page has chosen. */

/** Those that decide whom the visitor talks to. */
export const placeAttributes = ['site', 'relay', 'workstream'] as const;

/** Those that only what is loaded later reads. */
const laterAttributes = ['sound', 'title-hint', 'invitations'] as const;

/** All of them. A script tag carries them as `data-…`. */
export const chatAttributes = [
  ...placeAttributes,
  'layout',
  'locale',
  'accent',
  'position',
  'label',
  'theme',
  ...laterAttributes,
] as const;

export type ChatAttribute = (typeof chatAttributes)[number];

export abstract class ChatAttributes extends HTMLElement {
  static readonly observedAttributes: readonly string[] = chatAttributes;

  /** The site's id at the relay. @attr */
  declare site: string;

  /** Address of the relay; where this script came from if left out. @attr */
  declare relay: string;

  /** Which of the site's workstreams; its first if left out. @attr */
  declare workstream: string;

  /**
   * `floating`: a launcher at the edge of the page, and the panel above it. `inline`: the panel alone, where the element
   * stands, as large as its box. @attr
   */
  declare layout: 'floating' | 'inline';

  /** Language as a BCP 47 tag; that of the page if left out. @attr */
  declare locale: string;

  /** Any CSS colour. The same as `--parlor-accent`. @attr */
  declare accent: string;

  /** The side of the page. @attr */
  declare position: 'start' | 'end';

  /** Name of the launcher and heading of the panel; *Chat with us* if left out. @attr */
  declare label: string;

  /** `light`, `dark`, or `auto` for what the visitor's device prefers; as the page around it if left out. @attr */
  declare theme: string;

  /** How loud a message is that nobody looks at: from 0 to 1, or `off`; 0.6 if left out. @attr */
  declare sound: string;

  /** `off`, if the title of a hidden page is not to count messages. @attr */
  declare 'title-hint': string;

  /** What the page invites its visitors by: JSON, an array of `InvitationRule`. @attr */
  declare invitations: string;
}

/** Of the attributes that choose between two: what they mean, and what if they say so. */
const choices: Partial<Record<ChatAttribute, readonly [usual: string, other: string]>> = {
  layout: ['floating', 'inline'],
  position: ['end', 'start'],
};

for (const name of chatAttributes) {
  Object.defineProperty(ChatAttributes.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: ChatAttributes): string {
      const value = this.getAttribute(name) ?? '';
      const [usual, other] = choices[name] ?? [value, ''];
      return value === other ? other : usual;
    },
    set(this: ChatAttributes, value: string) {
      this.setAttribute(name, value);
    },
  });
}
