/** How large a file is, for people. */

const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** In the unit that leaves the fewest digits, as the language writes it. */
export const fileSize = (bytes: number, language: string): string => {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const format = {
    style: 'unit',
    unit: units[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 2 ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(language, format).format(bytes / 1_000 ** step);
};
