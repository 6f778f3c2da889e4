import "server-only";
import type { StepContent } from "@/lib/contracts/emergency";
import { type EmergencyKit, fillKitText, type KitValues, kitValues } from "@/lib/engine/emergency-kit";
import type { Transaction } from "@/lib/server/db";
import { currentKit } from "@/lib/server/emergency-kit/current";

type Declared = { organisationId: string; incidentId: string; startedAt: Date };

/** Copies the kit's steps into an incident that is being declared: what is done in it is this list, whatever changes later. */
export async function copyKit(
  tx: Transaction,
  { organisationId, incidentId, startedAt }: Declared,
): Promise<void> {
  const { version, content } = await currentKit(tx, organisationId);
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const format = (locale: string) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: organisation.timezone,
    }).format(startedAt);
  const steps = stepsOf(content, organisation.name, { zh: format("zh-CN"), en: format("en") });
  await tx.incidentStep.createMany({
    data: steps.map((step, position) => ({
      organisationId,
      incidentId,
      position,
      kitVersion: version,
      content: step,
    })),
  });
}

/** In the order in which they help: another way in first, then telling people, then the vendor. */
export function stepsOf(
  kit: EmergencyKit,
  company: string,
  since: { zh: string; en: string },
): StepContent[] {
  const filled = (text: { zh: string; en: string }, faqUrl = "") => {
    const values = (language: "zh" | "en"): KitValues => ({
      ...kitValues(kit, company, faqUrl),
      since: since[language],
    });
    return { zh: fillKitText(text.zh, values("zh")).text, en: fillKitText(text.en, values("en")).text };
  };
  const isWritten = ({ zh, en }: { zh: string; en: string }) => zh !== "" || en !== "";
  const team = kit.contacts.filter(({ kind }) => kind === "team");
  return [
    ...kit.fallbacks.map(({ name, address, owner }) => ({
      kind: "fallback" as const,
      subject: name,
      detail: [address, owner].filter(Boolean).join(" · "),
      text: null,
    })),
    ...kit.redirects.map(({ platform, steps }) => ({
      kind: "redirect" as const,
      subject: platform,
      detail: steps,
      text: null,
    })),
    ...kit.replies.map(({ name, text, faqUrl }) => ({
      kind: "reply" as const,
      subject: name,
      detail: "",
      text: filled(text, faqUrl),
    })),
    ...(team.length > 0 || isWritten(kit.teamNotice)
      ? [
          {
            kind: "team-notice" as const,
            subject: team.map(({ name }) => name).join("、"),
            detail: team.map(({ name, address }) => `${name} ${address}`).join("\n"),
            text: filled(kit.teamNotice),
          },
        ]
      : []),
    ...(isWritten(kit.customerNotice)
      ? [{ kind: "customer-notice" as const, subject: "", detail: "", text: filled(kit.customerNotice) }]
      : []),
    ...kit.contacts
      .filter(({ kind }) => kind === "vendor")
      .map(({ name, address, accountNumber }) => ({
        kind: "vendor" as const,
        subject: name,
        detail: [address, accountNumber].filter(Boolean).join(" · "),
        text: null,
      })),
  ];
}
