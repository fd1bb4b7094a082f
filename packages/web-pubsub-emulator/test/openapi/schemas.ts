import { Ajv, type ValidateFunction } from "ajv";
import type { OpenApiDocument, Schema } from "./document.ts";

/** Checks values against the schemas of one document. */
export class Schemas {
  readonly #ajv = new Ajv({
    allErrors: true,
    strict: false,
    formats: {
      binary: true,
      int32: { type: "number", validate: isInt32 },
      uri: (text: string) => URL.canParse(text),
    },
  });
  readonly #compiled = new Map<Schema, ValidateFunction>();

  readonly #base: string;

  constructor(document: OpenApiDocument) {
    this.#ajv.addSchema({ $id: document.version, components: document.components });
    this.#base = document.version;
  }

  /** What is wrong with a value; empty when nothing is. */
  complain(value: unknown, schema: Schema): string {
    let validate = this.#compiled.get(schema);
    if (validate === undefined) {
      validate = this.#ajv.compile(pointAt(this.#base, schema));
      this.#compiled.set(schema, validate);
    }
    return validate(value) ? "" : this.#ajv.errorsText(validate.errors);
  }
}

/** References of a document begin with `#`; outside of it they need its name. */
function pointAt(base: string, schema: Schema): Schema {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#', `"$ref":"${base}#`);
  return JSON.parse(text) as Schema;
}

function isInt32(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value + 0.5) < 2 ** 31;
}
