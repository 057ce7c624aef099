import { diagnoseIdentifier } from '../../core/identifier/diagnosis/diagnosis.ts';
import { findSiteAddress } from '../../core/identifier/mentions/site-address.ts';

// What only some texts need comes as one part of the page.
export { toOneLine } from '../../core/identifier/mentions/one-line.ts';

/** What is said of a text in the field that is no identifier. */
export interface TypedProblem {
  /** One or two sentences. */
  readonly message: string;
  /** Identifiers that may have been meant. */
  readonly suggestions: readonly string[];
  /** It is opened as it is, like what is dropped. */
  readonly opens: boolean;
}

/** @param host of this site, with its port: its own addresses are opened. */
export const diagnoseTyped = (text: string, host: string): TypedProblem => {
  const address = findSiteAddress(text, host);
  if (address !== null) {
    const what = address.query === '' ? 'it' : 'its view';
    return {
      message: `This is a link of this site: press Enter to open ${what}`,
      suggestions: [],
      opens: true,
    };
  }
  const { message, suggestions, looksLikeRecord } = diagnoseIdentifier(text);
  return looksLikeRecord
    ? { message: 'This looks like a whole record: press Enter to open it', suggestions: [], opens: true }
    : { message, suggestions, opens: false };
};
