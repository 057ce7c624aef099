import type { ReactNode } from 'react';
import { TickIcon } from '../../ui/icons.tsx';
import { REAL_RECORD } from './real-record.ts';

const { sha256, pithNumber, keyId, signer, title, authors, citing } = REAL_RECORD;

/** Of a title so many characters stand beside its paper. */
const LABEL = 38;
const toLabel = (text: string): string => `${text.slice(0, LABEL).trimEnd()}…`;

/** The lines of the ledger, each with what it was held against; the last is what nothing stands behind. */
const LINES: readonly (readonly [name: string, value: ReactNode])[] = [
  ['Hash', <code key="hash">{`${sha256.slice(0, 8)}…${sha256.slice(-8)}`}</code>],
  ['Pith number', <code key="number">{`${pithNumber.slice(0, 18)}…`}</code>],
  [
    'Signature',
    <span key="key">
      by {signer}, key <code>{keyId}</code>
    </span>,
  ],
  ['Title', title],
];

/** A ledger and a graph in small, of the real record that comes with the app: what one gets for an id. */
export const Miniatures = ({ link }: { readonly link: ReactNode }) => (
  <figure className="minis">
    <div className="mini">
      <dl className="mini-ledger">
        {LINES.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            <dd className="mini-outcome">
              <TickIcon className="size-3.5" /> matches
            </dd>
          </div>
        ))}
        <div>
          <dt>Authors</dt>
          <dd>{authors}</dd>
          <dd className="mini-outcome text-muted">only reported</dd>
        </div>
      </dl>
    </div>
    <div className="mini">
      <MiniGraph />
    </div>
    <figcaption>
      A real record in small: its ledger, and who cites the paper. Made when this page was built; {link} and
      it is checked in your browser.
    </figcaption>
  </figure>
);

/** Months from March 2025 to May 2026, by the ids, as the graph of a record lays them out. */
const MiniGraph = () => (
  <svg
    viewBox="0 0 360 176"
    role="img"
    aria-label={`${citing.title}, May 2026, cites ${title}, March 2025, as [${citing.refIndex}]`}
  >
    <line x1="12" y1="148" x2="348" y2="148" className="mini-axis" />
    <text x="52" y="166" textAnchor="middle" className="mini-year">
      2025
    </text>
    <text x="300" y="166" textAnchor="middle" className="mini-year">
      2026
    </text>
    <path d="M300 52 C 232 52, 140 64, 72 101" className="mini-edge" />
    <path d="M64 105 l10 -8 l1.5 8 z" className="mini-head" />
    <circle cx="52" cy="108" r="9" className="mini-focus" />
    <circle cx="306" cy="52" r="6" className="mini-paper" />
    <text x="348" y="24" textAnchor="end" className="mini-label">
      {toLabel(citing.title)}
    </text>
    <text x="12" y="136" className="mini-label">
      {toLabel(title)}
    </text>
    <text x="190" y="46" textAnchor="middle" className="mini-year">
      as [{citing.refIndex}]
    </text>
  </svg>
);
