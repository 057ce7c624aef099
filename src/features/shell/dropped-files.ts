/** What a drop carries. */
export interface DroppedThings {
  readonly files: readonly File[];
  /** Names of files and folders that were listed, and gone or closed to us when they were to be read. */
  readonly missing: readonly string[];
  /** A link, an id or any other text, where there are no files. */
  readonly text: string;
}

/** The links of a `text/uri-list` (RFC 2483): one a line, comments left out. */
const toLinks = (list: string): string =>
  list
    .split(/[\r\n]+/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .join('\n');

/**
 * Everything that a drop carries: all files, those of folders with all that is in them, or else its links, or its text.
 * It has to be called while the event is handed out: afterwards the browser takes the contents back.
 */
export const readDropped = async (data: DataTransfer): Promise<DroppedThings> => {
  const text = toLinks(data.getData('text/uri-list')) || data.getData('text/plain');
  const entries = [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const plain = [...data.files];
  const folders = entries.filter((entry) => entry?.isDirectory);
  if (folders.length === 0) return { files: plain, missing: [], text: plain.length === 0 ? text : '' };
  const files: File[] = [];
  const missing: string[] = [];
  for (const entry of entries) if (entry !== null) await collect(entry, files, missing);
  return { files, missing, text: '' };
};

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** Without the slash that every path of a dropped folder begins with. */
const nameOf = ({ fullPath }: FileSystemEntry): string => fullPath.slice(1);

/** One that can't be read is put among the missing: the others are still what somebody gave. */
const collect = async (entry: FileSystemEntry, files: File[], missing: string[]): Promise<void> => {
  try {
    if (isFile(entry)) files.push(await new Promise<File>((done, fail) => entry.file(done, fail)));
    if (!isFolder(entry)) return;
    const reader = entry.createReader();
    // A folder hands out its entries a hundred at a time.
    for (;;) {
      const some = await new Promise<readonly FileSystemEntry[]>((done, fail) =>
        reader.readEntries(done, fail),
      );
      if (some.length === 0) return;
      for (const each of some) if (!each.name.startsWith('.')) await collect(each, files, missing);
    }
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    missing.push(nameOf(entry));
  }
};
