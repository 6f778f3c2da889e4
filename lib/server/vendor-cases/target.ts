import "server-only";
import type { Incident, VendorCase } from "@/lib/generated/prisma/client";

/** What the audit log calls a case. */
export function targetOf({ id, vendor, ticket }: VendorCase, { number }: Pick<Incident, "number">) {
  return {
    kind: "vendor-case" as const,
    id,
    name: [`INC-${number}`, vendor, ticket].filter(Boolean).join(" "),
  };
}
