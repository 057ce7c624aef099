const names = `
  alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho
  sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
  hbar ell imath jmath Re Im partial nabla infty prime emptyset forall exists neg aleph wp angle triangle square
  sum prod int oint iint coprod bigcup bigcap bigoplus bigotimes lim sup inf max min log ln exp sin cos tan cot sec
  csc arcsin arccos arctan sinh cosh tanh det dim ker deg gcd hom arg Pr limsup liminf
  pm mp times div cdot cdots ldots dots vdots ddots ast star circ bullet cup cap vee wedge oplus ominus otimes odot
  dagger ddagger setminus amalg wr
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

/**
 * Whether mathematics holds only commands that print something, and braces that BibTeX can count. A title is
 * somebody else's text: `\\input` in a bibliography would read a file, `\\def` change what follows.
 */
export const isPlainMath = (tex: string): boolean => {
  const commands = tex.match(/\\(?:[a-zA-Z]+|.|$)/gsu) ?? [];
  const rest = tex.replace(/\\./gsu, '');
  return !/[$%#&\p{Cc}]/u.test(rest) && commands.every(isPrinting) && isBalanced(tex);
};

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
