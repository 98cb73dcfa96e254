/** The protocol's versions. What each of them changed is in `version-history.ts`, which no page has to load. */

/** The highest version this build speaks. */
export const version = 4;

/** The lowest version this build still speaks: the one before, so that rolling deploys and cached widgets coexist. */
export const oldestVersion: number = version - 1;

/** The WebSocket subprotocol: its number is the major version. */
export const subprotocol = 'parlor.v1';

/** The version two sides speak, or undefined if they have none in common. */
export const chooseVersion = (clientHighest: number): number | undefined =>
  clientHighest >= oldestVersion ? Math.min(clientHighest, version) : undefined;
