/** The shop's own script: its buttons open the chat. The first line lets it call Parlor before Parlor is there. */
window.Parlor ||= (...call) => (window.Parlor.q ||= []).push(call);

document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-ask]')) window.Parlor('open');
});
