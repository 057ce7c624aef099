import { FICTION_WORDS } from '../core/checks/fiction-words.ts';
import type { Suffix } from '../core/identifier/types.ts';
import type { StateWords } from '../core/state-words.ts';
import { toTexPlain } from '../core/tex/tex.ts';
import { stateIcon } from '../first/paint/paint-banner.ts';
import { element } from '../first/paint/paint-element.ts';

/** What a frame shows. */
export interface Card {
  readonly words: StateWords;
  /** The record that was asked for; null where the address names none. */
  readonly suffix: Suffix | null;
  readonly corpus: string | null;
  /** What the record says it is about; null where it says nothing that counts. */
  readonly paper: {
    readonly arxivId: string | null;
    readonly version: number | null;
    readonly title: string | null;
  } | null;
  /** The question may be asked again where it isn't answered. */
  readonly canRetry?: boolean;
}

/** The link to the whole page, in a tab of its own: the frame belongs to somebody else's page. */
const pageLink = (suffix: Suffix | null, corpus: string | null): HTMLElement => {
  const link = element('a', '', suffix === null ? 'Open Pith Viewer' : 'Open the full check');
  link.setAttribute(
    'href',
    `${suffix === null ? '/' : `/pith/${suffix}`}${corpus === null ? '' : `?in=${corpus}`}`,
  );
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener');
  return link;
};

const againButton = (): HTMLElement => {
  const button = element('button', 'embed-again', 'Try again');
  button.setAttribute('type', 'button');
  button.addEventListener('click', () => location.reload());
  return button;
};

const banner = (
  { state, label, headline, lines }: StateWords,
  ...below: readonly HTMLElement[]
): HTMLElement => {
  const text = element(
    'div',
    '',
    element('p', 'banner-label', label),
    element('h2', 'banner-headline', headline),
    ...lines.map((line) => element('p', 'banner-line', line)),
    ...below,
  );
  const made = element('section', 'banner', stateIcon(state), text);
  made.dataset.state = state;
  made.setAttribute('aria-label', 'State of this record');
  return made;
};

const paperLine = ({ arxivId, version, title }: NonNullable<Card['paper']>): string =>
  [
    arxivId === null ? null : `arXiv ${arxivId}${version === null ? '' : `v${version}`}`,
    title === null ? null : toTexPlain(title),
  ]
    .filter((part) => part !== null)
    .join(' · ');

/** The whole content of a frame. Which record, and the way to its page, stand above: below the state nothing leads on. */
export const paintCard = ({
  words,
  suffix,
  corpus,
  paper,
  canRetry = false,
}: Card): readonly HTMLElement[] => {
  const isOpen = words.state === 'unchecked' || words.state === 'partial' || words.state === 'none';
  const name = element(
    'h1',
    'embed-name',
    suffix === null ? 'Pith Viewer' : `Pith record ${suffix.slice(0, 8)}`,
  );
  const line = paper === null ? '' : paperLine(paper);
  return [
    element('div', 'embed-head', name, pageLink(suffix, corpus)),
    ...(corpus === null
      ? []
      : [
          element(
            'p',
            'embed-paper',
            element('strong', '', FICTION_WORDS.emphasis),
            ` ${FICTION_WORDS.sentence(corpus)}`,
          ),
        ]),
    banner(words, ...(canRetry && isOpen ? [againButton()] : [])),
    ...(line === '' ? [] : [element('p', 'embed-paper', line)]),
  ];
};
