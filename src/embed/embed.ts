import { PENDING_AFTER_MS } from '../core/base/waiting-times.ts';
import { parseCorpusName } from '../core/identifier/corpus-name.ts';
import { describeIdentifier, parseIdentifier } from '../core/identifier/identifier.ts';
import type { Identifier } from '../core/identifier/types.ts';
import { type StateWords, toPendingWords, toStateWords } from '../core/state-words.ts';
import { beginLookUp, type Lookup } from '../look-up/look-up.ts';
import { toNoRecordWords } from '../look-up/no-record-words.ts';
import { toTroubleWords } from '../look-up/trouble-words.ts';
import { type Card, paintCard } from './paint-card.ts';

/*
 * One record in a frame of another site: looked up and examined here and now, by the same core and in the same words as on
 * its page. It keeps nothing in the browser and needs nothing from it: storage is often forbidden in such a frame.
 */
const NO_NUMBER: StateWords = {
  state: 'unchecked',
  label: 'Not checked',
  headline: 'This address names no record',
  lines: ['In a frame the address ends with the 26 characters of a pith number: /embed/….'],
};

const NO_ORIGIN: StateWords = {
  state: 'unchecked',
  label: 'Not checked',
  headline: 'Not checked',
  lines: [
    'The page around this frame lets it ask nobody for the record (a sandbox without “allow-same-origin”).',
  ],
};

const UNASKED = 'Mirrors that this site’s manifest names were not asked: the full check asks them.';

const paint = (card: Card): void => {
  document.title = `${card.words.label}: pith record ${card.suffix?.slice(0, 8) ?? ''}`;
  document.getElementById('main')?.replaceChildren(...paintCard(card));
};

/** What a look-up came to, in the words of the page. Of a record that doesn't match nothing is said but that. */
const toFound = (
  lookup: Lookup,
  identifier: Identifier,
  corpus: string | null,
  hasUnasked = false,
): Pick<Card, 'words' | 'paper'> => {
  if (lookup.kind !== 'found') {
    const words = toNoRecordWords(identifier, lookup.attempts, corpus);
    return { words: hasUnasked ? { ...words, lines: [...words.lines, UNASKED] } : words, paper: null };
  }
  const { examination } = lookup;
  const words = toStateWords(examination);
  if (examination.kind === 'unreadable' || examination.verdict.kind === 'contradicted')
    return { words, paper: null };
  const { signed, reported } = examination.record;
  return { words, paper: { arxivId: signed.arxivId, version: signed.version, title: reported.title } };
};

const begin = async (): Promise<void> => {
  const corpus = parseCorpusName(new URLSearchParams(location.search).get('in'));
  const parsed = parseIdentifier(location.pathname);
  if (parsed.kind !== 'ok' || parsed.value.kind !== 'pith')
    return paint({ words: NO_NUMBER, suffix: null, corpus, paper: null });
  const identifier = parsed.value;
  const { suffix } = identifier;
  const about = { suffix, corpus };
  if (self.origin === 'null') return paint({ ...about, words: NO_ORIGIN, paper: null });
  const pending = setTimeout(() => {
    paint({ ...about, words: toPendingWords(describeIdentifier(identifier), []), paper: null });
  }, PENDING_AFTER_MS);
  try {
    const { config, lookup } = beginLookUp(identifier, corpus, { memory: null });
    const found = toFound(await lookup, identifier, corpus, (await config).hasUnasked);
    clearTimeout(pending);
    paint({ ...about, ...found, canRetry: true });
  } catch (error) {
    clearTimeout(pending);
    const { label, headline, lines } = toTroubleWords(error);
    paint({ ...about, words: { state: 'unchecked', label, headline, lines }, paper: null, canRetry: true });
  }
};

void begin();
// A browser shows a page again as it held it, and every frame in it: that was said of then.
addEventListener('pageshow', ({ persisted }) => persisted && begin());
