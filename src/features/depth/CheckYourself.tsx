import type { Command } from '../../core/evidence/commands.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';

interface Props {
  readonly commands: readonly Command[];
  readonly onSaveEvidence: () => void;
  readonly onPrint: () => void;
}

/** Ways to check without this page: commands, a file with everything in it, a report on paper. */
export const CheckYourself = ({ commands, onSaveEvidence, onPrint }: Props) => (
  <div className="space-y-6">
    <div>
      <h3 className="font-semibold">Take it along</h3>
      <p className="flex flex-wrap gap-x-4 gap-y-2 py-2">
        <button type="button" className="button" onClick={onSaveEvidence}>
          <DownloadIcon className="size-4" />
          Evidence file (.zip)
        </button>
        <button type="button" className="button" onClick={onPrint}>
          Print a report
        </button>
      </p>
      <p className="max-w-[70ch] text-note text-muted">
        The evidence file holds the signed bytes, their hash, the signature, the key, the record as received
        and the ledger, with a README. OpenSSL 3 alone checks it, offline. The report lists on one page what
        was checked and what was not.
      </p>
    </div>
    {commands.length === 0 ? (
      <p className="max-w-[70ch]">
        There are no commands for this record: its hash can’t be recomputed here, or its signed part is too
        long for a command line.
      </p>
    ) : (
      <ul className="space-y-4">
        {commands.map(({ id, title, text }) => (
          <li key={id} data-command={id}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h3 className="font-semibold">{title}</h3>
              <CopyButton text={text} label={`Copy: ${title}`}>
                Copy
              </CopyButton>
            </div>
            {text.includes('-rawin') && (
              <p className="max-w-[70ch] text-note text-muted">
                The openssl that macOS brings is LibreSSL, which has no{' '}
                <code className="whitespace-nowrap">-rawin</code>: take Python or Node.js there.
              </p>
            )}
            <pre className="mt-1 border border-line bg-panel p-3 font-mono text-note leading-5 break-all whitespace-pre-wrap">
              {text}
            </pre>
          </li>
        ))}
      </ul>
    )}
  </div>
);
