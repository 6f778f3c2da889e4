import { z } from "zod";
import { DutySide } from "@/lib/engine/policy";
import { Named } from "./permissions";
import { SeparationView } from "./role-relations";

const Id = z.string().min(1).max(64);
const Side = DutySide.extend({ permissions: z.array(z.string().min(1).max(200)).min(1).max(50) });

export const SaveSeparationRule = z.strictObject({
  sourceId: Id,
  name: z.string().trim().min(1).max(80),
  /** Who answers for it. */
  ownerId: Id,
  left: Side,
  right: Side,
});
export type SaveSeparationRule = z.infer<typeof SaveSeparationRule>;

export const SeparationParams = z.object({ ruleId: Id });

/** A stored rule with who breaks it in the snapshot on view. */
export const StoredSeparationRule = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.object({ id: z.string(), name: z.string(), isDisabled: z.boolean() }),
  left: DutySide,
  right: DutySide,
  /** Of its permissions, those that the snapshot does not have any more: it cannot be judged. */
  missing: z.array(z.string()),
  found: SeparationView.nullable(),
});
export type StoredSeparationRule = z.infer<typeof StoredSeparationRule>;

export const SeparationRuleList = z.object({
  rules: z.array(StoredSeparationRule),
  permissions: z.array(Named),
});
export type SeparationRuleList = z.infer<typeof SeparationRuleList>;
