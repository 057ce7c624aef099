import katex from 'katex';
import 'katex/dist/katex.min.css';
import { useLayoutEffect, useRef, useState } from 'react';
import { toMathText } from '../../core/tex/math-text.ts';
import { copyAsTex } from './copy-tex.ts';

document.addEventListener('copy', copyAsTex);

/** What TeX knows and KaTeX doesn't. It defines them anew for each formula that changes its macros, hence no constant object. */
const toMacros = () => ({ '\\mbox': '\\text{#1}', '\\textsc': '\\text{#1}', '\\slashed': '\\not{#1}' });

interface Props {
  readonly tex: string;
  readonly raw: string;
  readonly display: boolean;
}

/**
 * TeX as mathematics. KaTeX builds elements, never markup, and adds MathML for screen readers; its name is a line of
 * Unicode, for a link or a row takes its own name from the names of what is in it, and none from MathML. What it can't
 * read is shown as it was written: its own error display needs style attributes, which the
 * Content-Security-Policy forbids, so it is told to throw.
 */
export const TexMath = ({ tex, raw, display }: Props) => {
  const place = useRef<HTMLSpanElement>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (place.current === null) return;
    try {
      katex.render(tex, place.current, {
        displayMode: display,
        throwOnError: true,
        trust: false,
        strict: 'ignore',
        maxExpand: 200,
        maxSize: 10,
        output: 'htmlAndMathml',
        macros: toMacros(),
      });
      place.current.querySelector('math')?.setAttribute('aria-label', toMathText(tex) ?? raw);
    } catch {
      setFailed(raw);
    }
  }, [tex, raw, display]);
  return failed === raw ? raw : <span ref={place} data-tex={raw} />;
};
