import { diagnoseIdentifier } from '../../core/identifier/diagnosis/diagnosis.ts';
import { describeIdentifier, parseIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { toPath } from '../address/paths.ts';
import { Link } from '../navigation/Link.tsx';
import { useView } from '../navigation/use-address.ts';

/** What the field would make of a text: the one identifier that it is, or those that may have been meant, and why. */
const toMeant = (
  text: string,
): { readonly message: string | null; readonly papers: readonly Identifier[] } => {
  const parsed = parseIdentifier(text);
  if (parsed.kind === 'ok') return { message: null, papers: [parsed.value] };
  const { message, suggestions } = diagnoseIdentifier(text);
  return {
    message,
    papers: suggestions.map(parseIdentifier).flatMap((each) => (each.kind === 'ok' ? [each.value] : [])),
  };
};

interface Props {
  /** The address, percent-encoded, with its query. */
  readonly href: string;
  /** Its path alone, for people. */
  readonly path: string;
}

/** The papers that an address may have meant, as the field reads it: the whole of it, or what follows its first slash. */
export const MeantPapers = ({ href, path }: Props) => {
  const { in: corpus } = useView();
  const { message, papers } =
    [href, path.replace(/^\/+/, ''), path].map(toMeant).find((meant) => meant.papers.length > 0) ??
    toMeant('');
  if (papers.length === 0) return null;
  return (
    <>
      {message !== null && <p className="banner-line">{message}</p>}
      <p className="banner-actions">
        {papers.map((identifier) => (
          <Link
            className="button max-w-full whitespace-pre-wrap [overflow-wrap:anywhere]"
            key={toPath(identifier)}
            to={toPath(identifier)}
            search={corpus === undefined ? {} : { in: corpus }}
          >
            Look up {describeIdentifier(identifier)}
          </Link>
        ))}
      </p>
    </>
  );
};
