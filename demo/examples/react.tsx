/** `<parlor-chat>` in a React application: props, events, and a method called on a click. */

import type { ParlorChat } from 'parlor/widget';
import type {} from 'parlor/widget/react';
import { StrictMode, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'parlor/widget';

const App = () => {
  const chat = useRef<ParlorChat>(null);
  const [unread, setUnread] = useState(0);
  const [happened, setHappened] = useState('Nothing has happened yet.');

  return (
    <>
      <p className="ways">
        <button className="call" type="button" onClick={() => void chat.current?.open()}>
          {unread > 0 ? `Ask the potter (${unread} new)` : 'Ask the potter'}
        </button>
      </p>
      <p className="happened" role="status">
        {happened}
      </p>
      <parlor-chat
        ref={chat}
        relay={location.origin}
        site="demo"
        workstream="live-chat"
        accent="#7a1fa2"
        label="Ask the potter"
        onparlor-message-sent={({ text }) => setHappened(`The relay has “${text}”.`)}
        onparlor-agent-joined={({ name }) => setHappened(`${name} is here.`)}
        onparlor-end={({ by }) => setHappened(`Ended by: ${by}.`)}
        onparlor-unread={(event) => setUnread(event.unread)}
      />
    </>
  );
};

const root = document.querySelector('#app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
