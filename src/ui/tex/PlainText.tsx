import { usePlainText } from './use-plain-text.ts';

/** A title where mathematics can't be set, as plain Unicode. */
export const PlainText = ({ text }: { readonly text: string }) => <bdi>{usePlainText(text)}</bdi>;
