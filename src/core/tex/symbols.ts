/** Accent command → the combining character that stands for it. Commands of one letter need a space or a brace after them. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
]);

/** Commands that give back their argument: what they say about type is lost, the words are kept. */
export const wrappers: ReadonlySet<string> = new Set(
  'emph textit textbf textrm texttt textsc textsf textsl textup textnormal textmd text mbox hbox url'.split(
    ' ',
  ),
);

/** Old switches inside a group, `{\it …}`: dropped with the space after them. */
export const switches: ReadonlySet<string> = new Set(
  'it em bf rm tt sc sf sl itshape bfseries rmfamily ttfamily scshape sffamily slshape upshape small large'.split(
    ' ',
  ),
);

const named = `
  o ø O Ø l ł L Ł ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
  S § P ¶ copyright © pounds £ euro € dag † ddag ‡ ldots … dots … textellipsis … degree ° textdegree °
  textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ”
  textregistered ® texttrademark ™ textasciitilde ~ textasciicircum ^ textbackslash \\ textunderscore _
  textmu µ textordmasculine º textordfeminine ª guillemotleft « guillemotright » times × pm ± infty ∞
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ
  nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ
  Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω TeX TeX LaTeX LaTeX`;

/** Commands without an argument, by name. Greek letters are here because titles use them outside of mathematics too. */
export const symbols: ReadonlyMap<string, string> = new Map(
  named
    .trim()
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, index, words) => {
      const value = words[index + 1];
      if (index % 2 === 0 && value !== undefined) pairs.push([word, value]);
      return pairs;
    }, []),
);

/** A backslash and one character that is not a letter: the character, a space, or nothing. */
export const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&'],
  ['%', '%'],
  ['$', '$'],
  ['#', '#'],
  ['_', '_'],
  ['{', '{'],
  ['}', '}'],
  [' ', ' '],
  [',', '\u2009'],
  ['\\', ' '],
  ['/', ''],
  ['-', ''],
]);
