/** The shop's own script: its buttons open the chat. The first line lets it call Parlor before Parlor is there. */
window.Parlor ||= (...call) => (window.Parlor.q ||= []).push(call);

document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-ask]')) window.Parlor('open');
});

// On the stage the chat is what people came for.
if (new URLSearchParams(location.search).has('stage')) window.Parlor('open');
