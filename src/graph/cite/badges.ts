/** A link to the live check of one record, for a page, a README or a document. */
export interface Badge {
  readonly name: 'HTML' | 'Markdown' | 'reStructuredText' | 'LaTeX' | 'Frame';
  readonly text: string;
}

export interface BadgeInput {
  /** The 26 characters. */
  readonly suffix: string;
  /** The site where the record is checked: `https://viewer.example.org`. */
  readonly site: string;
  /**
   * What the checks came to here. `signed`: all passed, with the registry's key. `own-key`: all passed, with a key that a reader
   * added. `open`: not all were done. There is no badge of a record that doesn't match.
   */
  readonly standing: 'signed' | 'own-key' | 'open';
}

/** What a badge says: never that anything was verified, for it checks nothing; "signed" only where that was checked here. */
export const formatBadgeLabel = ({ suffix, standing }: BadgeInput): string =>
  `${standing === 'signed' ? 'signed record' : 'pith record'} · pith:${suffix.slice(0, 8)}`;

/** What a badge says of the state that the record is in now, for who takes it along. */
export const BADGE_NOTES: Readonly<Record<BadgeInput['standing'], string>> = {
  signed: 'All checks of this record passed here, when this page looked it up.',
  'own-key':
    'It doesn’t say that the record is signed: all checks pass here, but with a key that nobody but you vouches for.',
  open: 'It doesn’t say that the record is signed, because not all checks of it were done here.',
};

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Where the record is checked: what every badge leads to. */
export const toCheckAddress = ({ site, suffix }: BadgeInput): string => `${site}/pith/${suffix}`;

/** A site that nobody but the machine itself reaches: a badge that leads there leads others nowhere. */
export const isOwnMachine = (site: string): boolean =>
  /^https?:\/\/(?:localhost|[^/:]*\.localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/.test(site);

/**
 * The record in a frame, which checks it on the spot; its name is heard whatever comes of that, also where nothing can be
 * checked. High enough for a checked record at this width; on narrow screens
 * it scrolls.
 */
export const formatFrame = ({ site, suffix }: Pick<BadgeInput, 'site' | 'suffix'>): string =>
  `<iframe src="${escapeXml(`${site}/embed/${suffix}`)}" title="Check of pith record ${suffix.slice(0, 8)}" width="480" height="340" loading="lazy" style="border:0;max-width:100%"></iframe>`;

export const toBadges = (input: BadgeInput): readonly Badge[] => {
  const address = toCheckAddress(input);
  const label = formatBadgeLabel(input);
  return [
    // A page in another encoding than UTF-8 would break the dot.
    { name: 'HTML', text: `<a href="${escapeXml(address)}">${label.replace('·', '&middot;')}</a>` },
    { name: 'Markdown', text: `[${label}](${address})` },
    { name: 'reStructuredText', text: `\`${label} <${address}>\`__` },
    // For hyperref, which takes `%` and `#` in an address only with a backslash.
    {
      name: 'LaTeX',
      text: `\\href{${address.replace(/[%#]/g, '\\$&')}}{${label.replace('·', '$\\cdot$')}}`,
    },
    { name: 'Frame', text: formatFrame(input) },
  ];
};

/** Width of a letter of the picture, whose font is fixed. */
const LETTER = 7.2;

/**
 * The badge as a picture that is a link where a program opens it by itself. Within a page an `<img>` is none: it goes into a
 * link. Its title says that the picture checks nothing.
 */
export const formatBadgeSvg = (input: BadgeInput): string => {
  const label = formatBadgeLabel(input);
  const width = Math.ceil(label.length * LETTER + 20);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="24" viewBox="0 0 ${width} 24" role="img">`,
    `<title>${label}: opens the live check; this picture checks nothing</title>`,
    `<a href="${escapeXml(toCheckAddress(input))}">`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="23" fill="#ffffff" stroke="#5b6470"/>`,
    `<text x="10" y="16" font-family="monospace" font-size="12" textLength="${width - 20}" fill="#1d232b">${label}</text>`,
    '</a>',
    '</svg>\n',
  ].join('');
};
