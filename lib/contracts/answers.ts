import { z } from "zod";
import { Snapshot } from "@/lib/engine/snapshot";

/** What changes answer with that make something or count its versions. */
export const Made = z.object({ id: z.string() });
export const MadeRule = z.object({ slug: z.string() });
export const Versioned = z.object({ version: z.number().int() });
export const Revised = z.object({ revision: z.number().int() });
export const SavedMapping = z.object({ signature: z.string() });

/** What a browser rehearses changes on: a whole snapshot. */
export const SnapshotBasis = Snapshot;
