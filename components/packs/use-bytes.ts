"use client";

import { useFormatter } from "next-intl";
import { useCallback } from "react";

const KIB = 1024;

/** A size for people. */
export function useBytes(): (bytes: number) => string {
  const format = useFormatter();
  return useCallback(
    (bytes) => {
      const isLarge = bytes >= 1000 * KIB;
      const size = isLarge ? bytes / KIB / KIB : Math.max(1, Math.ceil(bytes / KIB));
      return `${format.number(size, { maximumFractionDigits: isLarge ? 1 : 0 })} ${isLarge ? "MiB" : "KiB"}`;
    },
    [format],
  );
}
