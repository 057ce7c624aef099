import { withKeys } from '../../../ui/with-keys.ts';
import { toCategoryName } from './arxiv-categories.ts';
import { Missing } from './Row.tsx';

interface Props {
  readonly primary: string | null;
  readonly cross: readonly string[] | null;
}

/** The primary category and the ones that the paper is cross-listed in, by code and name. */
export const Categories = ({ primary, cross }: Props) => (
  <ul>
    <li>{primary === null ? <Missing /> : <Category code={primary} />}</li>
    {withKeys(cross ?? [], (code) => code).map(([key, code]) => (
      <li key={key}>
        <Category code={code} /> <span className="text-note whitespace-nowrap text-muted">cross-list</span>
      </li>
    ))}
  </ul>
);

const Category = ({ code }: { readonly code: string }) => (
  <>
    <span className="font-mono text-note">{code}</span> {toCategoryName(code)}
  </>
);
