"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Send, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { notificationQueries, removeTarget, testTarget, updateTarget } from "@/lib/client/notifications";
import type { TargetView } from "@/lib/contracts/notifications";
import { DeliveryLog } from "./delivery-log";
import type { ReadTarget } from "./read-target";
import { SigningSecret } from "./signing-secret";
import { TargetAddress } from "./target-address";
import { TargetForm } from "./target-form";
import { TargetSwitch } from "./target-switch";
import { TestOutcome } from "./test-outcome";

type Rights = { canWrite: boolean; canSend: boolean; locale: string };

export function TargetDetailContent({ targetId, ...rights }: Rights & { targetId: string }) {
  const query = useQuery(notificationQueries.one(targetId));
  return (
    <Page>
      <QueryView query={query}>{(target) => <TargetBody target={target} {...rights} />}</QueryView>
    </Page>
  );
}

function TargetBody({ target, canWrite, canSend, locale }: Rights & { target: TargetView }) {
  const t = useTranslations("notifications");
  const router = useRouter();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: notificationQueries.all });
  const [secret, setSecret] = useState<string | null>(null);
  const test = useMutation({ mutationFn: () => testTarget(target.id), onSettled: refresh });

  async function save(read: ReadTarget) {
    const { settings, secrets, ...rest } = read;
    await updateTarget(target.id, {
      ...rest,
      ...(target.kind === "email" || Object.keys(settings).length > 0 ? { settings } : {}),
      ...(Object.keys(secrets).length > 0 ? { secrets } : {}),
    });
    await refresh();
    toast.success(t("saved"));
  }

  async function renewSecret() {
    const { signingSecret } = await updateTarget(target.id, { newSigningSecret: true });
    setSecret(signingSecret);
  }

  return (
    <>
      <PageHeader
        trail={[{ label: t("title"), href: "/notifications" }]}
        title={target.name}
        description={<TargetAddress target={target} />}
        status={<Badge>{t(`kind.${target.kind}`)}</Badge>}
        actions={
          <>
            {canWrite && <TargetSwitch target={target} />}
            {canSend && (
              <Button variant="primary" pending={test.isPending} onClick={() => test.mutate()}>
                <Send aria-hidden />
                {t("test")}
              </Button>
            )}
            {canWrite && (
              <AlertDialog
                trigger={
                  <Button variant="ghost">
                    <Trash2 aria-hidden />
                    {t("remove")}
                  </Button>
                }
                title={t("removeTitle", { name: target.name })}
                description={t("removeHint")}
                confirmLabel={t("remove")}
                onConfirm={async () => {
                  await removeTarget(target.id);
                  router.push("/notifications");
                  await refresh();
                }}
              />
            )}
          </>
        }
      />
      <RefusalOf error={test.error} />
      {test.data && <TestOutcome delivery={test.data} />}
      <Section title={t("log")} description={t("logHint")}>
        <DeliveryLog targetId={target.id} canSend={canSend} />
      </Section>
      {canWrite && (
        <Section title={t("settings")}>
          <TargetForm
            kind={target.kind}
            locale={locale}
            target={target}
            submitLabel={t("save")}
            onSubmit={save}
          >
            {target.kind === "webhook" && (
              <AlertDialog
                trigger={<Button>{t("renewSecret")}</Button>}
                title={t("renewSecret")}
                description={t("renewSecretHint")}
                confirmLabel={t("renewSecret")}
                variant="primary"
                onConfirm={renewSecret}
              />
            )}
          </TargetForm>
        </Section>
      )}
      <SigningSecret secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}
