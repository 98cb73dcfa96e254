/**
 * The sounds of the desk, made where they are heard: no file is fetched. Rule N4 in docs/SPEC.md.
 *
 * They are told apart by what they are, not by a melody that has to be known: two rising tones, a bell that rings out, three
 * knocks, a telephone; and for a message, a drop.
 */
import type { Notification } from '../../core/desk/desk-facts.ts';

/** A sound that a site can choose, and that of a message. */
export type SoundName = Exclude<Notification['sound']['name'], 'none'> | 'drop';

/** Part of a sound: its pitch in hertz, when it begins and how long it fades, in seconds, and its part of the loudness. */
interface Tone {
  readonly pitch: number;
  /** Where the pitch glides to while it fades. */
  readonly to?: number;
  readonly at: number;
  readonly fades: number;
  readonly part: number;
  readonly wave?: OscillatorType;
}

const again = (times: number, everyS: number, tones: readonly Tone[]): readonly Tone[] =>
  Array.from({ length: times }, (_, n) => tones.map((tone) => ({ ...tone, at: tone.at + n * everyS }))).flat();

const sounds: Readonly<Record<SoundName, readonly Tone[]>> = {
  chime: [
    { pitch: 659.3, at: 0, fades: 0.5, part: 0.7 },
    { pitch: 987.8, at: 0.12, fades: 0.7, part: 0.5 },
  ],
  // The partials of a struck bell are no multiples of its tone.
  bell: [
    { pitch: 784, at: 0, fades: 1.6, part: 0.6 },
    { pitch: 784 * 2.76, at: 0, fades: 0.7, part: 0.25 },
    { pitch: 784 * 5.4, at: 0, fades: 0.3, part: 0.12 },
  ],
  knock: again(3, 0.18, [{ pitch: 220, to: 90, at: 0, fades: 0.1, part: 1, wave: 'triangle' }]),
  ring: again(9, 0.09, [
    { pitch: 1174.7, at: 0, fades: 0.05, part: 0.35, wave: 'triangle' },
    { pitch: 1396.9, at: 0.045, fades: 0.05, part: 0.35, wave: 'triangle' },
  ]),
  drop: [{ pitch: 620, to: 1240, at: 0, fades: 0.14, part: 0.6 }],
};

/** Loud enough beside music at full volume, and not startling. */
const loudest = 0.3;

/** Time in which a browser begins that lets anything be heard, in milliseconds. */
const startMs = 500;

const sounding = (context: AudioContext, volume: number, tone: Tone): Promise<unknown> => {
  const { pitch, to, at, fades, part, wave = 'sine' } = tone;
  const [source, loudness] = [context.createOscillator(), context.createGain()];
  const start = context.currentTime + at;
  source.type = wave;
  source.frequency.setValueAtTime(pitch, start);
  if (to !== undefined) source.frequency.exponentialRampToValueAtTime(to, start + fades);
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(volume * loudest * part, start + 0.012);
  loudness.gain.exponentialRampToValueAtTime(0.0001, start + fades);
  source.connect(loudness).connect(context.destination);
  source.start(start);
  source.stop(start + fades);
  return new Promise((resolve) => source.addEventListener('ended', resolve));
};

/** Sounds once, at a volume from 0 to 1. Resolves when it is over, with false if the browser lets nothing be heard. */
export type PlaySound = (name: SoundName, volume: number) => Promise<boolean>;

export const playSound: PlaySound = async (name, volume) => {
  const context = new AudioContext();
  try {
    // Where nobody has touched the page it never begins to run, and never says so.
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, startMs))]);
    if (context.state !== 'running') return false;
    await Promise.all(sounds[name].map((tone) => sounding(context, volume, tone)));
    return true;
  } catch {
    // A computer without a way to make sounds.
    return false;
  } finally {
    await context.close();
  }
};
