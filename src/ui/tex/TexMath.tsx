import katex from 'katex';
import 'katex/dist/katex.min.css';
import { useLayoutEffect, useRef, useState } from 'react';

interface Props {
  readonly tex: string;
  readonly raw: string;
  readonly display: boolean;
}

/**
 * TeX as mathematics. KaTeX builds elements, never markup, and adds MathML for screen readers. What it can't
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
      });
    } catch {
      setFailed(raw);
    }
  }, [tex, raw, display]);
  return failed === raw ? raw : <span ref={place} />;
};
