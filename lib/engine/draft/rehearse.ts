import { Facts } from "../facts";
import { hydrateSections } from "../hydrate";
import { applyEdits } from "./apply";
import type { Edit } from "./edit";

/** The facts as they would be after some edits; what the edits do not touch is shared, not derived anew. @throws EditError */
export function rehearse(facts: Facts, edits: readonly Edit[]): Facts {
  if (edits.length === 0) return facts;
  const touched = new Set(edits.map(({ section }) => section));
  return new Facts(hydrateSections(applyEdits(facts.snapshot, edits), touched), facts);
}
