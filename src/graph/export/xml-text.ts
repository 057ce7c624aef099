/** All that XML 1.0 can't hold (section 2.2): control characters but tab and line ends, half surrogate pairs, two more. */
const UNFIT = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Whether a text holds characters that XML has no way to write, and `formatXml` replaces. */
export const isFitForXml = (text: string): boolean => text.search(UNFIT) === -1;

/**
 * A text as it stands in an XML element, with as few references as may be: Gephi drops white space between two of them, so
 * quotes stay quotes. Characters that XML can't hold become U+FFFD.
 */
export const formatXmlText = (text: string): string =>
  text.replace(UNFIT, '\u{FFFD}').replace(/[&<>\r]/g, (sign) => NAMES[sign] ?? '&#13;');

const NAMES: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text as it stands in an XML element or between the double quotes of an attribute. Characters that XML can't
 * hold, not even as references, become U+FFFD. Tabs and line ends are written as references, so that no reader
 * turns them into spaces.
 */
export const formatXml = (text: string): string =>
  text.replace(UNFIT, '\u{FFFD}').replace(/[&<>"'\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
