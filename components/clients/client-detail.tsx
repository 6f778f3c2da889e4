"use client";

import { useTranslations } from "next-intl";
import { OutcomeMark } from "@/components/self-check/outcome-mark";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { useViewHref } from "@/lib/client/view-params";
import { type ClientRow, SELF_CHECK_DAYS } from "@/lib/contracts/clients";
import { UpdateBadge } from "./client-badges";

/** One client with every test its agent sent; of an aged report only that there is one. */
export function ClientDetail({ client }: { client: ClientRow }) {
  const t = useTranslations("clients");
  const tCheck = useTranslations("self-check");
  const { kind, browser, version, system, update, transport, lastSeenAt, origin, consentedAt, checks } =
    client;
  const href = useViewHref();
  const text = (value: string | null) => value ?? t("transport.unknown");
  return (
    <div className="flex flex-col gap-5">
      <DescriptionList
        items={[
          {
            term: t("column.agent"),
            detail: (
              <TextLink href={href(`/agents/${encodeURIComponent(client.agent.id)}`)}>
                {client.agent.name}
              </TextLink>
            ),
          },
          { term: t("column.kind"), detail: t(`kind.${kind ?? "unknown"}`) },
          { term: t("column.browser"), detail: text(browser) },
          { term: t("column.version"), detail: text(version) },
          { term: t("column.system"), detail: text(system) },
          { term: t("column.update"), detail: <UpdateBadge state={update} /> },
          { term: t("column.transport"), detail: t(`transport.${transport}`) },
          { term: t("column.origin"), detail: t(`origin.${origin}`) },
          ...(lastSeenAt
            ? [{ term: t("column.lastSeen"), detail: <Time value={lastSeenAt} show="moment" /> }]
            : []),
          ...(consentedAt ? [{ term: t("agreed"), detail: <Time value={consentedAt} show="moment" /> }] : []),
        ]}
      />
      {origin === "aged" && (
        <p className="text-sm text-unknown">{t("agedHint", { days: SELF_CHECK_DAYS })}</p>
      )}
      {origin === "self-check" && (
        <ul aria-label={t("checks")} className="flex flex-col divide-y divide-line border-y border-line">
          {checks.map(({ check, code, outcome }) => (
            <li key={check} className="flex flex-col gap-0.5 py-2 text-sm">
              <span className="flex flex-wrap items-center justify-between gap-2">
                <span className="font-medium">{tCheck(`check.${check}.name`)}</span>
                <OutcomeMark outcome={outcome} />
              </span>
              <span className="text-ink-muted">
                {tCheck(`code.${check}.${code}` as Parameters<typeof tCheck>[0])}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
