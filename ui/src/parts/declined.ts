// Why another agency or service says no to a client (`domain.md` 17), in the order of the list.
export const DECLINED = [
  "no_capacity",
  "criteria",
  "closed",
  "no_staff",
  "cost",
  "unsafe",
  "no_answer",
  "other",
] as const;

export type Declined = (typeof DECLINED)[number];
