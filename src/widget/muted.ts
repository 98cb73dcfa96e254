/** Whether the visitor wants no sounds: kept in the browser beside what it remembers of them, and gone with it. */

const key = (site: string): string => `parlor:${site}:muted`;

export const isMuted = (site: string): boolean => {
  try {
    return localStorage.getItem(key(site)) !== null;
  } catch {
    return false;
  }
};

/** For all pages of the site in this browser. One that keeps nothing goes on sounding. */
export const setMuted = (site: string, muted: boolean): void => {
  try {
    if (muted) localStorage.setItem(key(site), '');
    else localStorage.removeItem(key(site));
  } catch {
    // The page can be muted in the browser itself.
  }
};
