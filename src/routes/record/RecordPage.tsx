import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Examined } from '../../core/examination.ts';
import { describeIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { toStateWords } from '../../core/state-words.ts';
import { lookUpQuery } from '../../look-up/queries.ts';
import { rememberPaper } from '../../sources/kept/papers/remembered-papers.ts';
import {
  parseAddress,
  toCanonicalStep,
  toWrittenPath,
  withAskedVersion,
} from '../address/canonical-address.ts';
import type { ViewSearch } from '../address/view-search.ts';
import { navigate } from '../navigation/navigation.ts';
import { useAddress, useView } from '../navigation/use-address.ts';
import { NothingHerePage } from '../trouble/NothingHerePage.tsx';
import { ExaminationView } from './ExaminationView.tsx';
import { type Found, Looked } from './Looked.tsx';

// Asked for with the page and not by a part of it: a reader who moves on early has seen the record all the same.
const remembering = import('../../look-up/remember.ts').catch(() => null);

/** Any address of a record → the look-up → its outcome, each kind with a screen of its own. */
export const RecordPage = () => {
  const { href } = useAddress();
  const parsed = parseAddress(href);
  return parsed.kind === 'error' ? <NothingHerePage /> : <LookUp identifier={parsed.value} />;
};

const LookUp = ({ identifier }: { identifier: Identifier }) => {
  const search = useView();
  return (
    <Looked identifier={identifier} corpus={search.in ?? null}>
      {(found) => <FoundRecord {...found} identifier={identifier} search={search} />}
    </Looked>
  );
};

interface FoundProps extends Found {
  readonly identifier: Identifier;
  readonly search: ViewSearch;
}

const FoundRecord = ({ examination, attempts, onRetry, identifier, search }: FoundProps) => {
  const examined = examination.kind === 'examined' ? examination : null;
  useCanonicalAddress(identifier, examined, search);
  useRemembering(examined, search.in ?? null);
  return (
    <ExaminationView
      examination={examination}
      // A record has a name of its own, and isn't drawn again at its canonical address.
      asked={examined === null ? describeIdentifier(identifier) : ''}
      attempts={attempts}
      search={withAskedVersion(identifier, search)}
      onRetry={onRetry}
      isRemembered
    />
  );
};

const sayNothingKept = (cause: unknown) =>
  import('../offline/say-nothing-kept.ts').then((module) => module.sayNothingKept(cause));

/** Replaces any other address of a record by the canonical one, once: a place that isn't left by that isn't left again. */
const useCanonicalAddress = (identifier: Identifier, examined: Examined | null, search: ViewSearch) => {
  const client = useQueryClient();
  const { href } = useAddress();
  const left = useRef<string>(null);
  useEffect(() => {
    if (examined === null || examined.verdict.kind === 'contradicted') return;
    const { suffix } = examined.record;
    const step = toCanonicalStep({ pathname: toWrittenPath(href), identifier, suffix, search });
    if (step === null || left.current === href) return;
    left.current = href;
    const pith: Identifier = { kind: 'pith', suffix, year: null };
    const asked = lookUpQuery(identifier, search.in ?? null);
    const known = client.getQueryData(asked.queryKey);
    if (known !== undefined) client.setQueryData(lookUpQuery(pith, search.in ?? null).queryKey, known);
    void navigate({ ...step, replace: true, keepsScroll: true });
  }, [examined, href, identifier, search, client]);
};

/**
 * Puts an examined paper on the list of the home page, and remembers its record, as soon as the look-up has ended. A
 * record that doesn't match says nothing about any paper.
 */
const useRemembering = (examined: Examined | null, corpus: string | null) => {
  useEffect(() => {
    if (examined === null || examined.verdict.kind === 'contradicted') return;
    const { record } = examined;
    // What was known is told elsewhere, if it can be.
    void remembering.then((module) => module?.rememberOnce(examined, corpus)).catch(() => undefined);
    const isListed = rememberPaper({
      suffix: record.suffix,
      title: record.reported.title,
      arxivId: record.signed.arxivId,
      corpus,
      state: toStateWords(examined).label,
      seenAt: Date.now(),
    });
    // The list first: a reader may leave at any moment, and the text is the longest to write.
    void Promise.all([remembering, isListed])
      .then(([module]) => module?.keepExamined(examined, corpus))
      .catch(sayNothingKept);
  }, [examined, corpus]);
};
