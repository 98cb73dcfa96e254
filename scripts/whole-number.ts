/** A whole number above 0 that somebody gave a script; ends the script with 2 if it is none. */
export const wholeNumber = (name: string, text: string): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  console.error(`--${name} is a whole number above 0, not ${JSON.stringify(text)}.`);
  process.exit(2);
};
