import "server-only";
import { z } from "zod";
import { type Accepted, acceptedText } from "@/lib/engine/layers/waiver";
import type { Finding } from "@/lib/generated/prisma/client";
import { sha256 } from "@/lib/server/snapshots/pack";

const Payload = z.object({
  evidence: z.array(z.object({ pointer: z.string(), value: z.unknown() })),
  channels: z.array(z.string()),
});

/** What a waiver of a stored finding is about. */
export function acceptedOf(finding: Finding): Accepted {
  const { ruleId, severity, subjectKind, subjectId, subjectName, payload } = finding;
  const kind = subjectKind as Accepted["subject"]["kind"];
  return { ruleId, severity, subject: { kind, id: subjectId, name: subjectName }, ...Payload.parse(payload) };
}

export function fingerprintOf(finding: Finding): string {
  return sha256(acceptedText(acceptedOf(finding)));
}
