/**
 * What is heard at the desk: by one of the agent's windows, one sound at a time, again until it is answered where the site says
 * so. Rule N4 in docs/SPEC.md.
 *
 * ```
 *   something repeats ──▶ this window's turn ──▶ heard ──a while──▶ heard ── … ──answered, or over──▶ silent
 *                                                  └──not heard──▶ another window's turn; this one says so
 * ```
 */
import type { DeskFacts, Notification } from '../../core/desk/desk-facts.ts';
import type { Clock } from '../../sdk/clock.ts';
import { templateOf } from './fields.ts';
import type { Matter } from './matter.ts';
import type { OwnSettings } from './own-settings.ts';
import type { PlaySound, SoundName } from './sounds.ts';
import type { Windows } from './windows.ts';

/** Time between the end of a sound and the same again, in milliseconds. */
export const againMs = 3_000;

/** A window in which nobody has clicked lets others go first by so much: perhaps they may sound, in milliseconds. */
const politeMs = 300;

/** Windows learn from each other within that time that a message is being looked at, in milliseconds. */
const agreeMs = 250;

const messageVolume = 60;

interface Surroundings {
  readonly clock: Clock;
  readonly windows: Windows;
  readonly play: PlaySound;
  /** Whether somebody has clicked in this window, as far as the browser says: else most let nothing be heard. */
  readonly isTouched: () => boolean;
  /** Called when `wasUnheard` is another. */
  readonly changed: () => void;
}

export class Ringer {
  /** Something should have been heard, and the browser did not let it. */
  wasUnheard = false;
  readonly #around: Surroundings;
  #own: OwnSettings | undefined;
  /** What was heard here, or was there before anything could be. */
  #known: ReadonlySet<string> | undefined;
  /** What sounds again, with what. */
  #ringing: Notification['sound'] | undefined;
  #giveUp: (() => void) | undefined;
  #next: (() => void) | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Called whenever something may be another: with what is there, and is to be heard. */
  follow(matters: readonly Matter[], facts: DeskFacts | undefined, own: OwnSettings): void {
    const former = this.#known;
    this.#own = own;
    this.#known = new Set(matters.map(({ key }) => key));
    const sounding = matters.map((matter) => ({ matter, sound: templateOf(matter, facts).sound }));
    this.#ringing = sounding.find(
      ({ matter, sound }) => matter.kind !== 'alert' && sound.repeats && isAudible(sound),
    )?.sound;
    this.#takeTurn();
    // What was there when the desk was opened is on the screen: only what waits for an answer is heard all the same.
    const fresh = sounding.find(
      ({ matter, sound }) =>
        (former ? !former.has(matter.key) : matter.kind === 'offer') && isAudible(sound) && sound !== this.#ringing,
    );
    if (fresh) void this.#once(fresh.matter.key, fresh.sound.name, fresh.sound.volume);
  }

  /** A message has come in a session that is not in front of this window. */
  async messageCame(conversation: string, seq: number): Promise<void> {
    if (!this.#own?.messages) return;
    const { clock, windows } = this.#around;
    await new Promise<void>((resolve) => clock.after(agreeMs, resolve));
    if ((await windows.lookedAt()).includes(conversation)) return;
    await this.#once(`message ${conversation} ${seq}`, 'drop', messageVolume);
  }

  /** Sounds as it would; resolves with false if the browser lets nothing be heard. For a click: that may allow it. */
  async test(name: SoundName = 'chime', volume = messageVolume): Promise<boolean> {
    const isHeard = await this.#around.play(name, this.#loudness(volume));
    this.#setUnheard(!isHeard);
    this.#takeTurn();
    return isHeard;
  }

  /** Somebody has clicked in this window: what was not heard may be now. */
  touched(): void {
    if (!this.wasUnheard) return;
    this.#setUnheard(false);
    this.#takeTurn();
  }

  close(): void {
    this.#ringing = undefined;
    this.#takeTurn();
  }

  #takeTurn(): void {
    const isWanted = this.#ringing !== undefined && !this.#isSilent && !this.wasUnheard;
    if (isWanted === (this.#giveUp !== undefined)) return;
    if (!isWanted) return this.#pass();
    const { clock, windows, isTouched } = this.#around;
    let giveUp: () => void = () => undefined;
    const prevent = clock.after(isTouched() ? 0 : politeMs, () => {
      giveUp = windows.turn('ring', () => void this.#ring());
    });
    this.#giveUp = () => {
      prevent();
      giveUp();
    };
  }

  #pass(): void {
    this.#giveUp?.();
    this.#giveUp = undefined;
    this.#next?.();
    this.#next = undefined;
  }

  async #ring(): Promise<void> {
    const turn = this.#giveUp;
    const { name, volume } = this.#ringing ?? {};
    if (name === undefined || name === 'none' || volume === undefined) return;
    const isHeard = await this.#around.play(name, this.#loudness(volume));
    if (turn !== this.#giveUp) return;
    if (isHeard) this.#next = this.#around.clock.after(againMs, () => void this.#ring());
    else {
      this.#setUnheard(true);
      this.#takeTurn();
    }
  }

  async #once(key: string, name: Notification['sound']['name'] | SoundName, volume: number): Promise<void> {
    const { clock, windows, isTouched, play } = this.#around;
    if (this.#isSilent || name === 'none') return;
    if (!isTouched()) await new Promise<void>((resolve) => clock.after(politeMs, resolve));
    if (!(await windows.claim(`sound ${key}`))) return;
    if (!(await play(name, this.#loudness(volume)))) this.#setUnheard(true);
  }

  get #isSilent(): boolean {
    return !this.#own || this.#own.muted || this.#own.volume === 0;
  }

  #loudness(volume: number): number {
    return (volume / 100) * ((this.#own?.volume ?? 100) / 100);
  }

  #setUnheard(wasUnheard: boolean): void {
    if (wasUnheard === this.wasUnheard) return;
    this.wasUnheard = wasUnheard;
    this.#around.changed();
  }
}

const isAudible = ({ name, volume }: Notification['sound']): boolean => name !== 'none' && volume > 0;
