import { z } from "zod";
import { seal } from "./canonical";
import type { LedgerEntry } from "./ledger";
import type { AutoReply, Contact, Fallback } from "./sections/replies";
import { ledgerOf, rowsOf, type SectionName, type Snapshot } from "./snapshot";
import { absent, type Declared, unreadable, type Value } from "./value";

/**
 * What the organisation keeps ready for the day the platform fails. It is no setting of the platform: it enters snapshots
 * as declared data, so that the rules about emergencies judge it with everything else.
 */
const Id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const Short = z.string().trim().max(200);
const Long = z.string().trim().max(4000);
const Moment = z.iso.datetime().nullable();
const BothTexts = z.strictObject({ zh: Long, en: Long });

export const FALLBACK_KINDS = ["phone", "email", "messenger", "form", "other"] as const;

export const EmergencyKit = z.strictObject({
  fallbacks: z
    .array(
      z.strictObject({
        id: Id,
        name: Short.min(1),
        kind: z.enum(FALLBACK_KINDS),
        address: Short,
        owner: Short,
        lastTestedAt: Moment,
        receiving: z.boolean().nullable(),
        redirectPrepared: z.boolean().nullable(),
      }),
    )
    .max(30),
  /** How messages are moved away from each platform. */
  redirects: z.array(z.strictObject({ id: Id, platform: Short.min(1), steps: Long })).max(20),
  replies: z
    .array(
      z.strictObject({
        id: Id,
        name: Short.min(1),
        text: BothTexts,
        faqUrl: Short,
        contactVerifiedAt: Moment,
      }),
    )
    .max(10),
  teamNotice: BothTexts,
  customerNotice: BothTexts,
  contacts: z
    .array(
      z.strictObject({
        id: Id,
        kind: z.enum(["team", "vendor"]),
        name: Short.min(1),
        address: Short,
        verifiedAt: Moment,
        accountNumber: Short,
      }),
    )
    .max(60),
});
export type EmergencyKit = z.infer<typeof EmergencyKit>;
export type EmergencyReply = EmergencyKit["replies"][number];

export const EMPTY_KIT: EmergencyKit = {
  fallbacks: [],
  redirects: [],
  replies: [],
  teamNotice: { zh: "", en: "" },
  customerNotice: { zh: "", en: "" },
  contacts: [],
};

export const KIT_VARIABLES = ["company", "contact", "faq", "since"] as const;
export type KitVariable = (typeof KIT_VARIABLES)[number];
export type KitValues = Partial<Record<KitVariable, string>>;

/** A text with its variables filled; those without a value stay as they are and are named. */
export function fillKitText(text: string, values: KitValues): { text: string; missing: string[] } {
  const missing = new Set<string>();
  const filled = text.replace(/\{([^{}\s]+)\}/g, (whole, name: string) => {
    const value = KIT_VARIABLES.includes(name as KitVariable) ? values[name as KitVariable] : undefined;
    if (value) return value;
    missing.add(name);
    return whole;
  });
  return { text: filled, missing: [...missing] };
}

/** Ways to reach the company that the texts may name: the fallbacks that have an address. */
export function kitValues(kit: EmergencyKit, company: string, faqUrl: string): KitValues {
  const contact = kit.fallbacks
    .filter(({ address }) => address !== "")
    .map(({ name, address }) => `${name} ${address}`)
    .join(" / ");
  return { company, contact, faq: faqUrl };
}

/** Who declared it when, and what the FAQ pages answered just now; null where no answer came. */
export type KitDeclaration = { at: string; by: string; faqStatus: ReadonlyMap<string, number | null> };

export const KIT_PREFIX = "kit:";

/** The snapshot with the kit in it. Rows that the platform or a file brought stay. */
export function withKit(snapshot: Snapshot, kit: EmergencyKit, declaration: KitDeclaration): Snapshot {
  const { at, by } = declaration;
  const said = <T>(value: T): Declared<T> => ({ $: "declared", value, by, at });
  const text = (value: string): Value<string> => (value === "" ? absent : said(value));
  const moment = (value: string | null): Value<string> => (value === null ? absent : said(value));
  const answer = <T>(value: T | null): { value?: Declared<T> } =>
    value === null ? {} : { value: said(value) };

  const fallbacks = kit.fallbacks.map((one): Fallback => {
    const [receiving, prepared] = [answer(one.receiving), answer(one.redirectPrepared)];
    return {
      id: `${KIT_PREFIX}${one.id}`,
      name: one.name,
      kind: said(one.kind),
      address: text(one.address),
      owner: text(one.owner),
      lastTestedAt: moment(one.lastTestedAt),
      ...(receiving.value && { receiving: receiving.value }),
      ...(prepared.value && { redirectPrepared: prepared.value }),
    };
  });
  const contacts = kit.contacts.map((one): Contact => ({
    id: `${KIT_PREFIX}${one.id}`,
    name: one.name,
    kind: one.kind,
    address: text(one.address),
    verifiedAt: moment(one.verifiedAt),
    accountNumber: one.kind === "team" ? absent : said(one.accountNumber),
  }));
  const autoReplies = kit.replies.map((one): AutoReply => {
    // When the fault began is told in an incident; a time here would change the snapshot at every pull.
    const values = kitValues(kit, snapshot.organisation.name, one.faqUrl);
    const filled = [one.text.zh, one.text.en].map((part) => fillKitText(part, values).text).filter(Boolean);
    const status = declaration.faqStatus.get(one.faqUrl);
    return {
      id: `${KIT_PREFIX}${one.id}`,
      name: one.name,
      occasion: "emergency",
      text: said(filled.join("\n")),
      faqUrl: text(one.faqUrl),
      ...(one.faqUrl !== "" && {
        faqStatus: typeof status === "number" ? said(status) : unreadable("request-failed"),
      }),
      ...(one.contactVerifiedAt !== null && { contactVerifiedAt: said(one.contactVerifiedAt) }),
    };
  });
  const declared: LedgerEntry = { status: "complete", basis: "declared", at, by };
  return seal({
    ...snapshot,
    fallbacks: [...rowsOf(snapshot, "fallbacks"), ...fallbacks],
    contacts: [...rowsOf(snapshot, "contacts"), ...contacts],
    autoReplies: [...rowsOf(snapshot, "autoReplies"), ...autoReplies],
    ledger: {
      ...snapshot.ledger,
      fallbacks: declared,
      contacts: declared,
      autoReplies:
        autoReplies.length > 0 ? withRows(snapshot, "autoReplies", declared) : snapshot.ledger.autoReplies,
    },
  });
}

/** The platform's own replies are as well known as before: prepared ones beside them do not make them read. */
function withRows(snapshot: Snapshot, section: SectionName, declared: LedgerEntry): LedgerEntry {
  const ledger = ledgerOf(snapshot, section);
  if (ledger.status === "absent") return declared;
  return ledger.status === "unavailable" ? { ...ledger, status: "partial" } : ledger;
}
