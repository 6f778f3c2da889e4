import { useFormatter, useTranslations } from "next-intl";
import { LIST_HOLDS_DAYS, SUPPORT_LIST } from "@/lib/contracts/clients";

/** What “recent” means here, since when and by whose word. */
export function SupportNote() {
  const t = useTranslations("clients");
  const format = useFormatter();
  const { asOf, source, browsers } = SUPPORT_LIST;
  return (
    <details className="text-xs text-ink-muted">
      <summary className="cursor-pointer">
        {t("listNote", { date: format.dateTime(new Date(asOf), "day"), source, days: LIST_HOLDS_DAYS })}
      </summary>
      <p className="pt-1">
        {t("listVersions", {
          chrome: browsers.chrome.fresh,
          edge: browsers.edge.fresh,
          firefox: browsers.firefox.fresh,
          safari: browsers.safari.fresh,
        })}
      </p>
    </details>
  );
}
