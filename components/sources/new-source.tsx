"use client";

import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Tabs } from "@/components/ui/tabs";
import { useUrlState } from "@/lib/client/url-state";
import { ConnectForm } from "./connect-form";
import { ImportPanel } from "./import-panel";
import { SamplePanel } from "./sample-panel";

const KINDS = ["file", "livehelperchat", "chatwoot", "sample"] as const;
type Kind = (typeof KINDS)[number];

type NewSourceProps = { canWrite: boolean; canImport: boolean; timezone: string };

/** Four ways in: a file of a platform's screens, two platforms by their API, the sample company. */
export function NewSourceContent({ canWrite, canImport, timezone }: NewSourceProps) {
  const t = useTranslations("sources");
  const url = useUrlState();
  const asked = url.get("kind");
  const kind: Kind = KINDS.find((one) => one === asked) ?? "file";
  const denied = <p className="text-sm text-ink-muted">{t("denied")}</p>;
  const content: Record<Kind, React.ReactNode> = {
    file: canImport ? <ImportPanel /> : denied,
    livehelperchat: canWrite ? <ConnectForm kind="livehelperchat" timezone={timezone} /> : denied,
    chatwoot: canWrite ? <ConnectForm kind="chatwoot" timezone={timezone} /> : denied,
    sample: canImport ? <SamplePanel /> : denied,
  };
  return (
    <Page>
      <PageHeader
        trail={[{ label: t("title"), href: "/sources" }]}
        title={t("new")}
        description={t("newHint")}
      />
      <Tabs
        label={t("new")}
        value={kind}
        onValueChange={(value) => url.set({ kind: value })}
        tabs={KINDS.map((value) => ({ value, label: t(`way.${value}`), content: content[value] }))}
      />
    </Page>
  );
}
