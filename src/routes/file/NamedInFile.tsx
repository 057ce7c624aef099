import { describeIdentifier, parseIdentifier } from '../../core/identifier/identifier.ts';
import { toNamedIn } from '../../core/identifier/mentions/named-in-file.ts';
import { toPath } from '../address/paths.ts';
import { Link } from '../navigation/Link.tsx';

/** The papers that a file names which holds no record: the name of a PDF often does. Nothing is looked up by itself. */
export const NamedInFile = ({ name, text }: { readonly name: string; readonly text: string }) => {
  const papers = toNamedIn(name, text).map(parseIdentifier);
  const known = papers.flatMap((each) => (each.kind === 'ok' ? [each.value] : []));
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="named" className="max-w-[60rem] pt-4">
      <h2 id="named" className="section-title">
        Named in it or in its name
      </h2>
      <p className="banner-actions">
        {known.map((identifier) => (
          <Link
            className="button text-wrap break-all"
            key={toPath(identifier)}
            to={toPath(identifier)}
            search={{}}
          >
            Look up {describeIdentifier(identifier)}
          </Link>
        ))}
      </p>
    </section>
  );
};
