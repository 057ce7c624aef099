import { useContext, useLayoutEffect, useRef, useState } from 'react';
import { parseIdentifier } from '../core/identifier/identifier.ts';
import type { Identifier } from '../core/identifier/types.ts';
import { RECORD_TEXT } from '../features/search/record-text.ts';
import { FrameContext } from './address/asked-field.ts';

/** What was typed or pasted before a page could take it. */
type Typed =
  /** Nothing, or it goes on in the field. */
  | { readonly kind: 'field'; readonly text: string | null }
  /** A whole record was pasted. */
  | { readonly kind: 'record'; readonly text: string }
  /** Enter was pressed behind it. */
  | { readonly kind: 'entered'; readonly text: string; readonly identifier: Identifier };

const LINE_BREAK = /[\r\n]/;

const toTyped = (value: string): Typed => {
  if (RECORD_TEXT.test(value)) return { kind: 'record', text: value };
  const text = value.trim();
  const parsed = value.endsWith('\n') ? parseIdentifier(text) : null;
  return parsed?.kind === 'ok'
    ? { kind: 'entered', text, identifier: parsed.value }
    : // What one goes on typing behind may be a space.
      { kind: 'field', text: value.replace(/[\r\n]+$/, '') || null };
};

/**
 * What a reader is typing into the field of the page before, which goes when this one is drawn, or before any page was drawn
 * (`first/paint/paint-field.ts`): pages come late on a slow line, and nothing that was typed is lost. It is read twice, for
 * one goes on typing from when this page is begun until it stands there.
 * @param onRecordText opens a pasted record.
 * @param onGo looks up what was typed and entered.
 * @returns what stands in the field. Null where the focus is elsewhere, or the field has only what the page put there.
 */
export const useTypedBefore = (
  onRecordText: (text: string) => void,
  onGo: (identifier: Identifier, text: string) => void,
): string | null => {
  const { asked } = useContext(FrameContext);
  const [field] = useState(() => {
    const { activeElement } = document;
    return activeElement?.matches('[data-search-field], .early') ? (activeElement as HTMLInputElement) : null;
  });
  const read = (): Typed =>
    field === null || field.value === asked ? { kind: 'field', text: null } : toTyped(field.value);
  const [typed, setTyped] = useState(read);
  const isTaken = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was there when the page was drawn.
  useLayoutEffect(() => {
    // A page that was hidden while a part of it came is shown again, and has what was typed since.
    if (isTaken.current) return;
    isTaken.current = true;
    document.querySelector('.early')?.remove();
    // One that has left the page still has its value.
    const now = read();
    setTyped(now);
    if (now.kind === 'record') onRecordText(now.text);
    else if (now.kind === 'entered') onGo(now.identifier, now.text);
    else if (now.text !== null && LINE_BREAK.test(now.text)) {
      const { text } = now;
      void import('../features/search/typed.ts').then(({ toOneLine }) =>
        setTyped({ kind: 'field', text: toOneLine(text) }),
      );
    }
  }, []);
  // The field has one line: as where something is pasted into it, breaks between identifiers are no longer than a space.
  return typed.kind === 'record' || LINE_BREAK.test(typed.text ?? '') ? null : typed.text;
};
