/**
 * Commands of mathematics that are understood here, and that LaTeX has only with a package: a reader's paper may load none.
 * `arrive` asks LaTeX itself whether the list is right.
 */
export const NOT_IN_LATEX: ReadonlySet<string> = new Set(
  `
  leadsto Box Diamond Join lhd unlhd rhd unrhd sqsubset sqsupset mho nless lneq lneqq lnsim lnapprox nprec npreceq precnsim precnapprox nsim nmid nvdash nvDash ntriangleleft
  ntrianglelefteq subsetneq subsetneqq ngtr gneq gneqq gnsim gnapprox nsucc nsucceq succnsim succnapprox ncong
  nparallel nVDash ntriangleright ntrianglerighteq supsetneq supsetneqq nVdash precneqq succneqq nleftarrow
  nrightarrow nLeftarrow nRightarrow nleftrightarrow nLeftrightarrow vartriangle leqq leqslant eqslantless lesssim
  lessapprox approxeq lll lessgtr lesseqgtr lesseqqgtr doteqdot risingdotseq fallingdotseq backsim backsimeq
  subseteqq Subset preccurlyeq curlyeqprec precsim precapprox vartriangleleft trianglelefteq vDash Vvdash
  smallsmile smallfrown bumpeq Bumpeq geqq geqslant eqslantgtr gtrsim gtrapprox ggg gtrless gtreqless gtreqqless
  eqcirc circeq triangleq thicksim thickapprox supseteqq Supset succcurlyeq curlyeqsucc succsim succapprox
  vartriangleright trianglerighteq Vdash shortmid shortparallel between pitchfork varpropto blacktriangleleft
  therefore backepsilon blacktriangleright because llless gggtr eqsim Doteq dashrightarrow dashleftarrow
  leftleftarrows leftrightarrows Lleftarrow twoheadleftarrow leftarrowtail looparrowleft leftrightharpoons
  curvearrowleft circlearrowleft Lsh upuparrows upharpoonleft downharpoonleft origof imageof multimap
  leftrightsquigarrow rightrightarrows rightleftarrows twoheadrightarrow rightarrowtail looparrowright
  curvearrowright circlearrowright Rsh downdownarrows upharpoonright downharpoonright rightsquigarrow Rrightarrow
  restriction nsubseteq nsupseteq ngeq nleq dblcolon coloneqq eqqcolon Coloneqq lessdot gtrdot dotplus
  smallsetminus Cap Cup doublebarwedge boxminus boxplus divideontimes ltimes rtimes leftthreetimes rightthreetimes
  curlywedge curlyvee circleddash circledast centerdot intercal doublecap doublecup boxtimes barwedge veebar
  circledcirc boxdot hslash triangledown lozenge circledS circledR measuredangle nexists Finv Game backprime
  blacktriangle blacktriangledown blacksquare blacklozenge bigstar sphericalangle complement eth diagup diagdown
  square yen checkmark beth daleth gimel digamma varkappa varnothing omicron lvert lVert rvert rVert lparen rparen
  iint iiint oiint oiiint varvdots degree maltese dotsc dotsb dotso R N Z Alpha Beta Epsilon Zeta Eta Iota Kappa
  Mu Nu Omicron Rho Tau Chi mathbb Bbb mathscr mathfrak frak boldsymbol bm bold text operatorname slashed tfrac
  dfrac injlim projlim binom implies`
    .trim()
    .split(/\s+/),
);

/**
 * What stands for some of them in a paper without the package: near to it, and readable. A bibliography defines them where
 * they are needed, with `\providecommand`, which leaves alone what a package has defined.
 */
export const LATEX_FALLBACKS: ReadonlyMap<string, string> = new Map([
  ['mathbb', '[1]{\\mathbf{#1}}'],
  ['mathscr', '[1]{\\mathcal{#1}}'],
  ['mathfrak', '[1]{\\mathbf{#1}}'],
  ['boldsymbol', '[1]{\\mathbf{#1}}'],
  ['bm', '[1]{\\mathbf{#1}}'],
  ['slashed', '[1]{\\not{#1}}'],
  ['lesssim', '{\\mathrel{\\mathop{<}_{\\sim}}}'],
  ['gtrsim', '{\\mathrel{\\mathop{>}_{\\sim}}}'],
  ['lessapprox', '{\\mathrel{\\mathop{<}_{\\approx}}}'],
  ['gtrapprox', '{\\mathrel{\\mathop{>}_{\\approx}}}'],
  ['leqslant', '{\\leq}'],
  ['geqslant', '{\\geq}'],
  ['leqq', '{\\leq}'],
  ['geqq', '{\\geq}'],
  ['nleq', '{\\not\\leq}'],
  ['ngeq', '{\\not\\geq}'],
  ['nsubseteq', '{\\not\\subseteq}'],
  ['varnothing', '{\\emptyset}'],
  ['lvert', '{|}'],
  ['rvert', '{|}'],
  ['lVert', '{\\|}'],
  ['rVert', '{\\|}'],
  ['iint', '{\\int\\!\\int}'],
  ['implies', '{\\Longrightarrow}'],
  ['varkappa', '{\\kappa}'],
  ['degree', '{^{\\circ}}'],
]);
