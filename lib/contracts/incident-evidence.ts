import { z } from "zod";
import { Text } from "@/lib/engine/text";

const Name = z.union([z.string().trim().min(1).max(300), Text]);

/** What an entry or a finished follow-up rests on: something with an address. `name` is how it was called then. */
export const Evidence = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("snapshot"), snapshotId: z.string(), name: Name }),
  z.strictObject({ kind: z.literal("comparison"), from: z.string(), to: z.string(), name: Name }),
  z.strictObject({ kind: z.literal("finding"), sourceId: z.string(), findingId: z.string(), name: Name }),
  z.strictObject({
    kind: z.literal("hour"),
    snapshotId: z.string(),
    channelId: z.string(),
    hour: z.number().int().min(0).max(167),
    name: Name,
  }),
  z.strictObject({ kind: z.literal("audit-entry"), entryId: z.string().regex(/^\d{1,18}$/), name: Name }),
  z.strictObject({ kind: z.literal("attachment"), attachmentId: z.string(), name: Name }),
  z.strictObject({ kind: z.literal("link"), url: z.url({ protocol: /^https?$/ }).max(2000), name: Name }),
]);
export type Evidence = z.infer<typeof Evidence>;

export const EvidenceList = z.array(Evidence).max(20);
