/** The attributes of `<parlor-chat>`, each a property too: what the page has chosen. */

/** Those that decide whom the visitor talks to. */
export const placeAttributes = ['site', 'relay', 'workstream'] as const;

/**
 * Those that only what is loaded later reads. `sound`: `off`, or the volume from 0 to 1. `title-hint`: `off`, if the title of a
 * hidden page is not to count messages. `invitations`: JSON, an array of `InvitationRule` (`invitation-rules.ts`).
 */
const laterAttributes = ['sound', 'title-hint', 'invitations'] as const;

/** All of them. A script tag carries them as `data-…`. */
export const chatAttributes = [
  ...placeAttributes,
  'locale',
  'accent',
  'position',
  'label',
  'theme',
  ...laterAttributes,
] as const;

export abstract class ChatAttributes extends HTMLElement {
  static readonly observedAttributes: readonly string[] = chatAttributes;

  /** The site's id at the relay. @attr */
  get site(): string {
    return this.read('site');
  }

  set site(value: string) {
    this.setAttribute('site', value);
  }

  /** Address of the relay; where this script came from if left out. @attr */
  get relay(): string {
    return this.read('relay');
  }

  set relay(value: string) {
    this.setAttribute('relay', value);
  }

  /** Which of the site's workstreams; its first if left out. @attr */
  get workstream(): string {
    return this.read('workstream');
  }

  set workstream(value: string) {
    this.setAttribute('workstream', value);
  }

  /** Language as a BCP 47 tag; that of the page if left out. @attr */
  get locale(): string {
    return this.read('locale');
  }

  set locale(value: string) {
    this.setAttribute('locale', value);
  }

  /** Any CSS colour. The same as `--parlor-accent`. @attr */
  get accent(): string {
    return this.read('accent');
  }

  set accent(value: string) {
    this.setAttribute('accent', value);
  }

  /** The side of the page. @attr */
  get position(): 'start' | 'end' {
    return this.read('position') === 'start' ? 'start' : 'end';
  }

  set position(value: 'start' | 'end') {
    this.setAttribute('position', value);
  }

  /** Name of the launcher and heading of the panel; *Chat with us* if left out. @attr */
  get label(): string {
    return this.read('label');
  }

  set label(value: string) {
    this.setAttribute('label', value);
  }

  /** `light`, `dark`, or `auto` for what the visitor's device prefers; as the page around it if left out. @attr */
  get theme(): string {
    return this.read('theme');
  }

  set theme(value: string) {
    this.setAttribute('theme', value);
  }

  private read(name: (typeof chatAttributes)[number]): string {
    return this.getAttribute(name) ?? '';
  }
}
