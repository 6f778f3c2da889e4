"use client";

import { EyeOff, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWhy } from "@/components/values/use-why";
import { useText } from "@/components/proof/use-text";
import { Empty } from "@/components/states/empty";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import { buttonStyles } from "@/components/ui/button-styles";
import { useLocale } from "next-intl";
import { checkPath } from "@/lib/client/checks";
import { useViewHref } from "@/lib/client/view-params";
import type { SettingSection } from "@/lib/contracts/settings";
import type { ViewHead } from "@/lib/contracts/view";

type NotCollectedProps = { section: SettingSection; source: ViewHead["source"] };

/** A section without rows says in which of three ways: the platform has none, nobody read it, or it is empty. */
export function NotCollected({ section: { section, ledger, blind }, source }: NotCollectedProps) {
  const t = useTranslations("settings");
  const tSection = useTranslations("sections");
  const tSource = useTranslations("sources");
  const text = useText();
  const why = useWhy();
  const href = useViewHref();
  const locale = useLocale();
  const name = tSection(section as "agents");
  if (ledger.status === "absent")
    return <Empty icon={Minus} title={t("absent", { name })} hint={t("absentHint")} />;
  if (ledger.status !== "unavailable") return <Empty title={t("none", { name })} hint={t("noneHint")} />;
  return (
    <div>
      <Empty
        icon={EyeOff}
        title={t("notCollected", { name })}
        hint={t(source.kind === "file" ? "collectByFile" : "collectBySource", {
          why: why(ledger),
        })}
        action={
          <>
            <ButtonLink href={`/sources/${encodeURIComponent(source.id)}`} variant="primary">
              {t("openSource", { name: source.name })}
            </ButtonLink>
            <a
              href={`/api/v1/imports/template?language=${locale === "en" ? "en" : "zh"}`}
              className={buttonStyles({})}
              download
            >
              {tSource("templateXlsx")}
            </a>
          </>
        }
      />
      {blind.length > 0 && (
        <div className="mx-auto max-w-[40rem] text-sm">
          <p className="text-ink-muted">{t("blind", { count: blind.length })}</p>
          <ul className="mt-1 list-disc ps-5 text-ink-muted">
            {blind.map(({ ruleId, title }) => (
              <li key={ruleId}>
                <TextLink href={href(checkPath(ruleId))}>{text(title)}</TextLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
