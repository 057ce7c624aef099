/** A part of a pasted text that may be a title or an abstract. */
export interface CopyCandidate {
  /** Where it stands, for people: `\title{…}`, `the whole text`. */
  readonly where: string;
  /** What it says that it is, or null where only its place speaks for it. */
  readonly what: 'title' | 'abstract' | null;
  readonly text: string;
}

/** So many paragraphs, and so many lines, of a text without any marks are tried. */
const MOST_PIECES = 200;
/** So many commands of one kind are looked at in a TeX source. */
const MOST_COMMANDS = 100;
/** Longer parts are no title and no abstract: arXiv takes abstracts of up to 1,920 characters. */
const LONGEST = 20_000;

/**
 * TeX without its comments: from a % that no backslash escapes to the first character of the next line that is no space
 * (TeXbook, ch. 8).
 */
const withoutComments = (tex: string): string => tex.replace(/(\\.)|%[^\n]*\n?[ \t]*/g, '$1');

/** The offset of the bracket that closes the one at `open`, not too far away, or -1. Escaped brackets don't count. */
const findClose = (text: string, open: number, brackets: '{}' | '[]'): number => {
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + LONGEST); at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === brackets[0]) depth += 1;
    else if (character === brackets[1]) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
};

/** The arguments of a TeX command, `\name[…]{…}`, wherever it stands. */
const argumentsOf = (tex: string, name: RegExp): readonly string[] => {
  const found: string[] = [];
  let looked = 0;
  for (const match of tex.matchAll(name)) {
    looked += 1;
    if (looked > MOST_COMMANDS) break;
    let at = match.index + match[0].length;
    const skip = (): void => {
      while (/\s/.test(tex[at] ?? '')) at += 1;
    };
    skip();
    if (tex[at] === '[') {
      const close = findClose(tex, at, '[]');
      if (close < 0) continue;
      at = close + 1;
      skip();
    }
    if (tex[at] !== '{') continue;
    const close = findClose(tex, at, '{}');
    if (close > 0) found.push(tex.slice(at + 1, close));
  }
  return found;
};

/** Title and abstract without what only sets type: line breaks, ties, footnotes. */
const withoutLayout = (tex: string): string => {
  let text = tex;
  for (const name of ['thanks', 'footnote', 'label']) {
    for (let at = text.indexOf(`\\${name}{`), tries = 0; at >= 0 && tries < MOST_COMMANDS; tries += 1) {
      const close = findClose(text, at, '{}');
      if (close < 0) break;
      text = text.slice(0, at) + text.slice(close + 1);
      at = text.indexOf(`\\${name}{`);
    }
  }
  return text.replace(
    /\\\\(?:\*|\[[^\]]{0,20}\])?|\\newline\b|\\(?:small|large|Large|bf|noindent)\b|~/g,
    ' ',
  );
};

const fromTex = (text: string): readonly CopyCandidate[] => {
  const tex = withoutComments(text);
  const environments = [...tex.matchAll(/\\begin\s*\{abstract\}/g)]
    .slice(0, MOST_COMMANDS)
    .flatMap((match) => {
      const start = match.index + match[0].length;
      const end = tex.slice(start, start + LONGEST).search(/\\end\s*\{abstract\}/);
      return end < 0 ? [] : [tex.slice(start, start + end)];
    });
  const found = [
    ...argumentsOf(tex, /\\(?:[A-Za-z]*title)(?![A-Za-z])\*?/g).map((each) => ({
      where: '\\title{…}',
      what: 'title' as const,
      text: each,
    })),
    ...argumentsOf(tex, /\\abstract(?![A-Za-z])/g).map((each) => ({
      where: '\\abstract{…}',
      what: 'abstract' as const,
      text: each,
    })),
    ...environments.map((each) => ({
      where: '\\begin{abstract}…\\end{abstract}',
      what: 'abstract' as const,
      text: each,
    })),
  ];
  return found.flatMap((each) => [each, { ...each, text: withoutLayout(each.text) }]);
};

/** Texts behind the labels `Title:` and `Abstract:`, as web pages and mails have them. */
const fromLabels = (text: string): readonly CopyCandidate[] => {
  const title = /^[ \t]*title[ \t]*:[ \t]*([^\n]*(?:\n[ \t]+[^\n]+)*)/im.exec(text)?.[1];
  const label = /^[ \t]*abstract[ \t]*(?:[:.—–-]|\n)/im.exec(text);
  const abstract = label === null ? null : text.slice(label.index + label[0].length);
  const paragraph = abstract?.trimStart().split(/\n[ \t\r]*\n/, 1)[0];
  return [
    ...(title === undefined
      ? []
      : [
          { where: 'the text after “Title:”', what: 'title' as const, text: title },
          {
            where: 'the line after “Title:”',
            what: 'title' as const,
            text: title.split('\n', 1)[0] ?? '',
          },
        ]),
    ...(abstract === null
      ? []
      : [
          { where: 'the paragraph after “Abstract”', what: 'abstract' as const, text: paragraph ?? '' },
          { where: 'all after “Abstract”', what: 'abstract' as const, text: abstract },
        ]),
  ];
};

/**
 * The parts of a text that may be a title or an abstract: arguments of TeX commands, what stands behind labels, the
 * whole, its paragraphs and lines, each once, none empty or longer than 20,000 characters. The whole comes first among
 * those that no mark speaks for.
 */
export const toCandidates = (text: string): readonly CopyCandidate[] => {
  const unified = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const paragraphs = unified.split(/\n[ \t]*\n/).filter((each) => each.trim() !== '');
  const lines = unified.split('\n').filter((each) => each.trim() !== '');
  const piece = (where: string) => (each: string) => ({ where, what: null, text: each });
  const all: readonly CopyCandidate[] = [
    ...fromTex(unified),
    ...fromLabels(unified),
    { where: 'the whole text', what: null, text: unified },
    ...paragraphs.slice(0, MOST_PIECES).map(piece('a paragraph')),
    ...lines.slice(0, MOST_PIECES).map(piece('a line')),
    piece('all after the first line')(lines.slice(1).join('\n')),
    piece('all after the first paragraph')(paragraphs.slice(1).join('\n\n')),
  ];
  const seen = new Set<string>();
  return all.filter((each) => {
    const trimmed = each.text.trim();
    const key = `${each.what} ${trimmed}`;
    if (trimmed.length > LONGEST || trimmed === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
