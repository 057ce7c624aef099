import type { CopyFinding, NearestDifference } from '../../core/copy/copy.ts';
import { CrossIcon, OpenRingIcon, TickIcon } from '../../ui/icons.tsx';
import { withKeys } from '../../ui/with-keys.ts';

const names = { title: 'Title', abstract: 'Abstract' } as const;

interface Props {
  readonly finding: CopyFinding;
  /** Whether the digests of the record are known to be signed. */
  readonly isSigned: boolean;
}

/** What a pasted text is to one of the two digests that a record signs. A difference is ink, not red: it says nothing against the record. */
export const CopyVerdict = ({ finding, isSigned }: Props) => {
  const name = names[finding.what];
  if (finding.kind === 'match')
    return (
      <Frame what={finding.what} kind="match">
        <p className="flex items-start gap-2 font-semibold">
          <TickIcon className={`mt-1 size-4 ${isSigned ? 'text-ok' : 'text-muted'}`} />
          {name}: this is the text that the {isSigned ? 'signed digest' : 'digest in the record'} is of.
        </p>
        <p className="text-note text-muted">
          Compared: {finding.where}
          {finding.prepared === null ? '' : `, ${finding.prepared}`}. Case and white space don’t count.
          {!isSigned && ' The signature over the digest was not checked.'}
        </p>
      </Frame>
    );
  const isOpen = finding.kind === 'not-comparable';
  const Icon = isOpen ? OpenRingIcon : CrossIcon;
  return (
    <Frame what={finding.what} kind={finding.kind}>
      <p className="flex items-start gap-2 font-semibold">
        <Icon className="mt-1 size-4" />
        {isOpen ? `${name}: can’t be compared` : `${name}: another text than the one in the record`}
      </p>
      {isOpen && <p className="max-w-[70ch] text-body">{finding.reason}</p>}
      {finding.nearest === null ? (
        !isOpen && (
          <p className="max-w-[70ch] text-note text-muted">
            Its digest is another one. The record holds no text of its own to show the difference against.
          </p>
        )
      ) : (
        <Difference nearest={finding.nearest} />
      )}
    </Frame>
  );
};

const Frame = ({
  what,
  kind,
  children,
}: {
  readonly what: string;
  readonly kind: string;
  readonly children: React.ReactNode;
}) => (
  <div
    className="max-w-[60rem] border-l-2 border-strong bg-open-soft px-3 py-2"
    data-copy-finding={what}
    data-copy-kind={kind}
  >
    {children}
  </div>
);

const Difference = ({ nearest }: { readonly nearest: NearestDifference }) => (
  <>
    <p className="mt-1 max-w-[70ch] text-note text-muted">
      Compared: {nearest.where}, with{' '}
      {nearest.against === 'title'
        ? 'the title of the record'
        : 'the beginning of the abstract that the record reports'}
      .{' '}
      {nearest.isBeyond
        ? 'As far as that goes there is no difference, so it must lie further on.'
        : 'Struck through: only in the record. Underlined: only in your text.'}
    </p>
    <p className="mt-1 max-w-[75ch] font-serif text-body break-words">
      {withKeys(nearest.runs, ({ kind, text }) => `${kind} ${text}`).map(([key, { kind, text }]) =>
        kind === 'same' ? (
          <span key={key}>{text} </span>
        ) : kind === 'only-copy' ? (
          <ins key={key} className="bg-part-soft font-semibold underline decoration-2">
            <span className="sr-only"> only in your text: </span>
            {text}{' '}
          </ins>
        ) : (
          <del key={key} className="text-muted line-through decoration-2">
            <span className="sr-only"> only in the record: </span>
            {text}{' '}
          </del>
        ),
      )}
    </p>
  </>
);
