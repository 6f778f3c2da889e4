import { createHash } from "node:crypto";
import { contentText } from "@/lib/engine/canonical";
import type { Snapshot } from "@/lib/engine/snapshot";

export function sha256Of(snapshot: Snapshot): string {
  return createHash("sha256").update(contentText(snapshot), "utf8").digest("hex");
}
