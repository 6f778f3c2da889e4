import "server-only";
import type { VendorCase } from "@/lib/generated/prisma/client";

type Clock = Pick<VendorCase, "status" | "promisedAt" | "nextFollowUpAt">;

/** The next moment somebody waits for: the vendor's answer while it is owed, or our asking again. */
export function dueAt({ status, promisedAt, nextFollowUpAt }: Clock): Date | null {
  if (status === "closed") return null;
  const moments = [nextFollowUpAt, ...(status === "open" ? [promisedAt] : [])].filter((at) => at !== null);
  return moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
