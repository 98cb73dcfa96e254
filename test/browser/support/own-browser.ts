/** Makes each page of tests a browser of its own: pages that run at the same time share no storage and hear nothing of each other. */
const name = crypto.randomUUID();

Object.defineProperty(window, 'localStorage', { value: sessionStorage });

window.BroadcastChannel = class extends BroadcastChannel {
  constructor(channel: string) {
    super(`${name}:${channel}`);
  }
};
