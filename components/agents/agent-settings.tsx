"use client";

import { useTranslations } from "next-intl";
import { LedgerNote } from "@/components/settings/ledger-note";
import { SettingFields } from "@/components/settings/setting-fields";
import { NotCollected } from "@/components/settings/not-collected";
import { Section } from "@/components/shell/section";
import type { AgentDetail } from "@/lib/contracts/agents";
import type { SettingSection } from "@/lib/contracts/settings";

type AgentSettingsProps = {
  title: string;
  description?: string;
  detail: AgentDetail;
  sections: readonly SettingSection[];
};

/** What the platform holds about somebody, value by value, each with what the rules say about it. */
export function AgentSettings({ title, description, detail, sections }: AgentSettingsProps) {
  const tSection = useTranslations("sections");
  return (
    <Section title={title} description={description}>
      <div className={sections.length > 1 ? "grid items-start gap-x-12 gap-y-4 xl:grid-cols-2" : undefined}>
        {sections.map((section) => (
          <div key={section.section} className="flex max-w-[60rem] min-w-0 flex-col gap-2">
            {sections.length > 1 && (
              <h3 className="text-sm font-medium">{tSection(section.section as "agents")}</h3>
            )}
            <LedgerNote ledger={section.ledger} />
            {section.rows.length === 0 && <NoRow section={section} detail={detail} />}
            {section.rows.map((row) => (
              <div key={row.key} className="flex flex-col gap-1">
                {section.rows.length > 1 && <h4 className="pt-1 text-sm text-ink-muted">{row.key}</h4>}
                <SettingFields
                  section={section.section}
                  row={row}
                  basis={section.ledger.basis}
                  names={detail.names}
                  except={OWNER}
                />
              </div>
            ))}
          </div>
        ))}
      </div>
    </Section>
  );
}

const OWNER = ["agentId"];

/** A section that was read and does not mention the person differs from one that was not read. */
function NoRow({ section, detail }: { section: SettingSection; detail: AgentDetail }) {
  const t = useTranslations("agents");
  const { status } = section.ledger;
  if (status !== "complete") return <NotCollected section={section} source={detail.view.source} />;
  return <p className="text-sm text-ink-muted">{t("noRow", { name: detail.agent.name })}</p>;
}
