const names: ReadonlyMap<string, string> = new Map([
  ['arxiv.org/licenses/nonexclusive-distrib/1.0', 'arXiv non-exclusive licence to distribute, 1.0'],
  ['arxiv.org/licenses/assumed-1991-2003', 'arXiv licence assumed for papers of 1991 to 2003'],
  ['creativecommons.org/licenses/by/3.0', 'Creative Commons Attribution 3.0'],
  ['creativecommons.org/licenses/by/4.0', 'Creative Commons Attribution 4.0'],
  ['creativecommons.org/licenses/by-sa/4.0', 'Creative Commons Attribution-ShareAlike 4.0'],
  ['creativecommons.org/licenses/by-nc-sa/3.0', 'Creative Commons Attribution-NonCommercial-ShareAlike 3.0'],
  ['creativecommons.org/licenses/by-nc-sa/4.0', 'Creative Commons Attribution-NonCommercial-ShareAlike 4.0'],
  [
    'creativecommons.org/licenses/by-nc-nd/4.0',
    'Creative Commons Attribution-NonCommercial-NoDerivatives 4.0',
  ],
  ['creativecommons.org/licenses/publicdomain', 'Creative Commons public domain'],
  ['creativecommons.org/publicdomain/zero/1.0', 'Creative Commons CC0 1.0, public domain'],
]);

/** The licences that arXiv offers, by address; null for any other text. `http` or `https`, with or without a slash at the end. */
export const toLicenceName = (address: string): string | null =>
  names.get(address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')) ?? null;
