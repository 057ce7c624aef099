/*
 * A page of the app that was written for one record: the page of the build with tags in the place of its title, and nothing
 * else. `readWritten` undoes it, so that whoever checks a served copy can tell that nothing but tags was put in.
 */
const TITLE = '<title>Pith Viewer</title>';
const [BEGIN, END] = ['<!--written for one record-->', '<!--end-->'];

/** One tag, as `writeTags` writes it: no text in it can end it, and none names a file that is loaded. */
const TAG =
  /^(?:<title>[^<>]*<\/title>|<meta (?:name="(?:citation_\w+|DC\.\w+|z:\w+|twitter:card)"|property="og:\w+") content="[^"<>]*" data-written \/>|<link rel="(?:canonical|alternate" type="application\/json\+oembed)" href="[^"<>]*" data-written \/>|<script type="application\/ld\+json" data-written>[^<]*<\/script>)$/;

export const escapeText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The page of the build with these tags, each on a line.
 * @throws Error where the page has no place for them, or a tag is of no known form.
 */
export const writeTags = (page: string, tags: readonly string[]): string => {
  const odd = tags.find((tag) => !TAG.test(tag));
  if (odd !== undefined) throw new Error(`This is no tag that a page may get: ${odd}`);
  if (page.split(TITLE).length !== 2)
    throw new Error('The page of the build has no title to put tags in the place of.');
  return page.replace(TITLE, () => [BEGIN, ...tags, END].join('\n'));
};

/** The page of the build that a page was written from; the page itself where nothing but tags could be taken out. */
export const readWritten = (page: string): string => {
  const [before, rest] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (before < 0 || rest < before) return page;
  // What stands on the line of a mark counts too, and must be nothing.
  const [first, ...lines] = page.slice(before + BEGIN.length, rest).split('\n');
  return first === '' && lines.pop() === '' && lines.every((line) => TAG.test(line))
    ? page.slice(0, before) + TITLE + page.slice(rest + END.length)
    : page;
};

/** The list of what was written, as a path of the site. */
export const WRITTEN_LIST = 'written.json';

/** Whether a file, as a path within the build without a slash ahead, was written for a record after the build. */
export const isWrittenFile = (name: string): boolean =>
  /^(?:(?:pith|embed)\/[A-Z2-7]{26}\/index\.html|oembed\/[A-Z2-7]{26}\.json)$/.test(name) ||
  name === WRITTEN_LIST;
