"use client";

import { useSyncExternalStore } from "react";
import { Kbd } from "./kbd";

const never = () => () => {};
const isApple = () => /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** ⌘K where the keyboard has that key, Ctrl K elsewhere. */
export function CommandKey({ letter }: { letter: string }) {
  const apple = useSyncExternalStore(never, isApple, () => false);
  return <Kbd className="whitespace-nowrap">{apple ? `⌘${letter}` : `Ctrl ${letter}`}</Kbd>;
}
