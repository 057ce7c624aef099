import { STATE_WORDS } from '../../core/bibliography/judge/words.ts';
import { toPlainText } from '../../core/tex/plain.ts';
import { FindingMark } from './FindingMark.tsx';
import { cutText, type FindingFilter, type ShownFinding, toIdWords } from './finding.ts';

interface Props {
  /** Those that are listed, in their order. */
  readonly findings: readonly ShownFinding[];
  /** How many entries the bibliography has. */
  readonly total: number;
  readonly filter: FindingFilter;
  /** `14 Mar 2025, 13:07:45 UTC`. */
  readonly printedAt: string;
}

/** More would keep the browser from its paper for seconds, and nobody from anything. */
const MOST_PRINTED = 2_000;
const LONGEST = 600;
const cut = (text: string): string => cutText(text, LONGEST);
const count = (number: number): string => number.toLocaleString('en-GB');

/** Which entries are on the paper, as sentences: a filter leaves some out, and so does a very long list. */
const toWords = ({ findings, total, filter }: Props): string => {
  const asked = [
    ...(filter.state === null ? [] : [STATE_WORDS[filter.state]]),
    ...(filter.text === '' ? [] : [`“${filter.text}”`]),
  ].join(', ');
  const part =
    findings.length === total
      ? total === 1
        ? 'The one entry.'
        : `All ${count(total)} entries.`
      : `${count(findings.length)} of ${count(total)} entries${asked === '' ? '' : `: those that were asked for (${asked})`}.`;
  const left = findings.length - MOST_PRINTED;
  const pending = findings.filter(({ said }) => said === null).length;
  return [
    part,
    ...(pending === 0 ? [] : [`${count(pending)} of them were not judged yet when this was printed.`]),
    ...(left > 0 ? [`The last ${count(left)} are not on this paper: an export has all.`] : []),
  ].join(' ');
};

/** The list for paper, where nobody can scroll: every entry that is listed, with what is said of it. */
export const PrintedFindings = (props: Props) => (
  <section className="hidden text-note print:block" data-printed-findings="">
    <p className="my-2">
      {toWords(props)} Printed {props.printedAt}.
    </p>
    <ol className="m-0 list-none p-0">
      {props.findings.slice(0, MOST_PRINTED).map((finding) => (
        <li key={finding.index} className="break-inside-avoid border-t border-line py-1">
          <Printed finding={finding} />
        </li>
      ))}
    </ol>
  </section>
);

/** Converted at once: paper waits for nothing. */
const Title = ({ text }: { readonly text: string }) => <bdi>{toPlainText(cut(text))}</bdi>;

const Printed = ({ finding }: { readonly finding: ShownFinding }) => {
  const { said, key, file, line, raw } = finding;
  const isPlain = said === null || (said.state === 'signed-title' && said.also.length === 0);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3">
        <FindingMark state={said?.state ?? null} />
        <bdi>{toIdWords(finding)}</bdi>
        {key !== null && <bdi className="font-mono break-words">{cut(key)}</bdi>}
        <span>
          {file !== '' && <bdi>{cut(file)}, </bdi>}line {line}
        </span>
      </p>
      <p className="font-serif break-words">
        {said?.title != null ? <Title text={said.title} /> : <bdi>{cut(raw.replace(/\s+/g, ' '))}</bdi>}
      </p>
      {said?.state === 'another-title' && said.recordTitle !== null && (
        <p className="break-words">
          Signed for: <Title text={said.recordTitle} />
        </p>
      )}
      {!isPlain && (
        <p className="break-words">
          {said.reason}
          {said.also.length > 0 && ` Also: ${said.also.map((state) => STATE_WORDS[state]).join(', ')}.`}
        </p>
      )}
    </>
  );
};
