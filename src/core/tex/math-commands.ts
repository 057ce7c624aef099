const names = `
  alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho
  sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
  hbar ell imath jmath Re Im partial nabla infty prime emptyset forall exists neg aleph wp angle triangle square
  sum prod int oint iint coprod bigcup bigcap bigoplus bigotimes lim sup inf max min log ln exp sin cos tan cot sec
  csc arcsin arccos arctan sinh cosh tanh det dim ker deg gcd hom arg Pr limsup liminf
  pm mp times div cdot cdots ldots dots vdots ddots ast star circ bullet cup cap vee wedge oplus ominus otimes odot
  dagger ddagger setminus amalg wr
  leqslant geqslant leqq geqq lessapprox gtrapprox approxeq nleq ngeq subsetneq supsetneq nsubseteq varnothing ltimes
  rtimes boxtimes boxplus blacksquare therefore because leadsto rightsquigarrow twoheadrightarrow iiint varkappa beth eth
  bigvee bigwedge bigodot biguplus bigsqcup sqcup sqcap sqsubset sqsubseteq uplus bowtie longleftrightarrow longmapsto
  Longrightarrow Longleftrightarrow nearrow searrow rightrightarrows rightleftarrows coloneqq triangleq preccurlyeq
  le leq ge geq ne neq ll gg lesssim gtrsim approx sim simeq cong equiv propto doteq prec succ preceq succeq subset
  supset subseteq supseteq in ni notin perp parallel mid vdash models asymp
  to gets rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow longrightarrow longleftarrow
  mapsto hookrightarrow uparrow downarrow updownarrow rightharpoonup rightleftharpoons iff implies
  sqrt frac tfrac dfrac binom overline underline overbrace underbrace hat widehat tilde widetilde bar vec dot ddot
  check breve acute grave mathring overrightarrow not slashed stackrel
  mathrm mathbf mathit mathcal mathbb mathfrak mathsf mathtt mathscr boldsymbol bm text textrm textit textbf
  textsuperscript textsubscript operatorname rm bf it cal mit ensuremath mathop mathbin mathrel
  left right big Big bigg Bigg bigl bigr Bigl Bigr langle rangle lfloor rfloor lceil rceil vert Vert lvert rvert
  quad qquad displaystyle textstyle scriptstyle limits nolimits phantom null`;

const PRINTING: ReadonlySet<string> = new Set(names.trim().split(/\s+/));

/** Letters and words that a page can set too, but that TeX doesn't know by itself, or not inside other commands. */
const SET_HERE: ReadonlySet<string> = new Set([
  'R',
  'N',
  'Z',
  'Bbb',
  'mbox',
  'hbox',
  'textsc',
  'lbrace',
  'rbrace',
]);

/**
 * Whether mathematics holds only commands that print something, and braces that BibTeX can count. A title is
 * somebody else's text: `\input` in a bibliography would read a file, `\def` change what follows.
 */
export const isPlainMath = (tex: string): boolean =>
  !/[$%#&\p{Cc}]/u.test(withoutCommands(tex)) && toCommands(tex).every(isPrinting) && isBalanced(tex);

/**
 * Whether mathematics may be set on a page: it holds only commands that print signs where they stand. `\kern` and
 * `\raise` would lay them over other words, `\colorbox` paint them like a verdict, `%` leave some out.
 */
export const isHarmlessMath = (tex: string): boolean =>
  !withoutCommands(tex).includes('%') &&
  toCommands(tex).every((command) => isPrinting(command) || SET_HERE.has(command.slice(1)));

const toCommands = (tex: string): readonly string[] => tex.match(/\\(?:[a-zA-Z]+|.|$)/gsu) ?? [];

const withoutCommands = (tex: string): string => tex.replace(/\\./gsu, '');

const isPrinting = (command: string): boolean =>
  PRINTING.has(command.slice(1)) || /^\\[,;:!{}|_ $%#&]$/.test(command);

/** As BibTeX counts: braces after a backslash too. */
const isBalanced = (tex: string): boolean => {
  let depth = 0;
  for (const sign of tex) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};
