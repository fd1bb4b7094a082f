import { join, sep } from "node:path";
import type * as compilerModule from "@typespec/compiler";
import type { DecoratedType, DiagnosticTarget, Program, Type } from "@typespec/compiler";
import type { Origin } from "@restline/spec-model";

/** A line of a spec. */
export interface SpecPlace {
  /** Absolute. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The line itself, trimmed. */
  readonly text: string;
}

/** A decorator as the spec has it, in one line. */
export interface ShownDecorator extends SpecPlace {
  /** `@route("/a")`; one that stands apart begins with `@@`. */
  readonly text: string;
}

type Compiler = typeof compilerModule;

/** Finds the types of a program by the lines that a wire model names. */
export class TypePlaces {
  readonly #compiler: Compiler;
  readonly #program: Program;
  readonly #types = new Map<string, Type>();

  constructor(compiler: Compiler, program: Program) {
    this.#compiler = compiler;
    this.#program = program;
    const add = (type: Type): void => {
      const location = compiler.getSourceLocation(type);
      if (location === undefined) return;
      const { line } = location.file.getLineAndCharacterOfPosition(location.pos);
      const key = keyOf(type.kind, location.file.path, line + 1);
      if (!this.#types.has(key)) this.#types.set(key, type);
    };
    compiler.navigateProgram(program, {
      operation: add,
      model: add,
      modelProperty: add,
      enum: add,
      enumMember: add,
      union: add,
      unionVariant: add,
    });
  }

  /** The type of one of these kinds that an origin means. */
  find({ file, line }: Origin, kinds: readonly Type["kind"][]): Type | undefined {
    const path = join(this.#program.projectRoot, file).split(sep).join("/");
    const found = kinds.map((kind) => this.#types.get(keyOf(kind, path, line)));
    return found.find((type) => type !== undefined);
  }

  /** The line of a type's name. */
  placeOf(target: DiagnosticTarget): SpecPlace | undefined {
    const location = this.#compiler.getSourceLocation(target, { locateId: true });
    if (location === undefined || location.isSynthetic === true) return undefined;
    const { line } = location.file.getLineAndCharacterOfPosition(location.pos);
    const text = location.file.text.split("\n")[line] ?? "";
    return { file: location.file.path, line: line + 1, text: text.trim() };
  }

  /** The decorators that the spec has on a type, but for its docs and examples, in its order. */
  decoratorsOf(type: DecoratedType): ShownDecorator[] {
    // The compiler runs them from the last to the first.
    return type.decorators.toReversed().flatMap(({ node }): ShownDecorator[] => {
      const location = node && this.#compiler.getSourceLocation(node);
      if (node === undefined || location === undefined) return [];
      const { line } = location.file.getLineAndCharacterOfPosition(location.pos);
      const text = printInLine(location.file.text.slice(location.pos, location.end));
      if (/^@@?(doc|example|opExample)\b/.test(text)) return [];
      return [{ file: location.file.path, line: line + 1, text }];
    });
  }
}

function keyOf(kind: Type["kind"], file: string, line: number): string {
  return `${kind} ${file}:${line}`;
}

/** Without comments and line breaks; what is longer than anybody wants to read is cut. */
function printInLine(source: string): string {
  const text = source
    .replaceAll(/\/\*.*?\*\//gs, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(?<=[([]) | (?=[)\]])/g, "")
    .replaceAll(/,(?=[)\]])/g, "")
    .trim();
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
