// Why names may be opened or looked for: the answers of the list, in its order, each with its word.
import { word } from "../text/index.svelte";

export const IDENTITY_REASONS = [
  "supervision",
  "urgent_contact",
  "worker_absent",
  "settle_conflict",
  "client_request",
  "search",
  "other",
] as const;

export type IdentityReason = (typeof IDENTITY_REASONS)[number];

/** The answers as `Choice` takes them. */
export function reasonOptions(): { value: IdentityReason; label: string }[] {
  return IDENTITY_REASONS.map((value) => ({ value, label: word("identity-reason", value) }));
}
