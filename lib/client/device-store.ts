"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";

/**
 * Small texts that stay on this device when the tab closes. A browser that refuses to store keeps them in memory, so
 * that nothing is lost while the tab is open.
 */
const memory = new Map<string, string>();
const listeners = new Set<() => void>();

export function readKept(key: string): string | null {
  return memory.get(key) ?? attempt(() => window.localStorage.getItem(key)) ?? null;
}

/** Null forgets. */
export function keep(key: string, text: string | null): void {
  memory.delete(key);
  const isStored = attempt(() => {
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
    return true;
  });
  if (!isStored && text !== null) memory.set(key, text);
  for (const listener of listeners) listener();
}

export function keysOf(prefix: string): string[] {
  const stored = attempt(() => Object.keys(window.localStorage)) ?? [];
  return [...new Set([...stored, ...memory.keys()])].filter((key) => key.startsWith(prefix)).sort();
}

/** Also called when another tab changed something. */
export function onKeptChange(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

type Schema<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false } };

/** What somebody was writing under this key, as it was left; null when there is nothing that still fits. */
export function useKept<T>(key: string, schema: Schema<T>): [T | null, (value: T | null) => void] {
  const text = useSyncExternalStore(
    onKeptChange,
    () => readKept(key),
    () => null,
  );
  const value = useMemo(() => {
    const parsed = text === null ? null : schema.safeParse(attempt(() => JSON.parse(text) as unknown));
    return parsed?.success ? parsed.data : null;
  }, [text, schema]);
  const set = useCallback((next: T | null) => keep(key, next === null ? null : JSON.stringify(next)), [key]);
  return [value, set];
}
