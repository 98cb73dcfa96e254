/** The attributes of `<parlor-chat>`, each a property too: what the page has chosen. */

/** Those that decide whom the visitor talks to. */
export const placeAttributes = ['site', 'relay', 'workstream'] as const;

/** All of them. A script tag carries them as `data-…`. */
export const chatAttributes = [...placeAttributes, 'layout', 'locale', 'accent', 'position', 'label', 'theme'] as const;

export type ChatAttribute = (typeof chatAttributes)[number];

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

  /**
   * `floating`: a launcher at the edge of the page, and the panel above it. `inline`: the panel alone, where the element
   * stands, as large as its box. @attr
   */
  get layout(): 'floating' | 'inline' {
    return this.read('layout') === 'inline' ? 'inline' : 'floating';
  }

  set layout(value: 'floating' | 'inline') {
    this.setAttribute('layout', value);
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

  private read(name: ChatAttribute): string {
    return this.getAttribute(name) ?? '';
  }
}
