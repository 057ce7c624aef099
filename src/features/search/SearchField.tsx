import { type FormEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { describeIdentifier, parseIdentifier } from '../../core/identifier/identifier.ts';
import type { Identifier } from '../../core/identifier/types.ts';
import { SearchIcon } from '../../ui/icons.tsx';
import { RECORD_TEXT } from './record-text.ts';
import type { TypedProblem } from './typed.ts';

interface Props {
  readonly size: 'home' | 'masthead';
  readonly autoFocus?: boolean;
  /** What the page was asked for and has nothing to show of: it stands in the field, to be mended. Null on all other pages. */
  readonly asked?: string | null;
  /** What stands in the empty field, where the usual example is none here. */
  readonly placeholder?: string | undefined;
  readonly onGo: (identifier: Identifier, text: string) => void;
  /** A whole record or an address of this site was pasted or typed: it is opened like what is dropped. */
  readonly onRecordText: (text: string) => void;
  /** Papers that are found by words, for what is no identifier. */
  readonly renderFound?: (text: string) => ReactNode;
}

/**
 * The one field. Names what it recognises while one types, says precisely what is wrong when something is almost
 * right, and never clears what was typed (docs/experience.md "Input").
 */
export const SearchField = ({
  size,
  autoFocus = false,
  asked = null,
  placeholder,
  onGo,
  onRecordText,
  renderFound,
}: Props) => {
  const [text, setText] = useState('');
  const [diagnosed, setDiagnosed] = useState<readonly [of: string, problem: TypedProblem | null]>();
  const [insisted, setInsisted] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  const parsed = parseIdentifier(text);
  const recognised = parsed.kind === 'ok' ? parsed.value : null;
  const isRecognised = recognised !== null;

  // While it is drawn, so that no letter falls between the field of before and this one.
  useLayoutEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);

  // Nothing that was typed is lost, and what was only put here goes with its page.
  useLayoutEffect(() => {
    if (asked === null) return;
    setText((typed) => (typed.trim() === '' ? asked : typed));
    // On a touch screen the focus would bring a keyboard over the half of the page.
    if (!matchMedia('(pointer: coarse)').matches) field.current?.focus();
    return () => setText((typed) => (typed === asked ? '' : typed));
  }, [asked]);

  // The sentences about near misses are not needed until something is nearly right, so they load then.
  useEffect(() => {
    // A link of this site is recognised by the paper in it, and opens more.
    if (text.trim() !== '' && (!isRecognised || text.includes('?')))
      void import('./typed.ts').then(({ diagnoseTyped }) =>
        setDiagnosed([text, diagnoseTyped(text, location.host)]),
      );
  }, [text, isRecognised]);
  // What was said of another text is nothing to say of this one.
  const problem = diagnosed?.[0] === text ? diagnosed[1] : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setInsisted(true);
    if (recognised !== null) onGo(recognised, text);
    else if (problem?.opens) onRecordText(text);
    else field.current?.focus();
  };

  const isWrong = recognised === null && problem !== null && !problem.opens;
  const message =
    recognised !== null && !problem?.opens
      ? describeIdentifier(recognised)
      : insisted && text.trim() === ''
        ? 'Type an arXiv id, a pith number, or the address of a paper'
        : (problem?.message ?? '');

  return (
    <form
      onSubmit={submit}
      className={size === 'home' ? 'search search-home' : 'search search-masthead'}
      data-recognised={recognised?.kind}
    >
      <label htmlFor={id} className={size === 'home' ? 'search-label' : 'sr-only'}>
        arXiv id, pith number or address of a paper
      </label>
      <div className="search-box">
        <input
          ref={field}
          id={id}
          className="search-input"
          data-search-field=""
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          placeholder={
            placeholder ?? (size === 'home' ? '2503.11367 or 2W3F2J6X' : 'arXiv id or pith number')
          }
          value={text}
          aria-describedby={`${id}-said`}
          aria-invalid={isWrong && insisted}
          onChange={(event) => {
            // Whoever comes by the key for it has the focus here already: no identifier begins so.
            setText(event.target.value.replace(/^\/(?=\d)/, ''));
            setInsisted(false);
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text');
            if (RECORD_TEXT.test(pasted)) {
              event.preventDefault();
              onRecordText(pasted);
            } else if (/[\r\n]/.test(pasted)) {
              // A field of one line drops line breaks, and with them the space between two ids.
              event.preventDefault();
              const { selectionStart, selectionEnd } = event.currentTarget;
              void import('./typed.ts').then(({ toOneLine }) => {
                const line = toOneLine(pasted);
                setText(
                  (before) => before.slice(0, selectionStart ?? 0) + line + before.slice(selectionEnd ?? 0),
                );
                setInsisted(false);
              });
            }
          }}
        />
        <button type="submit" className="search-go">
          <SearchIcon />
          <span>Look up</span>
        </button>
      </div>
      <p id={`${id}-said`} className="search-said" data-wrong={isWrong || undefined} aria-live="polite">
        {message}
        {isWrong &&
          problem.suggestions.map((suggestion) => (
            <button
              key={suggestion}
              type="button"
              className="link-button mr-3"
              onClick={() => {
                setText(suggestion);
                field.current?.focus();
              }}
            >
              Use {suggestion}
            </button>
          ))}
      </p>
      {isWrong && text.trim().length > 2 && renderFound?.(text)}
    </form>
  );
};
