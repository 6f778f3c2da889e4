"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Tick } from "@/components/ui/tick";
import { notificationQueries } from "@/lib/client/notifications";
import { NOTIFIED_EVENTS, type Subscription } from "@/lib/contracts/notifications";
import { SEVERITY_CHOICES } from "./severity-choices";

type SubscriptionFieldsProps = { errors: Readonly<Record<string, string>>; subscription?: Subscription };

const USUAL: Subscription = {
  events: NOTIFIED_EVENTS.filter((event) => event !== "new-finding"),
  severity: "degraded",
  channels: [],
  quiet: true,
  urgentPasses: true,
  windowMinutes: 60,
};

/** What a target hears, and when. */
export function SubscriptionFields({ errors, subscription = USUAL }: SubscriptionFieldsProps) {
  const t = useTranslations("notifications");
  const tCommon = useTranslations("common");
  const [severity, setSeverity] = useState(subscription.severity);
  return (
    <>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 text-sm font-medium">{t("events")}</legend>
        <div className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
          {NOTIFIED_EVENTS.map((event) => (
            <Tick key={event} name="event" value={event} defaultChecked={subscription.events.includes(event)}>
              {t(`event.${event}`)}
            </Tick>
          ))}
        </div>
        {errors["subscription.events"] && (
          <p role="alert" className="text-xs text-refuted">
            {errors["subscription.events"]}
          </p>
        )}
      </fieldset>
      <Field label={t("field.severity.label")} help={t("field.severity.help")}>
        {(control) => (
          <Select
            {...control}
            name="severity"
            value={severity}
            onValueChange={setSeverity}
            options={SEVERITY_CHOICES.map((value) => ({ value, label: tCommon(`severity.${value}`) }))}
          />
        )}
      </Field>
      <ChannelChoice chosen={subscription.channels} />
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 text-sm font-medium">{t("when")}</legend>
        <Tick name="quiet" defaultChecked={subscription.quiet} hint={t("quietHint")}>
          {t("quiet")}
        </Tick>
        <Tick name="urgentPasses" defaultChecked={subscription.urgentPasses}>
          {t("urgentPasses")}
        </Tick>
      </fieldset>
      <Field
        label={t("field.windowMinutes.label")}
        help={t("field.windowMinutes.help")}
        error={errors["subscription.windowMinutes"]}
      >
        {(control) => (
          <Input
            {...control}
            name="windowMinutes"
            inputMode="numeric"
            defaultValue={String(subscription.windowMinutes)}
          />
        )}
      </Field>
    </>
  );
}

/** Nothing ticked means all, so that a channel that is new tomorrow is heard of as well. */
function ChannelChoice({ chosen }: { chosen: Subscription["channels"] }) {
  const t = useTranslations("notifications");
  const { data = [] } = useQuery(notificationQueries.channels());
  if (data.length === 0) return null;
  return (
    <details className="rounded-md border border-line px-3 py-2" open={chosen.length > 0}>
      <summary className="cursor-pointer text-sm font-medium">{t("channels")}</summary>
      <p className="pt-1 text-xs text-ink-subtle">{t("channelsHint")}</p>
      {data.map(({ source, channels }) => (
        <fieldset key={source.id} className="flex flex-col gap-1.5 pt-2">
          <legend className="text-xs text-ink-muted">{source.name}</legend>
          {channels.map(({ id, name }) => (
            <Tick
              key={id}
              name="channel"
              value={JSON.stringify([source.id, id])}
              defaultChecked={chosen.some((one) => one.source === source.id && one.channel === id)}
            >
              {name}
            </Tick>
          ))}
        </fieldset>
      ))}
    </details>
  );
}
