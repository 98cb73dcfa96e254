/**
 * What the stage does to a page of the shop before the chat is there: it is a browser of its own (`?stage=2`), or a tab of one
 * (`?stage=2&tab=1`), and has weather on its line: `pretend.isOffline` and `pretend.isSlow`, to be set by the page around it.
 * A shop that nobody frames is left as it is.
 */
{
  /** Keeps what is written under names that begin with `prefix`, so that it is nobody else's. */
  const separate = (storage, prefix) => {
    const names = () => Object.keys(storage).filter((name) => name.startsWith(prefix));
    return {
      getItem: (name) => storage.getItem(prefix + name),
      setItem: (name, value) => storage.setItem(prefix + name, value),
      removeItem: (name) => storage.removeItem(prefix + name),
      key: (at) => names()[at]?.slice(prefix.length) ?? null,
      clear: () => {
        for (const name of names()) storage.removeItem(name);
      },
      get length() {
        return names().length;
      },
    };
  };

  const replace = (name, value) => Object.defineProperty(window, name, { value, configurable: true });

  /** Everything by which pages of one browser know of each other has names of its own. */
  const beVisitor = (visitor) => {
    const prefix = `visitor ${visitor}: `;
    replace('localStorage', separate(localStorage, prefix));
    for (const way of ['open', 'deleteDatabase']) {
      const given = IDBFactory.prototype[way];
      IDBFactory.prototype[way] = function (name, ...others) {
        return given.call(this, prefix + name, ...others);
      };
    }
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name) {
        super(prefix + name);
      }
    };
    if (!('locks' in navigator)) return;
    const { request } = LockManager.prototype;
    LockManager.prototype.request = function (name, ...others) {
      return request.call(this, prefix + name, ...others);
    };
  };

  const slowMs = 2_500;
  const sockets = new Set();
  let isOffline = false;
  let isSlow = false;

  /** In the order in which they were asked for, whatever the weather becomes meanwhile. */
  const inTurn = () => {
    let before = 0;
    return (act) => {
      before = Math.max(before, performance.now() + (isSlow ? slowMs : 0));
      const wait = before - performance.now();
      if (wait <= 0) act();
      else setTimeout(act, wait);
    };
  };

  /** Whatever the page sends and hears from here on goes through the weather. */
  const haveWeather = () => {
    window.WebSocket = class extends WebSocket {
      #out = inTurn();
      #in = inTurn();

      constructor(...address) {
        super(...address);
        sockets.add(this);
        super.addEventListener('close', () => sockets.delete(this));
        if (isOffline) this.close();
      }

      send(data) {
        this.#out(() => {
          if (this.readyState === WebSocket.OPEN) super.send(data);
        });
      }

      addEventListener(type, heard, options) {
        if (type !== 'message') return super.addEventListener(type, heard, options);
        const late = (event) =>
          this.#in(() => {
            if (!options?.signal?.aborted) heard.call(this, event);
          });
        super.addEventListener(type, late, options);
      }
    };

    const { fetch } = window;
    window.fetch = async (...request) => {
      if (isSlow) await new Promise((resolve) => setTimeout(resolve, slowMs));
      if (isOffline) throw new TypeError('Failed to fetch');
      return fetch(...request);
    };
    Object.defineProperty(navigator, 'onLine', { get: () => !isOffline, configurable: true });
  };

  const asked = new URLSearchParams(location.search);
  if (asked.has('stage')) {
    // The first is the visitor that this browser is on other pages, too.
    if (asked.get('stage') !== '1') beVisitor(asked.get('stage'));
    // Frames of one page share what tabs don't.
    if (asked.has('tab')) replace('sessionStorage', separate(sessionStorage, `tab ${asked.get('tab')}: `));
    haveWeather();
    window.pretend = {
      get isOffline() {
        return isOffline;
      },
      set isOffline(is) {
        isOffline = is;
        if (is) for (const socket of sockets) socket.close();
        window.dispatchEvent(new Event(is ? 'offline' : 'online'));
      },
      get isSlow() {
        return isSlow;
      },
      set isSlow(is) {
        isSlow = is;
      },
    };
  }
}
