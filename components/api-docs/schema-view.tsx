import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { ApiSchema } from "@/lib/contracts/api-document";

type Inner = Record<string, ApiSchema>;

const REFERENCE = "#/components/schemas/";

/** A JSON Schema as a reader takes it in: what it is, and what it holds. A named one is a link to its place on the page. */
export function SchemaView({ schema }: { schema: ApiSchema }) {
  const t = useTranslations("api");
  const { $ref, properties, items, required, additionalProperties, anyOf, oneOf } = schema;
  if (typeof $ref === "string") {
    const name = $ref.slice(REFERENCE.length);
    return (
      <a href={`#schema-${name}`} className="rounded-xs font-mono text-xs text-accent underline">
        {name}
      </a>
    );
  }
  const choices = (anyOf ?? oneOf) as ApiSchema[] | undefined;
  if (choices)
    return (
      <span className="inline-flex flex-wrap items-baseline gap-x-1.5 text-xs">
        {choices.map((choice, at) => (
          <Fragment key={at}>
            {at > 0 && <span className="text-ink-subtle">{t("or")}</span>}
            <SchemaView schema={choice} />
          </Fragment>
        ))}
      </span>
    );
  if (properties) {
    const needed = Array.isArray(required) ? required : [];
    return (
      <dl className="flex flex-col divide-y divide-line border-s border-line ps-3 text-xs">
        {Object.entries(properties as Inner).map(([name, inner]) => (
          <div key={name} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-1">
            <dt className="font-mono">
              {name}
              {!needed.includes(name) && <span className="text-ink-subtle">?</span>}
            </dt>
            <dd>
              <SchemaView schema={inner} />
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  if (items)
    return (
      <span className="text-xs">
        {t("listOf")} <SchemaView schema={items as ApiSchema} />
      </span>
    );
  if (typeof additionalProperties === "object" && additionalProperties !== null)
    return (
      <span className="text-xs">
        {t("mapOf")} <SchemaView schema={additionalProperties as ApiSchema} />
      </span>
    );
  return <code className="font-mono text-xs break-words text-ink-muted">{wordsOf(schema)}</code>;
}

function wordsOf({
  type,
  format,
  enum: values,
  const: only,
  default: usual,
  minimum,
  maximum,
}: ApiSchema): string {
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (only !== undefined) return JSON.stringify(only);
  const bounds = [
    ...(typeof minimum === "number" && minimum > Number.MIN_SAFE_INTEGER ? [`≥ ${minimum}`] : []),
    ...(typeof maximum === "number" && maximum < Number.MAX_SAFE_INTEGER ? [`≤ ${maximum}`] : []),
  ];
  const kind = [type ?? "any", format && `(${String(format)})`].filter(Boolean).join(" ");
  return [kind, ...bounds, ...(usual === undefined ? [] : [`= ${JSON.stringify(usual)}`])].join(" ");
}
