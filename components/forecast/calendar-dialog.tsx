"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { CalendarPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Dialog } from "@/components/ui/dialog";
import { Time } from "@/components/ui/time";
import { calendarLinkQuery, useCalendarActs } from "@/lib/client/calendar";

/** The reader's own address of the forecast for a calendar: made, shown this once, renewed, revoked. */
export function CalendarDialog() {
  const t = useTranslations("forecast");
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({ ...calendarLinkQuery(), enabled: isOpen });
  const acts = useCalendarActs();
  const make = useMutation({ mutationFn: acts.make });
  const revoke = useMutation({
    mutationFn: acts.revoke,
    onSuccess: () => {
      make.reset();
      toast.success(t("subscribe.revoked"));
    },
  });
  const link = query.data?.link;
  const isBusy = make.isPending || revoke.isPending;

  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        // Shown once: who comes back sees that there is a link, not which.
        if (!open) make.reset();
      }}
      trigger={
        <Button>
          <CalendarPlus aria-hidden />
          {t("subscribe.open")}
        </Button>
      }
      title={t("subscribe.title")}
      description={t("subscribe.hint")}
      footer={
        <>
          {link && (
            <Button variant="danger" disabled={isBusy} onClick={() => revoke.mutate()}>
              {t("subscribe.revoke")}
            </Button>
          )}
          <Button
            variant={link ? "secondary" : "primary"}
            pending={make.isPending}
            disabled={isBusy || query.isPending}
            onClick={() => make.mutate()}
          >
            {t(link ? "subscribe.renew" : "subscribe.make")}
          </Button>
        </>
      }
    >
      <div aria-live="polite" className="flex flex-col gap-3 text-sm">
        <RefusalOf error={query.error ?? make.error ?? revoke.error} />
        {make.data && (
          <>
            <CodeBlock code={`${window.location.origin}${make.data.path}`} copyLabel={t("subscribe.copy")} />
            <p className="text-ink-muted">{t("subscribe.once")}</p>
          </>
        )}
        {link && !make.data && (
          <p>{t.rich("subscribe.since", { time: () => <Time value={link.createdAt} show="moment" /> })}</p>
        )}
        {link && (
          <p className="text-ink-muted">
            {link.lastReadAt
              ? t.rich("subscribe.read", {
                  time: () => <Time value={link.lastReadAt ?? ""} show="moment" />,
                })
              : t("subscribe.unread")}
          </p>
        )}
        {query.data && !link && <p className="text-ink-muted">{t("subscribe.none")}</p>}
      </div>
    </Dialog>
  );
}
