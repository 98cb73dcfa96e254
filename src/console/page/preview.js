/** The chat of a site as the administration shows it: with the attributes that the page's address names. */
const names = ['site', 'workstream', 'accent', 'position', 'locale'];
const given = new URLSearchParams(location.search);
const chat = document.createElement('parlor-chat');

for (const name of names) {
  const value = given.get(name);
  if (value !== null) chat.setAttribute(name, value);
}
document.body.append(chat);
