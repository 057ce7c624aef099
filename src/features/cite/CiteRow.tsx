import { CopyButton } from '../../ui/CopyButton.tsx';

interface Props {
  readonly name: string;
  readonly text: string;
  readonly isCode?: boolean;
}

/** One text to copy, with its name. For a `dl`. */
export const CiteRow = ({ name, text, isCode = false }: Props) => (
  <div
    className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-2.5 sm:grid-cols-[8rem_minmax(0,1fr)_auto]"
    data-cite={name}
  >
    <dt className="text-note text-muted">{name}</dt>
    <dd
      className={`col-span-2 row-start-2 break-words sm:col-span-1 sm:row-start-auto ${isCode ? 'font-mono text-note leading-5 whitespace-pre-wrap' : ''}`}
    >
      <bdi>{text}</bdi>
    </dd>
    <dd className="col-start-2 row-start-1 sm:col-start-3">
      <CopyButton text={text} label={`Copy ${name}`} />
    </dd>
  </div>
);
