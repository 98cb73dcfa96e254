/** `<parlor-chat>` in a Vue application, standing in the page: attributes that follow state, and events. */
import type { ParlorAgentJoinedEvent, ParlorEndEvent, ParlorMessageEvent } from 'parlor/widget';
import { createApp, defineComponent, h, ref } from 'vue';
import 'parlor/widget';

/** A render function, since a page under a strict policy compiles no templates; the page shows the template it stands for. */
const App = defineComponent(() => {
  const accent = ref('#0b6e99');
  const happened = ref('Nothing has happened yet.');
  const listeners = {
    'onParlor-message-sent': ({ text }: ParlorMessageEvent) => {
      happened.value = `The relay has “${text}”.`;
    },
    'onParlor-agent-joined': ({ name }: ParlorAgentJoinedEvent) => {
      happened.value = `${name} is here.`;
    },
    'onParlor-end': ({ by }: ParlorEndEvent) => {
      happened.value = `Ended by: ${by}.`;
    },
  };
  const handleInput = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) accent.value = target.value;
  };

  return () => [
    h('p', { class: 'ways' }, [
      h('label', ['Accent', h('input', { type: 'color', value: accent.value, onInput: handleInput })]),
    ]),
    h('p', { class: 'happened', role: 'status' }, happened.value),
    h('div', { class: 'box' }, [
      h('parlor-chat', {
        relay: location.origin,
        site: 'demo',
        workstream: 'live-chat',
        layout: 'inline',
        label: 'The workshop',
        accent: accent.value,
        ...listeners,
      }),
    ]),
  ];
});

createApp(App).mount('#app');
