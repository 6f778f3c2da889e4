import { z } from "zod";
import type { Edit } from "@/lib/engine/draft/edit";
import { SECTION_NAMES, type SectionName } from "@/lib/engine/snapshot";
import { Person } from "./channels";
import { Names } from "./reading";
import { ViewHead } from "./view";

/** One change on the platform, told so that a person can make it. */
export const EditView = z.object({
  op: z.enum(["set", "add", "remove"]),
  section: z.enum(SECTION_NAMES as [SectionName, ...SectionName[]]),
  key: z.string(),
  /** Name of the row, or of the person it belongs to. */
  name: z.string(),
  field: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  /** For a list: what comes and what goes, so that nobody has to compare two lists. */
  added: z.array(z.unknown()).nullable(),
  removed: z.array(z.unknown()).nullable(),
});
export type EditView = z.infer<typeof EditView>;

/** The edit that was told: what a reader is shown can be tried as it is. */
export function editOf({ op, section, key, field, after }: EditView): Edit {
  if (op === "add") return { op, section, row: after as Record<string, unknown> };
  return op === "set" ? { op, section, key, field: field ?? "", value: after } : { op, section, key };
}

export const RepairView = z.object({
  edits: z.array(EditView).min(1),
  /** Some of those who can receive then. */
  agents: z.array(Person),
  agentCount: z.number().int(),
  /** People whose account, rights or shifts it touches. */
  people: z.number().int(),
  /** Dark hours it wins and received hours it costs, over all channels; null where it was not tried on the whole. */
  gained: z.number().int().nullable(),
  lost: z.number().int().nullable(),
  channels: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type RepairView = z.infer<typeof RepairView>;

/** Every smallest repair of one dark stretch: any one of them is enough. */
export const RepairList = z.object({
  /** Hours of the week, 0 = Monday 00:00; `to` is not part of it. */
  from: z.number().int(),
  to: z.number().int(),
  repairs: z.array(RepairView),
  /** False when people further away were not tried. */
  complete: z.boolean(),
  names: Names,
});
export type RepairList = z.infer<typeof RepairList>;

/** The cheapest path to green: a chain of repairs and what each leaves. */
export const RepairPath = z.object({
  view: ViewHead.nullable(),
  dark: z.number().int(),
  left: z.number().int(),
  steps: z.array(RepairView.extend({ darkLeft: z.number().int() })),
  names: Names,
});
export type RepairPath = z.infer<typeof RepairPath>;
