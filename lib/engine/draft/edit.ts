import { z } from "zod";
import { Id } from "../scalars";
import { SECTION_NAMES, type SectionName } from "../snapshot";

const Section = z.enum(SECTION_NAMES as [SectionName, ...SectionName[]]);

/**
 * One change somebody could make on the platform, as data: a field of a row, a new row, a row that goes. `key` is the
 * row's immutable key (`row-key.ts`). A change draft is a list of edits, a repair is one that was proven to help.
 */
export const Edit = z.discriminatedUnion("op", [
  z.strictObject({
    op: z.literal("set"),
    section: Section,
    key: Id,
    field: z.string().min(1),
    value: z.unknown(),
  }),
  z.strictObject({ op: z.literal("add"), section: Section, row: z.record(z.string(), z.unknown()) }),
  z.strictObject({ op: z.literal("remove"), section: Section, key: Id }),
]);
export type Edit = z.infer<typeof Edit>;
