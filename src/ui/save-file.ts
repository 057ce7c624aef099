/** Offers a file to be saved under its name. */
export const saveBlob = (name: string, blob: Blob): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** The same for a text or bytes. @param type the media type */
export const saveFile = (name: string, type: string, content: BlobPart): void =>
  saveBlob(name, new Blob([content], { type }));
