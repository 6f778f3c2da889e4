"use client";

import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Tabs } from "@/components/ui/tabs";
import { useUrlState } from "@/lib/client/url-state";
import type { ConnectForm as PlatformForm } from "@/lib/contracts/platforms";
import { ConnectForm } from "./connect-form";
import { ImportPanel } from "./import-panel";
import { SamplePanel } from "./sample-panel";

type NewSourceProps = {
  /** Nothing to somebody who may not connect any. */
  platforms: readonly PlatformForm[];
  canImport: boolean;
  timezone: string;
};

/** The ways in: a file of a platform's screens, each platform by its API, the sample company. */
export function NewSourceContent({ platforms, canImport, timezone }: NewSourceProps) {
  const t = useTranslations("sources");
  const url = useUrlState();
  const denied = <p className="text-sm text-ink-muted">{t("denied")}</p>;
  const tabs = [
    { value: "file", label: t("way.file"), content: canImport ? <ImportPanel /> : denied },
    ...platforms.map((platform) => ({
      value: platform.kind,
      label: t(`kind.${platform.kind}`),
      content: <ConnectForm platform={platform} timezone={timezone} />,
    })),
    { value: "sample", label: t("way.sample"), content: canImport ? <SamplePanel /> : denied },
  ];
  const asked = url.get("kind");
  return (
    <Page>
      <PageHeader
        trail={[{ label: t("title"), href: "/sources" }]}
        title={t("new")}
        description={t("newHint")}
      />
      <Tabs
        label={t("new")}
        value={tabs.find(({ value }) => value === asked)?.value ?? "file"}
        onValueChange={(value) => url.set({ kind: value })}
        tabs={tabs}
      />
    </Page>
  );
}
