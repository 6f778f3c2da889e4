"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import type { KitView } from "@/lib/contracts/emergency";
import { kitValues } from "@/lib/contracts/emergency";
import { ContactList } from "./contact-list";
import { FallbackLine } from "./fallback-line";
import { FilledText } from "./filled-text";

type KitSectionsProps = { kit: KitView; canWrite: boolean };

/** The kit to be read, most urgent first. Nothing in it needs the platform. */
export function KitSections({ kit, canWrite }: KitSectionsProps) {
  const t = useTranslations("emergency");
  const { content, company, duties } = kit;
  const { fallbacks, redirects, replies, contacts, teamNotice, customerNotice } = content;
  const since = kit.running[0]?.incident.declaredAt;
  const values = (faqUrl: string) => ({ ...kitValues(content, company, faqUrl), since });
  const team = contacts.filter(({ kind }) => kind === "team");
  const vendors = contacts.filter(({ kind }) => kind === "vendor");
  const none = <p className="text-sm text-ink-muted">{t("none")}</p>;
  return (
    <>
      <Section title={t("part.fallbacks")}>
        {fallbacks.length === 0 ? (
          none
        ) : (
          <ul className="flex flex-col divide-y divide-line">
            {fallbacks.map((fallback) => (
              <FallbackLine
                key={fallback.id}
                fallback={fallback}
                everyDays={duties.fallbackTestDays}
                canWrite={canWrite}
              />
            ))}
          </ul>
        )}
      </Section>
      {redirects.length > 0 && (
        <Section title={t("part.redirects")}>
          {redirects.map(({ id, platform, steps }) => (
            <div key={id}>
              <h3 className="text-sm font-medium">{platform}</h3>
              <ol className="list-decimal ps-5 text-sm">
                {steps
                  .split("\n")
                  .filter(Boolean)
                  .map((step) => (
                    <li key={step}>{step}</li>
                  ))}
              </ol>
            </div>
          ))}
        </Section>
      )}
      <Section title={t("part.replies")}>
        {replies.length === 0
          ? none
          : replies.map(({ id, name, text, faqUrl }) => (
              <FilledText key={id} title={name} text={text} values={values(faqUrl)} />
            ))}
      </Section>
      <Section title={t("part.notices")}>
        <FilledText title={t("teamNotice")} text={teamNotice} values={values("")} />
        <FilledText title={t("customerNotice")} text={customerNotice} values={values("")} />
      </Section>
      <Section title={t("part.contacts")}>
        {contacts.length === 0 ? (
          none
        ) : (
          <div className="grid gap-6 md:grid-cols-2">
            <ContactList title={t("team")} contacts={team} everyDays={duties.contactVerifyDays} />
            <ContactList title={t("vendor")} contacts={vendors} everyDays={duties.contactVerifyDays} />
          </div>
        )}
      </Section>
    </>
  );
}
