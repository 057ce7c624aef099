import type { ExportScope, ExportSource } from './export-set.ts';

const SCOPE_PARTS: { readonly [Scope in ExportScope]: string } = {
  selected: '-selection',
  matches: '-matching',
  all: '',
};

/** `pith-2W3F2J6X-citations-2026-11-23.graphml`, with `-selection` or `-matching` for a part. ASCII without spaces. */
export const toFileName = (
  { pithNumber, exportedAt }: Pick<ExportSource, 'pithNumber' | 'exportedAt'>,
  what: string,
  scope: ExportScope,
  extension: string,
): string => {
  const short = (pithNumber.split(':').at(-1) ?? '').replace(/[^A-Za-z0-9]/g, '').slice(0, 8);
  return `pith-${short}-${what}${SCOPE_PARTS[scope]}-${exportedAt.slice(0, 10)}.${extension}`;
};
