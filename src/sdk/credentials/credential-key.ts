/** Where a visitor's credentials are in the browser's storage. On its own: the launcher asks with every page view. */
/** One visitor per relay, site and browser profile. */
export const credentialKey = (relay: string, site: string): string => `parlor:${new URL(relay).host}:${site}`;
