import type { Examined, Origin } from '../examination.ts';
import { toStateWords } from '../state-words.ts';

const HOST = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i;

/** Who says what no signature covers, to stand inside a sentence. Names of folders are nobody's business but their owner's. */
export const toTellerWords = ({ kind, url }: Origin): string => {
  const host = HOST.exec(url ?? '')?.[1];
  if (host === undefined) return kind === 'file' ? 'a file' : 'a mirror';
  return kind === 'origin' ? `the registry at ${host}` : `the mirror at ${host}`;
};

/** What was checked of a record where the feed is made, in sentences. */
export const toCheckedWords = (examined: Examined): string => {
  const { state, label, headline, lines } = toStateWords(examined);
  const { key } = examined;
  if (key !== null && (state === 'checked' || state === 'demo')) {
    const signed = `Signed record, checked where this feed is made: signed with key ${key.keyId} of ${key.signer}.`;
    return state === 'demo'
      ? `${signed} It is a demo key: the paper is invented.`
      : `${signed} That doesn’t say that the paper is right or that its authors took part.`;
  }
  const more = headline === label ? '' : ` (${headline})`;
  return [`The record: ${label.toLowerCase()}${more}.`, ...lines.slice(0, 2)].join(' ');
};

/** The same as the end of a sentence. */
export const toCheckedBrief = (examined: Examined): string => {
  const { state, label } = toStateWords(examined);
  if (state === 'checked') return 'signed, checked here';
  return state === 'demo' ? 'signed with a demo key, checked here, and invented' : label.toLowerCase();
};
