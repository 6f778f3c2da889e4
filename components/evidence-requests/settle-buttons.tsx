"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/incidents/reason-dialog";
import { WholeRefusal } from "@/components/incidents/whole-refusal";
import { Button } from "@/components/ui/button";
import { useSettleRequest } from "@/lib/client/evidence-requests";
import { UNSETTLED, type RequestDetail } from "@/lib/contracts/evidence-requests";

/** What whoever asked can do with an answer, or with a request that is not needed any more. */
export function SettleButtons({ request }: { request: RequestDetail }) {
  const t = useTranslations("evidence-requests");
  const accept = useSettleRequest(request.id);
  if (!UNSETTLED.includes(request.status)) return null;
  return (
    <>
      <SayWhy request={request} status="withdrawn" />
      {request.status === "answered" && (
        <>
          <SayWhy request={request} status="returned" />
          <Button
            variant="primary"
            pending={accept.isPending}
            onClick={() =>
              accept.mutate({
                clientId: crypto.randomUUID(),
                revision: request.revision,
                status: "accepted",
                text: "",
              })
            }
          >
            {t("settle.accepted.act")}
          </Button>
        </>
      )}
      <WholeRefusal error={accept.error} />
    </>
  );
}

function SayWhy({ request, status }: { request: RequestDetail; status: "returned" | "withdrawn" }) {
  const t = useTranslations("evidence-requests");
  const settle = useSettleRequest(request.id);
  return (
    <ReasonDialog
      trigger={
        <Button variant={status === "withdrawn" ? "ghost" : "secondary"}>{t(`settle.${status}.act`)}</Button>
      }
      title={t(`settle.${status}.act`)}
      description={t(`settle.${status}.hint`)}
      label={t(`settle.${status}.why`)}
      confirmLabel={t(`settle.${status}.act`)}
      pending={settle.isPending}
      error={settle.error}
      onConfirm={async (text) =>
        settle.mutateAsync({ clientId: crypto.randomUUID(), revision: request.revision, status, text })
      }
    />
  );
}
