/*
 * What each command prints, by what it is, from the table of KaTeX (MIT), which sets mathematics on the page: a test
 * compares the two.
 */
const relations = `
  equiv ≡ prec ≺ succ ≻ sim ∼ perp ⊥ preceq ⪯ succeq ⪰ simeq ≃ mid ∣ ll ≪ gg ≫ asymp ≍ parallel ∥ bowtie ⋈
  smile ⌣ sqsubseteq ⊑ sqsupseteq ⊒ doteq ≐ frown ⌢ ni ∋ propto ∝ vdash ⊢ dashv ⊣ owns ∋ longleftarrow ⟵
  Leftarrow ⇐ Longleftarrow ⟸ longrightarrow ⟶ Rightarrow ⇒ Longrightarrow ⟹ leftrightarrow ↔
  longleftrightarrow ⟷ Leftrightarrow ⇔ Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼ nearrow ↗ hookleftarrow ↩
  hookrightarrow ↪ searrow ↘ leftharpoonup ↼ rightharpoonup ⇀ swarrow ↙ leftharpoondown ↽ rightharpoondown ⇁
  nwarrow ↖ rightleftharpoons ⇌ nless ≮ lneq ⪇ lneqq ≨ lnsim ⋦ lnapprox ⪉ nprec ⊀ npreceq ⋠ precnsim ⋨
  precnapprox ⪹ nsim ≁ nmid ∤ nvdash ⊬ nvDash ⊭ ntriangleleft ⋪ ntrianglelefteq ⋬ subsetneq ⊊ subsetneqq ⫋
  ngtr ≯ gneq ⪈ gneqq ≩ gnsim ⋧ gnapprox ⪊ nsucc ⊁ nsucceq ⋡ succnsim ⋩ succnapprox ⪺ ncong ≆ nparallel ∦
  nVDash ⊯ ntriangleright ⋫ ntrianglerighteq ⋭ supsetneq ⊋ supsetneqq ⫌ nVdash ⊮ precneqq ⪵ succneqq ⪶
  nleftarrow ↚ nrightarrow ↛ nLeftarrow ⇍ nRightarrow ⇏ nleftrightarrow ↮ nLeftrightarrow ⇎ vartriangle △
  leqq ≦ leqslant ⩽ eqslantless ⪕ lesssim ≲ lessapprox ⪅ approxeq ≊ lll ⋘ lessgtr ≶ lesseqgtr ⋚ lesseqqgtr ⪋
  doteqdot ≑ risingdotseq ≓ fallingdotseq ≒ backsim ∽ backsimeq ⋍ subseteqq ⫅ Subset ⋐ sqsubset ⊏ preccurlyeq ≼
  curlyeqprec ⋞ precsim ≾ precapprox ⪷ vartriangleleft ⊲ trianglelefteq ⊴ vDash ⊨ Vvdash ⊪ smallsmile ⌣
  smallfrown ⌢ bumpeq ≏ Bumpeq ≎ geqq ≧ geqslant ⩾ eqslantgtr ⪖ gtrsim ≳ gtrapprox ⪆ ggg ⋙ gtrless ≷
  gtreqless ⋛ gtreqqless ⪌ eqcirc ≖ circeq ≗ triangleq ≜ thicksim ∼ thickapprox ≈ supseteqq ⫆ Supset ⋑
  sqsupset ⊐ succcurlyeq ≽ curlyeqsucc ⋟ succsim ≿ succapprox ⪸ vartriangleright ⊳ trianglerighteq ⊵ Vdash ⊩
  shortmid ∣ shortparallel ∥ between ≬ pitchfork ⋔ varpropto ∝ blacktriangleleft ◀ therefore ∴ backepsilon ∍
  blacktriangleright ▶ because ∵ llless ⋘ gggtr ⋙ eqsim ≂ Join ⋈ Doteq ≑ dashrightarrow ⇢ dashleftarrow ⇠
  leftleftarrows ⇇ leftrightarrows ⇆ Lleftarrow ⇚ twoheadleftarrow ↞ leftarrowtail ↢ looparrowleft ↫
  leftrightharpoons ⇋ curvearrowleft ↶ circlearrowleft ↺ Lsh ↰ upuparrows ⇈ upharpoonleft ↿ downharpoonleft ⇃
  origof ⊶ imageof ⊷ multimap ⊸ leftrightsquigarrow ↭ rightrightarrows ⇉ rightleftarrows ⇄ twoheadrightarrow ↠
  rightarrowtail ↣ looparrowright ↬ curvearrowright ↷ circlearrowright ↻ Rsh ↱ downdownarrows ⇊
  upharpoonright ↾ downharpoonright ⇂ rightsquigarrow ⇝ leadsto ⇝ Rrightarrow ⇛ restriction ↾ approx ≈ cong ≅
  ge ≥ geq ≥ gets ← in ∈ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ nsubseteq ⊈ nsupseteq ⊉ models ⊨ leftarrow ←
  le ≤ leq ≤ rightarrow → to → ngeq ≱ nleq ≰ uparrow ↑ Uparrow ⇑ downarrow ↓ Downarrow ⇓ updownarrow ↕
  Updownarrow ⇕ neq ≠ ne ≠ notin ∉ dblcolon ∷ coloneqq ≔ eqqcolon ≕ Coloneqq ∷=`;

