import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
  ChannelChoices,
  CreatedTarget,
  type CreateTarget,
  DeliveryPage,
  type DeliveryStatus,
  DeliveryView,
  TargetList,
  TargetView,
  UpdatedTarget,
  type UpdateTarget,
} from "@/lib/contracts/notifications";
import { fetchJson } from "./fetcher";

const TARGETS = "/api/v1/notification-targets";
const path = (targetId: string) => `${TARGETS}/${encodeURIComponent(targetId)}`;
const WHILE_WAITING_MS = 3_000;

export const notificationQueries = {
  all: ["notifications"] as const,
  list: () =>
    queryOptions({
      queryKey: ["notifications", "list"],
      queryFn: ({ signal }) => fetchJson(TargetList, TARGETS, { signal }),
    }),
  one: (targetId: string) =>
    queryOptions({
      queryKey: ["notifications", "one", targetId],
      queryFn: ({ signal }) => fetchJson(TargetView, path(targetId), { signal }),
    }),
  deliveries: (targetId: string, status: DeliveryStatus | undefined) =>
    infiniteQueryOptions({
      queryKey: ["notifications", "deliveries", targetId, status ?? "all"],
      queryFn: ({ pageParam, signal }) =>
        fetchJson(DeliveryPage, `${path(targetId)}/deliveries`, {
          query: { status, cursor: pageParam },
          signal,
        }),
      initialPageParam: "",
      getNextPageParam: ({ nextCursor }) => nextCursor,
      refetchInterval: ({ state }) =>
        state.data?.pages[0]?.deliveries.some((one) => one.status === "pending" && one.heldUntil === null)
          ? WHILE_WAITING_MS
          : false,
    }),
  channels: () =>
    queryOptions({
      queryKey: ["notifications", "channels"],
      queryFn: ({ signal }) => fetchJson(ChannelChoices, `${TARGETS}/channels`, { signal }),
    }),
};

export const createTarget = (input: CreateTarget) => fetchJson(CreatedTarget, TARGETS, { body: input });

export const updateTarget = (targetId: string, input: UpdateTarget) =>
  fetchJson(UpdatedTarget, path(targetId), { method: "PATCH", body: input });

export const removeTarget = (targetId: string) =>
  fetchJson(z.undefined(), path(targetId), { method: "DELETE" });

export const testTarget = (targetId: string) =>
  fetchJson(DeliveryView, `${path(targetId)}/test`, { method: "POST" });

export const resendDelivery = (deliveryId: string) =>
  fetchJson(z.undefined(), `/api/v1/deliveries/${encodeURIComponent(deliveryId)}/resend`, { method: "POST" });
