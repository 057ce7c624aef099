/** What a parser gives back: a value, or an error that is itself a value. Parsers never throw on bad input. */
export type Result<T, E> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'error'; readonly error: E };

export const ok = <T>(value: T): { readonly kind: 'ok'; readonly value: T } => ({ kind: 'ok', value });
export const error = <E>(value: E): { readonly kind: 'error'; readonly error: E } => ({
  kind: 'error',
  error: value,
});

/** Something wrong at one place of an input. `path` is in dotted form (`receipt.key_id`, `aliases[2]`), `''` for the whole. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

declare const brand: unique symbol;
/** A string that has been through the parser of its kind. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
