import { toMapAddress, UNHELD } from './map-address.ts';

/** What isn't there where no part can be loaded, as the sentence about it begins. */
export const NO_LIST = 'The list of the parts of this page and their hashes';

/** The last hash that the policy of the page allows scripts, which is that of the map; undefined in development. */
const readHash = (): string | undefined => {
  const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv=Content-Security-Policy]')?.content;
  return /script-src[^;]*'(sha256-[^']+)';/.exec(policy ?? '')?.[1];
};

let coming: Promise<void> | undefined;

const addMap = async (integrity: string): Promise<void> => {
  const response = await fetch(toMapAddress(integrity), { integrity });
  const script = document.createElement('script');
  script.type = 'importmap';
  script.textContent = await response.text();
  document.head.append(script);
};

/**
 * Waits until the import map of this page holds what a part of the app is made of: then a browser that takes a map so late runs
 * no file of it with another hash (HTML, "module integrity metadata"). Firefox doesn't.
 * @param files what the part is made of, as paths within the site without the slash in front; none where that isn't known.
 * @throws Error with a sentence where the map can't be had, or isn't the one of this build.
 */
export const whenHeld = async (files: readonly string[] = []): Promise<void> => {
  if (files.length > 0 && files.every((file) => UNHELD.test(file))) return;
  const integrity = readHash();
  if (integrity === undefined) return;
  coming ??= addMap(integrity).catch((error: unknown) => {
    coming = undefined;
    throw new Error(`${NO_LIST} could not be loaded.`, { cause: error });
  });
  await coming;
};
