/** The words of one Lit element, in the language of the nearest `lang`. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Languages } from '../locales/languages.ts';
import { Speaker } from '../locales/speaker.ts';

/** Looks the language up whenever its host connects or updates. */
export class StringsController<T extends object> implements ReactiveController {
  private readonly host: ReactiveControllerHost & Element;
  private readonly speaker: Speaker<T>;

  constructor(host: ReactiveControllerHost & Element, languages: Languages<T>) {
    this.host = host;
    this.speaker = new Speaker(languages, () => host.requestUpdate());
    host.addController(this);
  }

  /** The words to use now. */
  get strings(): T {
    return this.speaker.strings;
  }

  /** The language to format times and numbers in: always one that goes with the words. */
  get language(): string {
    return this.speaker.language;
  }

  hostConnected(): void {
    this.speaker.listenTo(this.host);
  }

  hostUpdate(): void {
    this.speaker.listenTo(this.host);
  }
}
