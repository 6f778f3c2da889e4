"use client";

import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { z } from "zod";
import { useKept } from "@/lib/client/device-store";
import { WriterContext } from "@/lib/client/use-outbox";
import { type ScreenDetail, ScreenRow } from "@/lib/contracts/declared-screens";
import { pasteInto, tableIn, type TypedRow, withoutSecrets } from "./typed-rows";

const Draft = z.object({ base: z.number(), rows: z.array(ScreenRow) });
const KEEP_AFTER_MS = 400;

export type RowWriter = {
  write: (key: number, column: string, value: string) => void;
  remove: (key: number) => void;
  press: (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => void;
  paste: (event: ClipboardEvent<HTMLInputElement>, row: number, column: number) => void;
};

/**
 * The rows as they are being typed. Until they are saved they are kept on this device, secrets apart, so that neither a
 * refusal nor a closed tab costs anything.
 */
export function useScreenRows(screen: ScreenDetail, table: RefObject<HTMLElement | null>) {
  const { columns, cells, version, source } = screen;
  const { memberId } = use(WriterContext);
  const [kept, setKept] = useKept(`inlet.draft.${memberId}.screen.${source.id}.${screen.screen}`, Draft);
  const nextKey = useRef(1_000_000);
  const standing = useMemo(
    () => (kept?.rows ?? cells).map((row, key) => ({ key, cells: row })),
    [kept, cells],
  );
  const [typed, setTyped] = useState<TypedRow[] | null>(null);
  const rows = typed ?? standing;
  const base = kept?.base ?? version;
  const isDirty = typed !== null || kept !== null;
  const latest = useRef<{ rows: readonly TypedRow[]; base: number }>({ rows, base });
  useLayoutEffect(() => {
    latest.current = { rows, base };
  });

  useEffect(() => {
    if (!typed) return;
    const put = () => setKept({ base: latest.current.base, rows: withoutSecrets(typed, columns) });
    const timer = setTimeout(put, KEEP_AFTER_MS);
    window.addEventListener("pagehide", put);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", put);
    };
  }, [typed, columns, setKept]);

  const focus = useRef<string | null>(null);
  useEffect(() => {
    if (focus.current === null) return;
    const found = table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(focus.current)}"]`);
    if (found) focus.current = null;
    found?.focus();
  });

  const change = useCallback((next: (rows: readonly TypedRow[]) => TypedRow[]) => {
    setTyped(next(latest.current.rows));
  }, []);
  const newKey = useCallback(() => (nextKey.current += 1), []);
  const add = useCallback(
    (column = columns[0]?.key ?? "") => {
      focus.current = `${latest.current.rows.length}:${column}`;
      change((before) => [...before, { key: newKey(), cells: {} }]);
    },
    [change, columns, newKey],
  );

  const writer = useMemo<RowWriter>(() => {
    const go = (row: number, column: number) => {
      const place = `${row}:${columns[column]?.key ?? ""}`;
      table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(place)}"]`)?.focus();
    };
    return {
      write: (key, column, value) =>
        change((before) =>
          before.map((row) => (row.key === key ? { ...row, cells: { ...row.cells, [column]: value } } : row)),
        ),
      remove: (key) => change((before) => before.filter((row) => row.key !== key)),
      press: (event, row, column) => {
        if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
        const isLast = row === latest.current.rows.length - 1;
        // Arrows belong to the list of suggestions where there is one.
        const hasList = event.currentTarget.list !== null;
        if (event.key === "Enter" && isLast) add(columns[column]?.key);
        else if (event.key === "Enter" || (event.key === "ArrowDown" && !hasList)) go(row + 1, column);
        else if (event.key === "ArrowUp" && !hasList) go(row - 1, column);
        else return;
        event.preventDefault();
      },
      paste: (event, row, column) => {
        const copied = tableIn(event.clipboardData.getData("text/plain"));
        if (!copied) return;
        event.preventDefault();
        change((before) => pasteInto(before, copied, { row, column }, { columns, newKey }));
      },
    };
  }, [add, change, columns, newKey, table]);

  const discard = useCallback(() => {
    setTyped(null);
    setKept(null);
  }, [setKept]);
  const rebase = useCallback(
    () => setKept({ base: version, rows: withoutSecrets(latest.current.rows, columns) }),
    [setKept, version, columns],
  );
  return { rows, base, isDirty, add, writer, discard, rebase };
}
