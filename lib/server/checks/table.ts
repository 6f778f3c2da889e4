import "server-only";
import { createTranslator } from "next-intl";
import { type Check, CHECK_VERDICTS, CheckListQuery, matchesCheck } from "@/lib/contracts/checks";
import { SEVERITIES } from "@/lib/engine/verdict";
import { defineTable } from "@/lib/server/exports/define-table";
import { onView } from "@/lib/server/exports/on-view";
import { listChecks } from "./list";

export const checkTable = defineTable<CheckListQuery, Check>({
  id: "checks",
  permission: "findings:read",
  query: CheckListQuery,
  open: async (ctx, query) => {
    const { view, checks } = await listChecks(ctx, query);
    return onView(
      view,
      checks.filter((check) => matchesCheck(check, query)),
    );
  },
  orders: {
    verdict: ({ verdict }) => CHECK_VERDICTS.indexOf(verdict),
    severity: ({ severity }) => SEVERITIES.indexOf(severity),
  },
  columns: ({ catalogue, text, list }) => {
    const t = createTranslator({ ...catalogue, namespace: "checks" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    const tFindings = createTranslator({ ...catalogue, namespace: "findings" });
    const tCommon = createTranslator({ ...catalogue, namespace: "common" });
    const familyName = (family: string) => {
      const key = `familyName.${family as "agent"}` as const;
      return tFindings.has(key) ? tFindings(key) : family;
    };
    return [
      { key: "title", header: t("title"), value: ({ title }) => text(title), code: ({ title }) => title },
      { key: "ruleId", header: t("ruleId"), value: ({ ruleId }) => ruleId },
      { key: "version", header: t("version"), value: ({ ruleVersion }) => ruleVersion },
      {
        key: "verdict",
        header: t("verdict"),
        value: ({ verdict }) => tCommon(`verdict.${verdict}`),
        code: ({ verdict }) => verdict,
      },
      { key: "attested", header: tCommon("verdict.attested"), value: ({ attested }) => attested },
      {
        key: "severity",
        header: tFindings("severity"),
        value: ({ severity }) => tCommon(`severity.${severity}`),
        code: ({ severity }) => severity,
      },
      {
        key: "family",
        header: tFindings("family"),
        value: ({ family }) => familyName(family),
        code: ({ family }) => family,
      },
      { key: "findings", header: tExport("column.findings"), value: ({ findings }) => findings },
      { key: "unjudged", header: tExport("column.unjudged"), value: ({ unjudged }) => unjudged },
      { key: "passed", header: tExport("column.passed"), value: ({ passed }) => passed },
      {
        key: "reason",
        header: tExport("column.reason"),
        value: ({ reason }) => text(reason),
        code: ({ reason }) => reason,
      },
      {
        key: "requirements",
        header: tExport("column.requirements"),
        value: ({ requirements }) => list(requirements),
        code: ({ requirements }) => requirements,
      },
    ];
  },
});
