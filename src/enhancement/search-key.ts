// Ctrl+K, or ⌘K, leads to the first search field of the page. No key by itself does.
document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey) return;
  if (event.ctrlKey === event.metaKey) return;
  const field = document.querySelector<HTMLInputElement>('[role=search] [name=q]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
