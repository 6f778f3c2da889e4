"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Section } from "@/components/shell/section";
import { ShowMore } from "@/components/ui/show-more";
import { Time } from "@/components/ui/time";
import type { PackDetail } from "@/lib/contracts/packs";

const SHOWN = 10;

/** What the pack should hold and does not, before what it holds: whoever reads it must know. */
export function PackOmissions({ pack: { completeness, omissions } }: { pack: PackDetail }) {
  const t = useTranslations("packs");
  const text = useText();
  return (
    <Section
      title={t("omissions.title")}
      description={t(`omissions.${completeness ?? "failed"}`, { count: omissions.length })}
    >
      {omissions.length > 0 && (
        <ShowMore items={omissions} first={SHOWN}>
          {(part) => (
            <ul className="divide-y divide-line border-y border-line text-sm">
              {part.map(({ what, subject, why, since }, at) => (
                <li key={at} className="flex flex-col gap-0.5 py-2">
                  <span className="break-words">{text(what)}</span>
                  <span className="flex flex-wrap gap-x-3 text-xs text-ink-muted">
                    <span className="break-all">{subject}</span>
                    <span>{text(why)}</span>
                    {since && (
                      <span>
                        {t.rich("omissions.since", { time: () => <Time value={since} show="moment" /> })}
                      </span>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </ShowMore>
      )}
    </Section>
  );
}
