"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Section } from "@/components/shell/section";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { assignLogChannel, receptionLogQueries } from "@/lib/client/reception-log";
import { ClientError } from "@/lib/client/client-error";
import type { ReceptionLogOverview } from "@/lib/contracts/reception-log";

type UnmatchedNamesProps = { overview: ReceptionLogOverview; canAssign: boolean };

/** Names in the logs that stand for no channel: nothing about them can be compared until somebody says what they are. */
export function UnmatchedNames({ overview, canAssign }: UnmatchedNamesProps) {
  const t = useTranslations("reception-log");
  const client = useQueryClient();
  const unmatched = overview.logChannels.filter(({ channelId }) => channelId === null);
  if (unmatched.length === 0) return null;

  async function assign(name: string, channelId: string) {
    try {
      await assignLogChannel({ source: overview.source.id, name, channelId });
      await client.invalidateQueries({ queryKey: receptionLogQueries.all });
      toast.success(t("assigned"));
    } catch (error) {
      if (error instanceof ClientError) toast.error(error.detail);
      else throw error;
    }
  }

  return (
    <Section title={t("unmatched")} description={t("unmatchedHint")}>
      <ul className="flex flex-wrap gap-4">
        {unmatched.map(({ name }) => (
          <li key={name} className="w-64 max-w-full">
            {canAssign ? (
              <Field label={name}>
                {(control) => (
                  <Select
                    {...control}
                    placeholder={t("notAssigned")}
                    options={overview.channels.map((channel) => ({ value: channel.id, label: channel.name }))}
                    value={undefined}
                    onValueChange={(channelId) => void assign(name, channelId)}
                  />
                )}
              </Field>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
