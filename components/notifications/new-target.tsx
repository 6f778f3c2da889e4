"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Tabs } from "@/components/ui/tabs";
import { createTarget, notificationQueries } from "@/lib/client/notifications";
import { useUrlState } from "@/lib/client/url-state";
import { type CreatedTarget, TARGET_KINDS, type TargetKind } from "@/lib/contracts/notifications";
import type { ReadTarget } from "./read-target";
import { SigningSecret } from "./signing-secret";
import { TargetForm } from "./target-form";

/** Six kinds of target; the address says which one is being added. */
export function NewTargetContent({ locale }: { locale: string }) {
  const t = useTranslations("notifications");
  const router = useRouter();
  const client = useQueryClient();
  const url = useUrlState();
  const [created, setCreated] = useState<CreatedTarget | null>(null);
  const kind: TargetKind = TARGET_KINDS.find((one) => one === url.get("kind")) ?? "wecom";

  async function create(read: ReadTarget) {
    const made = await createTarget({ kind, ...read });
    await client.invalidateQueries({ queryKey: notificationQueries.all });
    if (made.signingSecret) setCreated(made);
    else router.push(`/notifications/${made.id}`);
  }

  return (
    <Page>
      <PageHeader
        trail={[{ label: t("title"), href: "/notifications" }]}
        title={t("new")}
        description={t("newHint")}
      />
      <Tabs
        label={t("new")}
        value={kind}
        onValueChange={(value) => url.set({ kind: value })}
        tabs={TARGET_KINDS.map((value) => ({
          value,
          label: t(`kind.${value}`),
          content: (
            <div className="flex flex-col gap-4">
              <p className="max-w-[40rem] text-sm text-ink-muted">{t(`kindHint.${value}`)}</p>
              <TargetForm key={value} kind={value} locale={locale} submitLabel={t("add")} onSubmit={create} />
            </div>
          ),
        }))}
      />
      <SigningSecret
        secret={created?.signingSecret ?? null}
        onClose={() => router.push(`/notifications/${created?.id ?? ""}`)}
      />
    </Page>
  );
}
