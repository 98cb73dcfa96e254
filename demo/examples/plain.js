/** The page's own script: listens to the chat, wherever it is, and calls it by its queue. */
window.Parlor ||= (...call) => (window.Parlor.q ||= []).push(call);

const happened = document.querySelector('.happened');
const sentences = {
  'parlor-message-sent': ({ text }) => `The relay has “${text}”.`,
  'parlor-agent-joined': ({ name }) => `${name} is here.`,
  'parlor-end': ({ by }) => `Ended by: ${by}.`,
};
for (const [type, sentence] of Object.entries(sentences)) {
  document.addEventListener(type, (event) => {
    happened.textContent = sentence(event);
  });
}
document.querySelector('.call').addEventListener('click', () => window.Parlor('open'));
