/** The playground: what the controls say goes onto the element, and into the snippet as far as it is not the default. */
const chat = document.querySelector('parlor-chat');
const form = document.querySelector('form');
const snippet = document.querySelector('pre code');
const copied = document.querySelector('.copied');
const controls = [...form.elements].filter(({ dataset }) => dataset.attribute ?? dataset.token);

/** What stands there before anybody touches it, by control. */
const initial = new Map(controls.map((control) => [control, control.value]));

const chosen = (control) =>
  control.value === initial.get(control) ? '' : control.value + (control.dataset.unit ?? '');

const apply = () => {
  const attributes = [];
  const tokens = [];
  for (const control of controls) {
    const { attribute, token } = control.dataset;
    const value = chosen(control);
    if (token) {
      // Nothing set is the default of the chat, or of the page around it.
      chat.style.setProperty(token, value || null);
      if (value) tokens.push(`  ${token}: ${value};`);
    } else if (attribute !== 'workstream') {
      if (value) chat.setAttribute(attribute, value);
      else chat.removeAttribute(attribute);
      if (value) attributes.push(` ${attribute}="${escaped(value)}"`);
    } else if (chat.getAttribute(attribute) !== control.value) {
      chat.setAttribute(attribute, control.value);
    }
  }
  const workstream = form.querySelector('[data-attribute=workstream]').value;
  document.body.classList.toggle('inline', chat.layout === 'inline');
  const style = tokens.length > 0 ? `<style>\nparlor-chat {\n${tokens.join('\n')}\n}\n</style>\n` : '';
  const script = `<script type="module" src="${location.origin}/parlor.js"></script>\n`;
  snippet.textContent = `${style}${script}<parlor-chat site="demo" workstream="${workstream}"${attributes.join('')}></parlor-chat>`;
  copied.textContent = '';
};

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const acts = {
  toggle: () => chat.toggle(),
  reset: () => {
    form.reset();
    apply();
  },
  copy: async () => {
    try {
      await navigator.clipboard.writeText(snippet.textContent);
      copied.textContent = 'Copied.';
    } catch {
      getSelection().selectAllChildren(snippet);
      copied.textContent = 'Selected: copy it with your keyboard.';
    }
  },
};

form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
for (const button of document.querySelectorAll('[data-act]')) {
  button.addEventListener('click', () => acts[button.dataset.act]());
}
apply();
