import { PENDING_AFTER_MS } from '../core/base/waiting-times.ts';
import { parseCorpusName } from '../core/identifier/corpus-name.ts';
import { describeIdentifier, parseIdentifier } from '../core/identifier/identifier.ts';
import type { FirstLook } from '../look-up/first-look.ts';
import { beginLookUp } from '../look-up/look-up.ts';
import { prepareVerification } from '../native/library.ts';
import { catchEarlyDrop } from './early-drop.ts';
import { fetchAhead, loadApp } from './load-app.ts';
import { paintBanner } from './paint/paint-banner.ts';
import { paintField } from './paint/paint-field.ts';
import { paintFrame } from './paint/paint-frame.ts';
import { paintPaper } from './paint/paint-paper.ts';
import { paintPending } from './paint/paint-pending.ts';
import { sharedValues } from './shared-modules.ts';
import { parseTab } from './tabs.ts';

/**
 * The first module. The build puts it into the page itself, so the record is asked for, examined and its state
 * shown while the app is still on its way. It then leaves what it has to the app, which draws the same banner.
 */
const RECORD_ADDRESS = /^\/(?:pith|abs|pdf|html|p|paper|doi)\/./;
/** The steps to the verdict, for whoever measures them (User Timing). */
const note = (step: string) => performance.mark(`pith:${step}`);
/** Longest time that the app waits for the record before it is loaded beside it. */
const PATIENCE_MS = 1200;

const paint = (look: FirstLook, place: HTMLElement | null) => {
  const found = look.settled?.lookup;
  if (found?.kind !== 'found') return;
  const { examination } = found;
  place?.replaceChildren(
    // Of a record that doesn't match nothing is said but that: its title is none.
    examination.kind === 'unreadable' || examination.verdict.kind === 'contradicted'
      ? paintBanner(found)
      : paintPaper(
          found,
          examination,
          parseTab(new URLSearchParams(location.search).get('tab')) !== undefined,
        ),
  );
  note('painted');
};

const whenParsed = (then: () => void) =>
  document.readyState === 'loading'
    ? document.addEventListener('DOMContentLoaded', then, { once: true })
    : then();

const begin = () => {
  const corpus = parseCorpusName(new URLSearchParams(location.search).get('in'));
  // The link that the page itself has, which React draws again.
  if (corpus !== null)
    whenParsed(() => document.querySelector('.wordmark')?.setAttribute('href', `/?in=${corpus}`));
  const parsed = RECORD_ADDRESS.test(location.pathname) ? parseIdentifier(location.pathname) : null;
  if (location.pathname === '/') whenParsed(paintField);
  if (parsed?.kind !== 'ok') return whenParsed(loadApp);

  const beganAt = performance.now();
  const controller = new AbortController();
  note('asked');
  const { config, lookup } = beginLookUp(parsed.value, corpus, { signal: controller.signal, note });
  const look: FirstLook = {
    identifier: parsed.value,
    corpus,
    config,
    lookup,
    beganAt,
    cancel: () => controller.abort(),
    settled: null,
  };
  window.pithFirstLook = look;
  // The page's own element, never one of the app's: once React has replaced it, painting comes to nothing.
  let place: HTMLElement | null = null;
  whenParsed(() => {
    place = document.getElementById('main');
    paintFrame(corpus);
  });
  let sources: readonly string[] = [];
  config.then(
    (known) => {
      sources = known.sources.map(({ label }) => label);
    },
    () => undefined,
  );
  const sayPending = () => place?.replaceChildren(paintPending(describeIdentifier(parsed.value), sources));
  // While the record is on its way: later the reader would wait for it.
  fetchAhead();
  setTimeout(() => void prepareVerification());

  let isLoading = false;
  const loadOnce = () => {
    if (isLoading) return;
    isLoading = true;
    whenParsed(loadApp);
  };
  // Also where no frame ever comes: a tab in the background has none, and gets its title all the same.
  setTimeout(loadOnce, PATIENCE_MS);
  const pending = setTimeout(() => whenParsed(sayPending), PENDING_AFTER_MS);
  Promise.all([config, lookup])
    .then(([config, lookup]) => {
      clearTimeout(pending);
      look.settled = { config, lookup };
      whenParsed(() => paint(look, place));
    })
    // The app gets the same rejected promise and shows what went wrong.
    .catch(() => undefined)
    .finally(() => {
      // The verdict gets its frame before the app takes the processor.
      requestAnimationFrame(() => setTimeout(loadOnce));
    });
};

window.pithShared = sharedValues;
catchEarlyDrop();
begin();
