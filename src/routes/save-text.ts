/** Offers a text, or bytes, as a file to be saved under a name of our choice. */
export const saveText = (name: string, type: string, text: string | Uint8Array<ArrayBuffer>): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
