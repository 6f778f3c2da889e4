"use client";

import { useUrlState } from "@/lib/client/url-state";

export type OpenCell = {
  open: { channelId: string; hour: number } | null;
  show: (channelId: string, hour: number) => void;
  close: () => void;
};

const CELL = /^(.+)~(\d{1,3})$/;

/** The cell of the heat map that is explained in place, held in the address: `?cell=web~34`. */
export function useOpenCell(): OpenCell {
  const url = useUrlState();
  const [, channelId, hour] = CELL.exec(url.get("cell")) ?? [];
  const isOne = channelId !== undefined && Number(hour) < 168;
  return {
    open: isOne ? { channelId, hour: Number(hour) } : null,
    show: (channel, at) => url.set({ cell: `${channel}~${at}` }),
    close: () => url.set({ cell: null }),
  };
}
