import type { QueryClient } from '@tanstack/react-query';
import { sha256OfText } from '../../core/base/digest.ts';
import { formatHex } from '../../core/base/hex.ts';
import { looksLikeBibliography } from '../../core/bibliography/looks-like.ts';
import { toFaceKind } from '../../core/faces/kind.ts';
import { parseIdentifier } from '../../core/identifier/identifier.ts';
import { findMentions } from '../../core/identifier/mentions/find-mentions.ts';
import { toNamedPapers } from '../../core/identifier/mentions/named-papers.ts';
import { findSiteAddress, type SiteAddress } from '../../core/identifier/mentions/site-address.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { describeFileKind, describeGone, isZip } from '../../core/json/file-kinds.ts';
import { isJsonLines } from '../../core/json/lines.ts';
import { parseJson } from '../../core/json/text.ts';
import { readFileText } from '../../sources/dropped-file.ts';
import { type Batch, type BatchPart, keepBatch } from '../../sources/kept/batch-store.ts';
import { recallDrop } from '../../sources/kept/dropped-store.ts';
import { toPath } from '../address/paths.ts';
import { type FileSearch, parseSearch } from '../address/view-search.ts';
import { handOver, toTextFile } from '../bibliography/handed-over.ts';
import { openViewFile } from '../citations/view-file.ts';
import { openDrop, PASTED } from './open-drop.ts';

/** What fell onto the page, was chosen or was pasted. */
export interface Taken {
  readonly files: readonly File[];
  /** Names of what was given and could not be read. */
  readonly missing?: readonly string[];
  /** What was dragged or pasted as text, or as a link; empty where files were. */
  readonly text: string;
}

/** Where it is shown. */
export interface Destination {
  readonly to: string;
  readonly search: FileSearch;
}

/** Where a bibliography is checked. The files stay in this tab, and one that is reloaded has lost them. */
const toBibliography = (files: readonly File[], corpus: string | undefined): Destination => {
  handOver(files);
  return { to: '/bibliography', search: corpus === undefined ? {} : { in: corpus } };
};

const isBibliography = async (file: File): Promise<boolean> => {
  const head = await readHead(file);
  return !isZip(file.name, head) && looksLikeBibliography(file.name, head);
};

/** A file of this size is read in one go, as text; a larger one may be JSON Lines, which are read line by line. In bytes. */
const MOST_AT_ONCE = 5 * 1024 * 1024;
/** A bibliography has a few files; of a folder of records the first ones are looked at. */
const MOST_LOOKED_AT = 20;
/** Longer texts are not searched for the paper that they may name. In UTF-16 code units. */
const MOST_SEARCHED = 20_000;

/**
 * Keeps for this tab what was given, and says where it is shown: a record, a list of them, a view, the paper that a link
 * or an id names, or a page that says what it is. Nothing is looked up, and nothing leaves this machine.
 * @param corpus the collection that one is in, which a link to a paper keeps.
 */
export const takeDrop = async (
  taken: Taken,
  corpus: string | undefined,
  client: QueryClient,
): Promise<Destination | null> => {
  const destination = await toDestination(taken, corpus);
  // The mirrors of a manifest become sources of this tab.
  const id = destination?.search.d ?? '';
  const text = recallDrop(id)?.text ?? '';
  if (isManifest(text))
    await (await import('../../look-up/tab-mirrors.ts')).changeTabManifest(client, { id, text });
  return destination;
};

const toDestination = async (
  { files, text, missing = [] }: Taken,
  corpus: string | undefined,
): Promise<Destination | null> => {
  const [file, ...more] = files;
  const [gone] = missing;
  if (file === undefined && gone !== undefined)
    return missing.length === 1
      ? open({ name: gone, text: '', problem: describeGone(gone) })
      : takeBatch(missing.map(toMissing));
  if (file === undefined) return text.trim() === '' ? null : takeText(text, corpus);
  const found = await Promise.all(files.slice(0, MOST_LOOKED_AT).map(isBibliography));
  if (found.some(Boolean)) return toBibliography(files, corpus);
  return more.length > 0 || missing.length > 0
    ? takeBatch([...files.map(toPart), ...missing.map(toMissing)])
    : takeFile(file);
};

