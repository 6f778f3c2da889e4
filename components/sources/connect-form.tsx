"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { RefusalOf } from "@/components/auth/refusal";
import { Button } from "@/components/ui/button";
import { ClientError } from "@/lib/client/client-error";
import { createSource, requestPull, testSource } from "@/lib/client/sources";
import type { ConnectForm as PlatformForm } from "@/lib/contracts/platforms";
import type { JsonFields } from "@/lib/contracts/sources";
import { useText } from "@/components/proof/use-text";
import { ConnectFields } from "./connect-fields";
import { readConnection } from "./read-connection";
import { TestReport } from "./test-report";

type ConnectFormProps = { platform: PlatformForm; timezone: string };
export type Connection = { name: string; settings: JsonFields; credentials: JsonFields };

/** Connects a platform: try first, see what the credential can read, then keep it and pull. */
export function ConnectForm({ platform, timezone }: ConnectFormProps) {
  const { kind } = platform;
  const t = useTranslations("sources");
  const text = useText();
  const router = useRouter();
  const client = useQueryClient();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const refuse = (error: Error) => error instanceof ClientError && setErrors(error.fieldErrors);

  const test = useMutation({
    mutationFn: ({ settings, credentials }: Connection) => testSource({ kind, settings, credentials }),
    onError: refuse,
  });
  const connect = useMutation({
    mutationFn: async (connection: Connection) => {
      const { id } = await createSource({ kind, ...connection });
      await requestPull(id);
      return id;
    },
    onError: refuse,
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: ["sources"] });
      router.push(`/sources/${id}`);
    },
  });

  function read(): Connection | null {
    if (!form) return null;
    const { missing, ...connection } = readConnection(platform, new FormData(form), timezone);
    setErrors(Object.fromEntries(missing.map((field) => [field, t("required")])));
    return missing.length === 0 ? connection : null;
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const connection = read();
    if (connection) connect.mutate(connection);
  }

  function tryOut() {
    const connection = read();
    if (connection) test.mutate(connection);
  }

  return (
    <form
      ref={setForm}
      method="post"
      noValidate
      onSubmit={submit}
      className="flex max-w-[40rem] flex-col gap-4"
    >
      <p className="text-sm text-ink-muted">{text(platform.hint)}</p>
      <ConnectFields form={platform} errors={errors} timezone={timezone} />
      <RefusalOf error={test.error ?? connect.error} />
      <div className="flex flex-wrap gap-2">
        <Button pending={test.isPending} onClick={tryOut}>
          {t("test")}
        </Button>
        <Button type="submit" variant="primary" pending={connect.isPending || connect.isSuccess}>
          {t("connectAndPull")}
        </Button>
      </div>
      {test.data && <TestReport result={test.data} />}
    </form>
  );
}
