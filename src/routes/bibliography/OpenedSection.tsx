import { OpenedLately } from '../../features/bibliography/OpenedLately.tsx';
import { Link } from '../navigation/Link.tsx';
import { toOpenedName } from './opened-lately.ts';
import { useOpened } from './use-opened.ts';

/** What was open before this page was loaded again, and where it is now. @param lost names of its files. */
export const LostWords = ({ lost }: { readonly lost: readonly string[] }) => {
  const { lines } = useOpened();
  if (lost.length === 0) return null;
  const isKept = lines.some(({ name }) => name === toOpenedName(lost));
  return (
    <p role="status" className="mb-4 max-w-[70ch]">
      <bdi className="font-semibold">{lost.map((name) => name || 'The pasted text').join(', ')}</bdi>{' '}
      {lost.length === 1 ? 'was' : 'were'} open here before this page was loaded again.{' '}
      {isKept
        ? 'Its text as it was then is kept below, under “Opened lately”.'
        : `It was not kept: ${lost.some((name) => name !== '') ? 'choose it' : 'paste it'} once more.`}
    </p>
  );
};

/** The bibliographies that were opened lately, on the page where one is checked. */
export const OpenedSection = () => {
  const { lines, open } = useOpened();
  return lines.length === 0 ? null : (
    <section aria-labelledby="opened" className="mt-6 max-w-[60rem]">
      <h2 id="opened" className="mb-1 font-semibold">
        Opened lately
      </h2>
      <OpenedLately lines={lines} onOpen={(key) => void open(key)} />
      <p className="mt-1 text-note text-muted">
        As they were when they were opened: a file that was changed since has to be chosen again. They stay in
        this browser, and <Link to="/remembered">what it remembers</Link> can be forgotten.
      </p>
    </section>
  );
};
