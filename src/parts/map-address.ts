/**
 * Where the import map of the parts is, from the root of the site with the slash in front: it is called after its hash.
 * @param integrity its hash as the attribute `integrity` has it, `sha256-` and base64
 */
export const toMapAddress = (integrity: string): string =>
  `/assets/map-${integrity.slice(7, 15).replace(/\W/g, '_')}.js`;

/**
 * Files that a record page loads untouched, as paths within the site, by their names before the hash: they are in no map. The
 * build fails where these are others.
 */
export const UNHELD =
  /^assets\/(?:index|app|rolldown-runtime|take-over|react-dom|faces|remember|record|MemoryNote)-[\w-]{8}\.(?:js|css)$/;
