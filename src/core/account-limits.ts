/** Bounds of signing in and of accounts: part of `limits.ts`. */

/** Life of an agent's access token, in milliseconds. */
export const agentTokenMs = 10 * 60_000;

/** Life of the sign-in that access tokens can be renewed from, in milliseconds. */
export const agentSignInMs = 12 * 60 * 60_000;

/** How long a link lasts that somebody sets their password by, in milliseconds: over a weekend. */
export const passwordLinkMs = 3 * 24 * 60 * 60_000;

/** Requests about such links that one address may make in a minute. */
export const passwordLinksPerMinuteMax = 20;

/**
 * A password, whoever sets it: its length in characters, how many of them it is worth where what can be foreseen counts as one,
 * and how many an admin sets with one change (X4).
 */
export const passwordLength = { min: 12, max: 256, worth: 7, newAtOnce: 10 } as const;

/** Failed sign-ins of one account before each further try has to wait, and the longest wait in milliseconds. */
export const signInBackoff = { freeAttempts: 5, firstWaitMs: 1_000, maxWaitMs: 15 * 60_000 } as const;

/** Sign-in requests one address may make in a minute. */
export const signInsPerMinuteMax = 60;

/** Sign-ins of an agent that are listed, those used last first. */
export const signInsListedMax = 100;

/**
 * Signing in by way of an identity provider, in milliseconds: how long somebody may take there; how long each of the
 * provider's answers may take, up to four of which are waited for while a browser waits; and how long what it says of itself
 * is taken to hold. And the bytes of an answer.
 */
export const providerSignIn = {
  attemptMs: 10 * 60_000,
  answerMs: 3_500,
  metadataMs: 60 * 60_000,
  answerBytesMax: 256 * 1024,
} as const;
