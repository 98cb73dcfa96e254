/** As much of a browser's page as the SDK listens to, put into Node's globals and taken out again. */
const names = ['document', 'addEventListener', 'navigator'] as const;

const former = new Map(names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));

export const pageAround = {
  /** Brings a visible page with a network about. */
  enter: () => {
    const window = new EventTarget();
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const computer = { onLine: true };
    const values = { document, addEventListener: window.addEventListener.bind(window), navigator: computer };
    for (const name of names) {
      Object.defineProperty(globalThis, name, { value: values[name], configurable: true, writable: true });
    }
    return { window, document, computer };
  },
  leave: (): void => {
    for (const [name, descriptor] of former) {
      Reflect.deleteProperty(globalThis, name);
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    }
  },
};
