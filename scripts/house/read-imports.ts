import { parseSync, Visitor, type VisitorObject } from 'vite';

/** One place in a file that takes something from another file or a package: also a type, a style, a worker. */
export interface Import {
  /** As it is written: `../core/examine.ts`, `react`. */
  readonly specifier: string;
  /** Counted from 1. */
  readonly line: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly value?: unknown;
}

const CODE = /\.[cm]?[jt]sx?$/;

/**
 * All imports of a file, in its order; none of a file that is no code.
 * @throws Error where the text can't be parsed.
 */
export const readImports = (path: string, text: string): readonly Import[] => {
  if (!CODE.test(path)) return [];
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} can't be parsed: ${errors[0]?.message}`);
  const found: { readonly specifier: string; readonly start: number }[] = [];
  const add = (node: Node | null): void => {
    if (node?.type === 'Literal' && typeof node.value === 'string')
      found.push({ specifier: node.value, start: node.start });
  };
  const addSource = (node: { readonly source: Node | null }): void => add(node.source);
  // `new URL('…', import.meta.url)`: how a page names a worker.
  const addAddress: NonNullable<VisitorObject['NewExpression']> = (node) => {
    const [first, base] = node.arguments;
    if (node.callee.type === 'Identifier' && node.callee.name === 'URL' && base) add(first ?? null);
  };
  new Visitor({
    ImportDeclaration: addSource,
    ExportAllDeclaration: addSource,
    ExportNamedDeclaration: addSource,
    ImportExpression: addSource,
    TSImportType: addSource,
    NewExpression: addAddress,
  }).visit(program);
  return found.map(({ specifier, start }) => ({ specifier, line: text.slice(0, start).split('\n').length }));
};
