/** A link to the live check of one record, for a page, a README or a document. */
export interface Badge {
  readonly name: 'HTML' | 'Markdown' | 'reStructuredText' | 'LaTeX';
  readonly text: string;
}

export interface BadgeInput {
  /** The 26 characters. */
  readonly suffix: string;
  /** Where the record is checked. */
  readonly checkAddress: string;
  /** Whether all checks passed here, with the registry's key: else a badge says only that there is a record. */
  readonly isSigned: boolean;
}

/** What a badge says: never that anything was verified, for it checks nothing. */
export const formatBadgeLabel = ({ suffix, isSigned }: BadgeInput): string =>
  `${isSigned ? 'signed record' : 'pith record'} · pith:${suffix.slice(0, 8)}`;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const toBadges = (input: BadgeInput): readonly Badge[] => {
  const { checkAddress } = input;
  const label = formatBadgeLabel(input);
  const address = escapeXml(checkAddress);
  return [
    { name: 'HTML', text: `<a href="${address}">${label}</a>` },
    { name: 'Markdown', text: `[${label}](${checkAddress})` },
    { name: 'reStructuredText', text: `\`${label} <${checkAddress}>\`__` },
    // For hyperref, which takes `%` and `#` in an address only with a backslash.
    {
      name: 'LaTeX',
      text: `\\href{${checkAddress.replace(/[%#]/g, '\\$&')}}{${label.replace('·', '$\\cdot$')}}`,
    },
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
    `<a href="${escapeXml(input.checkAddress)}">`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="23" fill="#ffffff" stroke="#5b6470"/>`,
    `<text x="10" y="16" font-family="monospace" font-size="12" textLength="${width - 20}" fill="#1d232b">${label}</text>`,
    '</a>',
    '</svg>\n',
  ].join('');
};
