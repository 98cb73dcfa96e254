/** What a browser calls itself, in two words: enough to know one's own again, and nothing to know somebody by. */

/** A browser and the system it runs on, by their names. Left out is what can't be told. */
export interface Device {
  readonly browser?: string;
  readonly system?: string;
}

/** Browsers say that they are others, too: whoever is asked first counts. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/.+\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPad\b/, 'iPadOS'],
  [/\biPhone\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const firstOf = (names: typeof browsers, text: string): string | undefined =>
  names.find(([pattern]) => pattern.test(text))?.[1];

/** Both in a line, like "Chrome, Android"; nothing if neither can be told. */
export const deviceNameOf = (userAgent?: string): { readonly deviceName?: string } => {
  const { browser, system } = deviceOf(userAgent);
  const names = [browser, system].filter((name) => name !== undefined);
  return names.length > 0 ? { deviceName: names.join(', ') } : {};
};

/** Read off a `User-Agent`; nothing else of it is kept. */
export const deviceOf = (userAgent = ''): Device => {
  const [browser, system] = [firstOf(browsers, userAgent), firstOf(systems, userAgent)];
  return { ...(browser !== undefined && { browser }), ...(system !== undefined && { system }) };
};
