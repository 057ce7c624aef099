import { type Json, JsonTree } from './JsonTree.tsx';

interface Props {
  readonly label: string;
  /** Undefined where there is none. */
  readonly value: Json | undefined;
}

/** A value under its name, to stand beside another one in a `dl`. */
export const NamedJson = ({ label, value }: Props) => (
  <div className="min-w-0">
    <dt className="text-note text-muted">{label}</dt>
    <dd className="break-words">{value === undefined ? 'not there' : <JsonTree value={value} />}</dd>
  </div>
);
