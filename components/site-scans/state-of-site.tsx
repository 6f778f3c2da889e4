import { CircleCheck, CircleHelp, Clock, TriangleAlert, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { SiteProblem, SiteScanRunView } from "@/lib/contracts/site-scans";

/** Faults that keep customers out; the others make them wait or see something old. */
const SHUT: ReadonlySet<SiteProblem> = new Set([
  "snippet-missing",
  "never-started",
  "no-door",
  "blocked-by-policy",
  "mixed-content",
]);

type StateOfSiteProps = { run: SiteScanRunView | null; isAged: boolean; isDue: boolean };

/** The worst that the newest look found. What could not be seen is never shown as in order. */
export function StateOfSite({ run, isAged, isDue }: StateOfSiteProps) {
  const t = useTranslations("site-scans");
  if (!run) {
    const Icon = isDue ? Clock : CircleHelp;
    return (
      <Badge tone="unknown">
        <Icon aria-hidden />
        {t(isDue ? "state.due" : "state.none")}
      </Badge>
    );
  }
  const [worst, ...others] = run.problems;
  if (isAged || worst === "page-unread" || (!worst && isUndecided(run))) {
    return (
      <Badge tone="unknown">
        <CircleHelp aria-hidden />
        {t(isAged ? "state.aged" : worst ? "state.unread" : "state.undecided")}
      </Badge>
    );
  }
  if (!worst) {
    return (
      <Badge tone="proven">
        <CircleCheck aria-hidden />
        {t("state.fine")}
      </Badge>
    );
  }
  const Icon = SHUT.has(worst) ? CircleX : TriangleAlert;
  return (
    <>
      <Badge tone={SHUT.has(worst) ? "refuted" : "degraded"}>
        <Icon aria-hidden />
        {t(`problem.${worst}.title`)}
      </Badge>
      {others.length > 0 && <Badge tone="outline">{t("state.more", { count: others.length })}</Badge>}
    </>
  );
}

function isUndecided({ report }: SiteScanRunView): boolean {
  return "untold" in report.snippet.present || "untold" in report.blocked;
}
