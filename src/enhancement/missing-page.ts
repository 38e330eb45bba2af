// On the page of missing pages: shows the section with which the address begins, if there is one.
import { sectionOf } from '#components/navigation/section-of.ts';

/** Copies the link to that section into the place held for it. */
export function showSection(page: Document, address: string): void {
  const place = page.querySelector<HTMLElement>('[data-section]');
  const links = [...page.querySelectorAll<HTMLAnchorElement>('footer li a')];
  const found = sectionOf(
    links.map((link) => ({ link, path: link.pathname })),
    address,
  );
  if (!place || !found) return;
  place.append(' ', found.link.cloneNode(true));
  place.hidden = false;
}
