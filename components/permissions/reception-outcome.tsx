"use client";

import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { useViewHref } from "@/lib/client/view-params";
import type { Derivation } from "@/lib/contracts/permissions";

const BADGES = { yes: "proven", no: "refuted", unknown: "unknown" } as const;
const NAMED = 8;

/** Whether all permissions together let the agent receive, and on which channels that matters. */
export function ReceptionOutcome({ derivation: { reception } }: { derivation: Derivation }) {
  const t = useTranslations("permissions");
  const href = useViewHref();
  const { channels } = reception;
  const answers = (["open", "reply"] as const).map((need) => ({
    key: need,
    term: t(`need.${need}`),
    detail: <VerdictBadge verdict={BADGES[reception[need]]} label={t(`may.${reception[need]}`)} />,
  }));
  const where =
    channels.length === 0 ? (
      <span className="text-ink-muted">{t("noChannels")}</span>
    ) : (
      <>
        {channels.slice(0, NAMED).map(({ id, name }, at) => (
          <span key={id}>
            {at > 0 && t("separator")}
            <TextLink href={href(`/channels/${encodeURIComponent(id)}`)}>{name}</TextLink>
          </span>
        ))}
        {channels.length > NAMED && t("andMore", { count: channels.length - NAMED })}
      </>
    );
  return <DescriptionList items={[...answers, { key: "channels", term: t("channels"), detail: where }]} />;
}
