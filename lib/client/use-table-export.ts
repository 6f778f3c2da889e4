"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { TableExportFormat } from "@/lib/contracts/table-export";
import { type ExportProgress, fetchExport, saveFile } from "./exports";
import type { FetchOptions } from "./fetcher";

type Running = ExportProgress & { format: TableExportFormat };
type Options = { query: FetchOptions["query"]; language: string };

/** Runs one export at a time: how far it is, how it failed, and how to stop it. */
export function useTableExport(path: string, { query, language }: Options) {
  const [running, setRunning] = useState<Running | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const controller = useRef<AbortController | null>(null);
  const cancel = useCallback(() => controller.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  async function start(format: TableExportFormat): Promise<void> {
    const abort = new AbortController();
    controller.current = abort;
    setFailure(null);
    setRunning({ format, rows: 0, total: 0, bytes: 0 });
    try {
      const onProgress = (progress: ExportProgress) => setRunning({ format, ...progress });
      saveFile(await fetchExport(path, { query, language, format, signal: abort.signal, onProgress }));
    } catch (error) {
      if (!abort.signal.aborted) setFailure(error);
    } finally {
      setRunning(null);
    }
  }
  return { running, failure, start, cancel, dismiss: () => setFailure(null) };
}
