"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { settingsQuery } from "@/lib/client/settings";
import { useView } from "@/lib/client/view-params";
import type { SettingArea } from "@/lib/contracts/settings";
import { InOrganisationTime } from "./in-organisation-time";
import { SettingsTabs } from "./settings-tabs";

/** A page of pulled settings with the verdicts beside the values. */
export function SettingsContent({ area }: { area: SettingArea }) {
  const t = useTranslations("settings");
  const query = useQuery(settingsQuery(area, useView()));
  return (
    <Page fill>
      <PageHeader title={t(`area.${area}.title`)} description={t(`area.${area}.description`)} />
      <QueryView query={query}>
        {(settings) =>
          settings ? (
            <InOrganisationTime timezone={settings.view.timezone}>
              <SettingsTabs area={area} settings={settings} />
            </InOrganisationTime>
          ) : (
            <NothingYet />
          )
        }
      </QueryView>
    </Page>
  );
}
