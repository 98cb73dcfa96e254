/** Counting work instead of measuring time: the same on every machine. */

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** What the calls of a prototype's method come to while `act` runs: each counts 1, unless `weigh` says otherwise. */
export const countCalls = (
  prototype: object,
  name: string,
  act: () => void,
  weigh: (...args: unknown[]) => number = () => 1,
): number => {
  const methods = prototype as Record<string, Method>;
  const method = methods[name];
  if (!method) throw new TypeError(`No ${name} to be counted.`);
  let count = 0;
  methods[name] = function counted(...args) {
    count += weigh(...args);
    return method.apply(this, args);
  };
  try {
    act();
  } finally {
    methods[name] = method;
  }
  return count;
};
