/** A soft tone, made where it is heard: two partials that fade. No file is fetched. */

/** Each partial: its pitch in hertz, when it begins and how long it fades, in seconds, and its part of the loudness. */
const partials = [
  { pitch: 659.3, at: 0, fades: 0.45, part: 0.7 },
  { pitch: 987.8, at: 0.09, fades: 0.6, part: 0.45 },
] as const;

/** As long as a browser takes to begin, in milliseconds. */
const startMs = 500;

/** Loud enough beside music at full volume, and not startling. */
const loudest = 0.25;

/** Sounds once, at a volume from 0 to 1. Resolves when it has faded, or at once where the browser lets nothing be heard. */
export const chime = async (volume: number): Promise<void> => {
  const context = new AudioContext();
  try {
    // It begins to run a moment later; where nobody has touched the page it never does, and so it should be.
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, startMs))]);
    if (context.state !== 'running') return;
    const tones = partials.map(({ pitch, at, fades, part }) => {
      const [tone, loudness] = [context.createOscillator(), context.createGain()];
      const start = context.currentTime + at;
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0, start);
      loudness.gain.linearRampToValueAtTime(volume * loudest * part, start + 0.015);
      loudness.gain.exponentialRampToValueAtTime(0.0001, start + fades);
      tone.connect(loudness).connect(context.destination);
      tone.start(start);
      tone.stop(start + fades);
      return new Promise((resolve) => tone.addEventListener('ended', resolve));
    });
    await Promise.all(tones);
  } finally {
    await context.close();
  }
};
