import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";

/** NIST's own schema of assessment results, kept outside this repository. */
const SCHEMA = path.resolve(
  import.meta.dirname,
  "../../../../../../shared/contracts/oscal/oscal_assessment-results_schema.json",
);
export const hasSchema = existsSync(SCHEMA);

type Schema = { $id: string; definitions: Record<string, Record<string, unknown>> };

/** Written out here, so that no further package is needed for three formats. */
const FORMATS = {
  "date-time": (text: string) => !Number.isNaN(Date.parse(text)),
  uri: (text: string) => URL.canParse(text),
  "uri-reference": (text: string) => URL.canParse(text, "https://base.example/") && !/\s/.test(text),
  email: /^[^\s@]+@[^\s@]+$/,
};

export function resultsValidator(): ValidateFunction {
  return new Ajv({ formats: FORMATS, allErrors: true }).compile(read());
}

/**
 * The plan and the plan of action share their assemblies with the results, but their own roots are in schemas that are not
 * here: each part is held against its shared definition, and the names at the top are compared with OSCAL 1.2.1's reference.
 */
export function partsValidator(
  parts: Readonly<Record<string, string>>,
  required: string[],
): ValidateFunction {
  const { definitions } = read();
  const properties = Object.fromEntries(
    Object.entries(parts).map(([name, definition]) => {
      const isList = definition.endsWith("[]");
      const ref = definition.replace("[]", "");
      if (ref !== "" && !(ref in definitions)) throw new Error(`No definition ${ref} in the schema.`);
      const one = ref === "" ? {} : { $ref: `#/definitions/${ref}` };
      return [name, isList ? { type: "array", minItems: 1, items: one } : one];
    }),
  );
  const schema = { definitions, type: "object", properties, required, additionalProperties: false };
  return new Ajv({ formats: FORMATS, allErrors: true }).compile(schema);
}

export function problemsOf({ errors }: { errors?: ErrorObject[] | null }): string[] {
  return (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

const read = () => JSON.parse(readFileSync(SCHEMA, "utf8")) as Schema;
