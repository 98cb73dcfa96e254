/** What people sign in with, as it is compared. Rule X4 in docs/SPEC.md. */

/** The same for all ways to write a login: without case, spaces around it, and several ways to write a letter. */
export const loginKey = (login: string): string => login.trim().normalize('NFKC').toLowerCase();
