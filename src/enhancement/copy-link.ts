// Puts the permanent address of an entry on the clipboard. Without script the button stays hidden, and the address can
// be selected as text.

/** What the button says it did: copied, or where the browser allows no copying, selected for the reader to copy. */
async function copy(button: HTMLButtonElement, link: HTMLAnchorElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(new URL(link.textContent, location.href).href);
    return button.dataset['copied'] ?? '';
  } catch {
    getSelection()?.selectAllChildren(link);
    return button.dataset['selected'] ?? '';
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('.permanent > button')) {
  const link = button.parentElement?.querySelector<HTMLAnchorElement>('a[rel=bookmark]');
  const status = button.parentElement?.querySelector('[role=status]');
  if (!link || !status) continue;
  button.hidden = false;
  button.onclick = async () => {
    status.textContent = await copy(button, link);
  };
}
