// The list of contents that a button opens makes way for the section that was chosen from it.
const list = document.querySelector<HTMLElement>('.contents nav');

list?.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a') && list.matches(':popover-open')) list.hidePopover();
});
