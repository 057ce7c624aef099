/** Longer than any title of a paper. */
const MOST = 250;

/** A title where it is one line among others, such as a browser's tab: what is endless is cut. */
export const shorten = (title: string): string => (title.length > MOST ? `${title.slice(0, MOST)}…` : title);
