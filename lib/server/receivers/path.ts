/** Where a receiver is sent to, below the address of this server. */
export const receiverPath = (receiverId: string): string => `/api/v1/hooks/${receiverId}`;
