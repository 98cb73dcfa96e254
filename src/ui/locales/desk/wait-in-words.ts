/** How long somebody has to wait, in the words of any language. */

type Counted = (count: number) => string;

/** Seconds below a minute, one at least, and minutes from there on: never less than it takes. */
export const waitInWords =
  (seconds: Counted, minutes: Counted): Counted =>
  (waitMs) =>
    waitMs < 60_000 ? seconds(Math.max(1, Math.ceil(waitMs / 1000))) : minutes(Math.ceil(waitMs / 60_000));
