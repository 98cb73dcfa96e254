/** A colour for everybody, derived from their id: the same on every screen, readable in light and dark. */

/** Hues this far apart look different beside each other. */
const hueStep = 30;

/** A hue in degrees for `id`. */
export const hueOf = (id: string): number => {
  // FNV-1a: short, and neighbours such as `agent-1` and `agent-2` land far apart.
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (((hash ^ (hash >>> 15)) >>> 0) % (360 / hueStep)) * hueStep;
};
