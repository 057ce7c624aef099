import { CopyIcon, DownloadIcon } from '../../../ui/icons.tsx';

/** What is known of the address of a record that came out of a file. */
export interface OwnAddress {
  /** `same`: the sources have this record with these citations, so its address shows this view. */
  readonly state: 'not-asked' | 'asking' | 'unreachable' | 'none' | 'other' | 'same';
  /** Asks the sources. */
  readonly ask: () => void;
}

interface Props extends OwnAddress {
  readonly saveView: () => void;
}

const WORDS: { readonly [State in OwnAddress['state']]: string } = {
  'not-asked': '',
  asking: 'Asking the sources',
  unreachable: 'The sources could not be asked',
  none: 'No source of this site has this record, so no link opens it',
  other: 'The sources have another record or other citations, so no link opens this view',
  same: '',
};

/** For somebody else, where the address of the page opens in this tab alone: a link where there is one, else a file. */
export const FileLink = ({ state, ask, saveView }: Props) => (
  <span className="inline-flex flex-wrap items-center gap-2 text-note text-muted">
    <span role="status" className="empty:hidden">
      {WORDS[state]}
    </span>
    {(state === 'not-asked' || state === 'unreachable' || state === 'asking') && (
      <button
        type="button"
        className="button"
        disabled={state === 'asking'}
        title="This page opens in this tab alone. Asks the sources of this site whether they have the record, so that its own address can be passed on."
        onClick={ask}
      >
        <CopyIcon className="size-3.5" />
        {state === 'unreachable' ? 'Try again' : 'Find a link'}
      </button>
    )}
    <button type="button" className="button" onClick={saveView}>
      <DownloadIcon className="size-3.5" />
      Save the view as a file
    </button>
  </span>
);
