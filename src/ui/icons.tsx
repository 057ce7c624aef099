import type { ReactNode } from 'react';

interface Props {
  readonly className?: string;
}

/** An icon of 16 by 16, drawn in lines of the text's colour. */
export const icon =
  (drawing: ReactNode) =>
  ({ className = 'size-4' }: Props) => (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`inline-block shrink-0 ${className}`}
      aria-hidden="true"
    >
      {drawing}
    </svg>
  );

export const TickIcon = icon(<path d="m3 8.5 3.2 3.2L13 4.8" strokeWidth="1.8" />);
export const CrossIcon = icon(<path d="m4 4 8 8m0-8-8 8" strokeWidth="1.8" />);
export const OpenRingIcon = icon(<circle cx="8" cy="8" r="5" />);

export const NoticeIcon = icon(<path d="M8 2.2 14 8l-6 5.8L2 8zM8 5.4v3.2m0 1.9v.1" />);

export const SearchIcon = icon(<path d="M11.2 7A4.3 4.3 0 1 1 2.6 7a4.3 4.3 0 0 1 8.6 0m-1.2 3 3.6 3.6" />);
export const FileIcon = icon(<path d="M9.2 1.9H3.6v12.2h8.8v-9zm0 0v3.2h3.2M6 8.3h4M6 11h4" />);

/** Full, half, open and dashed square: what stands behind a value. */
export const FullSquareIcon = icon(<rect x="3" y="3" width="10" height="10" fill="currentColor" />);
export const HalfSquareIcon = icon(
  <>
    <rect x="3" y="3" width="10" height="10" />
    <path d="M3 3h5v10H3z" fill="currentColor" />
  </>,
);
export const OpenSquareIcon = icon(<rect x="3" y="3" width="10" height="10" />);
export const DashedSquareIcon = icon(
  <rect x="3" y="3" width="10" height="10" strokeDasharray="2.5 2.5" strokeLinecap="butt" />,
);

export const CopyIcon = icon(
  <>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1" />
    <path d="M10.5 3.2V2.5h-8v8h.7" />
  </>,
);
export const DownloadIcon = icon(<path d="M8 2.5v8m-3.2-3L8 10.5l3.2-3M3 13.5h10" />);
export const LeavesIcon = icon(<path d="M6 4h6v6M12 4 4.5 11.5" />);
export const ChevronIcon = icon(<path d="m6 3.5 4.5 4.5L6 12.5" />);
