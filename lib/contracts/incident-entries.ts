import { z } from "zod";
import { EvidenceList } from "./incident-evidence";
import { ENTRY_KINDS, WRITTEN_KINDS } from "./incident-words";

/** Made by the device that writes; what arrives twice under it is one. */
export const ClientId = z.uuid();

export const MAX_ENTRY_LENGTH = 4000;
const EntryText = z.string().trim().min(1).max(MAX_ENTRY_LENGTH);

export const WriteEntry = z.object({
  clientId: ClientId,
  kind: z.enum(WRITTEN_KINDS),
  text: EntryText,
  happenedAt: z.iso.datetime(),
  /** For what went on for a while. */
  endedAt: z.iso.datetime().nullish(),
  isKey: z.boolean().default(false),
  evidence: EvidenceList.default([]),
  /** The entry this one corrects. */
  replacesId: z.string().nullish(),
});
export type WriteEntry = z.infer<typeof WriteEntry>;

export const WithdrawEntry = z.object({ clientId: ClientId, reason: z.string().trim().min(2).max(1000) });
export type WithdrawEntry = z.infer<typeof WithdrawEntry>;

export const PinEntry = z.object({ isKey: z.boolean() });

export const EntryParams = z.object({ incidentId: z.string(), entryId: z.string() });

/** Of a `journal` entry: fields of the incident with what they were and are. */
export const EntryChange = z.object({ field: z.string(), before: z.json(), after: z.json() });
export type EntryChange = z.infer<typeof EntryChange>;

export const EntryView = z.object({
  id: z.string(),
  clientId: z.string(),
  /** In the order of writing. */
  sequence: z.number().int(),
  kind: z.enum(ENTRY_KINDS),
  text: z.string(),
  happenedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  recordedAt: z.iso.datetime(),
  /** Null: Inlet itself. */
  author: z.string().nullable(),
  isKey: z.boolean(),
  evidence: EvidenceList,
  changes: z.array(EntryChange),
  replacesId: z.string().nullable(),
  /** The entry that corrects or withdraws this one. */
  replacedById: z.string().nullable(),
  isWithdrawal: z.boolean(),
});
export type EntryView = z.infer<typeof EntryView>;
