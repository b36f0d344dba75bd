// What is explained before consent is asked (`domain.md` 8), in the order of the list. The words are `told-…`.
export const TOLD = [
  "process",
  "roles",
  "records",
  "separation",
  "refuse",
  "stop",
  "limits",
  "complaints",
  "worker_choice",
  "time_limit",
  "options",
  "no_effect",
] as const;

export type Told = (typeof TOLD)[number];