const toPart = (file: File) => ({
  // A file of a folder has the way to it.
  name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
  blob: file,
  // Of many files only the names are looked at.
  ...(isZip(file.name, '') ? { isZip: true } : {}),
});

const toMissing = (name: string): BatchPart => ({ name, blob: new Blob([]), problem: describeGone(name) });

const RECORD_TEXT = /^\s*(?:\{|\[)/;

const takeText = async (text: string, corpus: string | undefined): Promise<Destination> => {
  const own = findSiteAddress(text, location.host);
  const identifier = toOnlyIdentifier(text);
  // A link of this site opens what it opens elsewhere; without a view it names a paper, as every address does.
  if (own !== null && (own.query !== '' || identifier === null)) return toOwn(own);
  if (looksLikeBibliography('', text.slice(0, 4096))) return toBibliography([toTextFile(text)], corpus);
  if (RECORD_TEXT.test(text)) return (await takeRecordText(PASTED, text)) ?? open({ name: PASTED, text });
  if (identifier !== null)
    return { to: toPath(identifier), search: corpus === undefined ? {} : { in: corpus } };
  return open({
    name: PASTED,
    text,
    problem: `What was dropped is neither a record nor one identifier: “${text.trim().replace(/\s+/g, ' ').slice(0, 60)}${text.trim().length > 60 ? '…' : ''}”`,
  });
};

/** Each page reads what its address says through a parser of its own. */
const toOwn = ({ path, query }: SiteAddress): Destination => ({
  to: path,
  search: parseSearch(query) as Record<string, unknown> as FileSearch,
});

/** The one paper that a text names, if it names one and one version of it. */
const toOnlyIdentifier = (text: string): Identifier | null => {
  const parsed = parseIdentifier(text);
  if (parsed.kind === 'ok') return parsed.value;
  if (text.length > MOST_SEARCHED) return null;
  const papers = toNamedPapers(findMentions(text));
  const [identifier, other] = papers.flatMap(({ identifiers }) => identifiers);
  return other === undefined ? (identifier ?? null) : null;
};

const takeFile = async (file: File): Promise<Destination> => {
  const name = `the file ${file.name}`;
  const head = await readHead(file);
  if (isZip(file.name, head)) return takeBatch([{ ...toPart(file), isZip: true }]);
  const kind = describeFileKind(file.name, head);
  if (kind !== null) return open({ name, text: '', problem: kind });
  if (file.size > MOST_AT_ONCE && head.trimStart().startsWith('{')) return takeBatch([toPart(file)]);
  const read = await readFileText(file);
  if (read.kind === 'error') return open({ name, text: '', problem: read.error });
  return (await takeRecordText(name, read.value, file)) ?? open({ name, text: read.value });
};

/** A view, or a text with many records in it; null for anything else. */
const takeRecordText = async (
  name: string,
  text: string,
  blob = new Blob([text]),
): Promise<Destination | null> => {
  const view = openViewFile(text, openDrop);
  if (view !== null) return { to: view.path, search: view.search };
  return /^\ufeff?\s*\[\s*[^\]\s]/.test(text) || isJsonLines(text) ? takeBatch([{ name, blob }]) : null;
};

const readHead = async (file: File): Promise<string> => {
  try {
    return new TextDecoder('latin1').decode(await file.slice(0, 4096).arrayBuffer());
  } catch {
    // A folder, or a file that moved: reading it whole says so.
    return '';
  }
};

const isManifest = (text: string): boolean => {
  if (!text.includes('pith_mirror_manifest')) return false;
  const parsed = parseJson(text);
  return parsed.kind === 'ok' && toFaceKind(parsed.value.value) === 'manifest';
};

const open = (drop: Parameters<typeof openDrop>[0]): Destination => ({
  to: '/file',
  search: { d: openDrop(drop) },
});

const takeBatch = async (batch: Batch): Promise<Destination> => {
  const names = batch.map(
    ({ name, blob }) => `${name} ${blob.size} ${blob instanceof File ? blob.lastModified : ''}`,
  );
  const first = await Promise.resolve(batch[0]?.blob.slice(0, 65_536).text()).catch(() => '');
  const id = formatHex(sha256OfText(`${names.join('\n')}\n${first}`)).slice(0, 16);
  await keepBatch(id, batch);
  return { to: '/file', search: { d: id } };
};
