/** E-mail addresses by which an identity provider is believed who somebody is. Rule X4 in docs/SPEC.md. */

/**
 * The same for all ways to write an address that lead to the same person for certain. Only the letters of ASCII are taken for
 * each other: to fold others would make ⟨K⟩, the sign for Kelvin, a ⟨k⟩, and an address that anybody can have made that of an
 * agent. Undefined if it is no address.
 */
export const vouchedEmailKey = (email: string): string | undefined => {
  const key = email.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return /^[^\s@]+@[^\s@]+$/u.test(key) ? key : undefined;
};
