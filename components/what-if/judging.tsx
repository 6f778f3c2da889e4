import { useTranslations } from "next-intl";
import { Spinner } from "@/components/ui/spinner";

/** The first judgement takes a moment; every one after it follows the typing. */
export function Judging() {
  const t = useTranslations("what-if");
  return (
    <p role="status" className="flex items-center gap-2 px-3.5 py-3 text-sm text-ink-muted">
      <Spinner />
      {t("judging")}
    </p>
  );
}
