/** A program that opens one of the files, and what it should find there. */
export interface Arrival {
  readonly format: string;
  readonly program: string;
  /** Shell: the version on the first line, or nothing where the program isn't installed. */
  readonly version: string;
  /** Shell, run in a folder with the files: what arrived, one fact a line. */
  readonly run: string;
  /** Facts that have to be among the lines. */
  readonly facts: readonly string[];
  /** What is known to be lost, and where that lies. */
  readonly but?: string;
}

/** Code of Debian’s Python, and how to ask a module for its version. */
export const python = (module: string, code: string) => ({
  version: `/usr/bin/python3 -c 'import ${module}; print(${module}.__version__)'`,
  run: `/usr/bin/python3 - <<'END'\n${code}\nEND`,
});
