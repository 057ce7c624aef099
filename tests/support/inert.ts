import { expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    /** What hostile texts call. */
    pwned?: () => void;
  }
}

/** From now on the page has the function that hostile texts call. What comes back lists its calls and all dialogs. */
export const watchForExecution = async (page: Page): Promise<readonly string[]> => {
  const ran: string[] = [];
  await page.exposeFunction('pwned', () => {
    ran.push(`called on ${page.url()}`);
  });
  page.on('dialog', (dialog) => {
    ran.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return ran;
};

/** Elements and attributes that the app never makes, and addresses that do something else than lead somewhere. */
export const foreignMarkup = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isOwnScript = (element: Element): boolean =>
      element instanceof HTMLScriptElement &&
      (new URL(element.src, location.href).pathname.startsWith('/assets/') ||
        !element.text.includes('pwned()'));
    // The first style that the build puts into the page; a hostile one would stand in the body or hold other text.
    const isOwnStyle = (element: Element): boolean =>
      element.parentElement === document.head && element.textContent?.includes('.masthead') === true;
    const isFine = (address: string): boolean =>
      /^(?:https?|blob):$/.test(new URL(address, location.href).protocol) &&
      !new URL(address, location.href).href.startsWith('blob:https://evil');
    const found: Element[] = [];
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      if (/^(?:iframe|object|embed|base|img|video|audio|frame|template|mglyph)$/.test(name))
        found.push(element);
      if (name === 'textarea' && !element.matches('form.key-door textarea, textarea[id$="-notes"]'))
        found.push(element);
      if (name === 'script' && !isOwnScript(element)) found.push(element);
      if (name === 'style' && !isOwnStyle(element)) found.push(element);
      if (name === 'form' && !element.matches('form.search, form.key-door, form[method=dialog]'))
        found.push(element);
      if (name === 'meta' && element.getAttribute('http-equiv') === 'refresh') found.push(element);
      if (name === 'link' && !isFine(element.getAttribute('href') ?? '')) found.push(element);
      for (const { name: attribute, value } of element.attributes) {
        const isAddress = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].includes(attribute);
        if (attribute.startsWith('on') || attribute === 'srcdoc') found.push(element);
        else if (isAddress && value !== '' && !isFine(value)) found.push(element);
      }
    }
    return found.map((element) => element.outerHTML.slice(0, 200));
  });

/** Nothing of a hostile text became more than text, and it can be read on the page as it was written. */
export const expectInert = async (page: Page, ran: readonly string[], hostile: string): Promise<void> => {
  expect(await foreignMarkup(page)).toEqual([]);
  expect(ran).toEqual([]);
  const words = (await page.evaluate(() => document.body.textContent)) ?? '';
  // In a sentence about what was found it stands as JSON.
  expect([words.includes(hostile), words.includes(JSON.stringify(hostile).slice(1, -1))]).toContain(true);
};
