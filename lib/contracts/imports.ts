import { z } from "zod";
import { Text } from "@/lib/engine/text";

/** One thing to put right, with the place as the person who wrote the file sees it. */
export const ImportProblem = z.object({
  severity: z.enum(["error", "warning"]),
  code: z.string(),
  sheet: z.string().nullable(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  what: Text,
  remedy: Text,
});
export type ImportProblem = z.infer<typeof ImportProblem>;

export const ImportResult = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    sourceId: z.string(),
    snapshotId: z.string(),
    warnings: z.array(ImportProblem),
    totalWarnings: z.number().int(),
  }),
  z.object({ ok: z.literal(false), problems: z.array(ImportProblem), total: z.number().int() }),
]);
export type ImportResult = z.infer<typeof ImportResult>;