const operators = `
  mp ∓ ominus ⊖ uplus ⊎ sqcap ⊓ ast ∗ sqcup ⊔ bigcirc ◯ bullet ∙ ddagger ‡ wr ≀ amalg ⨿ unlhd ⊴ unrhd ⊵
  lessdot ⋖ gtrdot ⋗ lhd ⊲ rhd ⊳ dotplus ∔ smallsetminus ∖ Cap ⋒ Cup ⋓ doublebarwedge ⩞ boxminus ⊟ boxplus ⊞
  divideontimes ⋇ ltimes ⋉ rtimes ⋊ leftthreetimes ⋋ rightthreetimes ⋌ curlywedge ⋏ curlyvee ⋎ circleddash ⊝
  circledast ⊛ centerdot ⋅ intercal ⊺ doublecap ⋒ doublecup ⋓ boxtimes ⊠ cdot ⋅ circ ∘ div ÷ pm ± times × cap ∩
  cup ∪ setminus ∖ land ∧ lor ∨ wedge ∧ vee ∨ barwedge ⊼ veebar ⊻ odot ⊙ oplus ⊕ otimes ⊗ oslash ⊘
  circledcirc ⊚ boxdot ⊡ bigtriangleup △ bigtriangledown ▽ dagger † diamond ⋄ star ⋆ triangleleft ◃
  triangleright ▹`;

const others = `
  ldotp . cdotp ⋅ aleph ℵ forall ∀ hbar ℏ exists ∃ nabla ∇ flat ♭ ell ℓ natural ♮ clubsuit ♣ wp ℘ sharp ♯
  diamondsuit ♢ Re ℜ heartsuit ♡ Im ℑ spadesuit ♠ S § P ¶ dag † ddag ‡ rmoustache ⎱ lmoustache ⎰ rgroup ⟯
  lgroup ⟮ hslash ℏ triangledown ▽ lozenge ◊ circledS Ⓢ circledR ® measuredangle ∡ nexists ∄ mho ℧ Finv Ⅎ
  Game ⅁ backprime ‵ blacktriangle ▲ blacktriangledown ▼ blacksquare ■ blacklozenge ⧫ bigstar ★
  sphericalangle ∢ complement ∁ eth ð diagup ╱ diagdown ╲ square □ Box □ Diamond ◊ yen ¥ checkmark ✓ beth ℶ
  daleth ℸ gimel ℷ digamma ϝ varkappa ϰ angle ∠ infty ∞ prime ′ triangle △ Gamma Γ Delta Δ Theta Θ Lambda Λ
  Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω neg ¬ lnot ¬ top ⊤ bot ⊥ emptyset ∅ varnothing ∅ alpha α
  beta β gamma γ delta δ epsilon ϵ zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π
  rho ρ sigma σ tau τ upsilon υ phi ϕ chi χ psi ψ omega ω varepsilon ε vartheta ϑ varpi ϖ varrho ϱ varsigma ς
  varphi φ surd √ langle ⟨ lvert ∣ lVert ∥ rangle ⟩ rvert ∣ rVert ∥ partial ∂ lbrace { rbrace } lbrack [
  rbrack ] lparen ( rparen ) lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ vert ∣ Vert ∥ coprod ∐ bigvee ⋁ bigwedge ⋀
  biguplus ⨄ bigcap ⋂ bigcup ⋃ int ∫ intop ∫ iint ∬ iiint ∭ prod ∏ sum ∑ bigotimes ⨂ bigoplus ⨁ bigodot ⨀
  oint ∮ oiint ∯ oiiint ∰ bigsqcup ⨆ smallint ∫ mathellipsis … ldots … ddots ⋱ varvdots ⋮ degree ° pounds £
  mathsterling £ maltese ✠ dots … dotsc … dotsb ⋯ dotso … imath ı jmath ȷ R R N N Z Z Alpha A Beta B Epsilon E
  Zeta Z Eta H Iota I Kappa K Mu M Nu N Omicron O Rho P Tau T Chi X`;

export type SignRole = 'relation' | 'operator' | 'other';

const read = (
  text: string,
  role: SignRole,
): [name: string, sign: { readonly text: string; readonly role: SignRole }][] => {
  const words = text.trim().split(/\s+/);
  return words.flatMap(
    (name, index): ReturnType<typeof read> =>
      index % 2 === 0 ? [[name, { text: words[index + 1] ?? '', role }]] : [],
  );
};

/** Command of mathematics → the sign that it prints, and whether it relates, operates, or does neither. */
export const mathSigns: ReadonlyMap<string, { readonly text: string; readonly role: SignRole }> = new Map([
  ...read(relations, 'relation'),
  ...read(operators, 'operator'),
  ...read(others, 'other'),
]);
