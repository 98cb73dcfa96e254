/** The base of every Lit element here: shared words in the language of the nearest `lang`. */
import { LitElement } from 'lit';
import { StringsController } from './controllers/strings-controller.ts';
import { talk } from './locales/talk/languages.ts';
import type { TalkStrings } from './locales/talk/strings.ts';

export abstract class ParlorElement extends LitElement {
  private readonly talk = new StringsController(this, talk);

  /** The words shared by widget and desk. */
  protected get strings(): TalkStrings {
    return this.talk.strings;
  }

  /** The language that goes with the words, for times and numbers. */
  protected get language(): string {
    return this.talk.language;
  }

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: the element's own attributes are wanted, not those of the base class.
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang') this.requestUpdate();
  }
}
