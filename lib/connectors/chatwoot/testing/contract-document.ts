import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The vendor's own description of the interface, kept outside this repository. */
const DOCUMENT = path.resolve(import.meta.dirname, "../../../../../shared/contracts/chatwoot/swagger.json");
export const hasDocument = existsSync(DOCUMENT);

type Described = { paths: Record<string, Record<string, unknown>> };

/** Whether the document describes reading this path. */
export function describesGet(asked: string): boolean {
  const { paths } = JSON.parse(readFileSync(DOCUMENT, "utf8")) as Described;
  return Object.entries(paths).some(([template, methods]) => {
    if (!("get" in methods)) return false;
    const pattern = template.replace(/\/$/, "").replace(/\{[^}]+\}/g, "[^/]+");
    return new RegExp(`^${pattern}$`).test(asked);
  });
}
