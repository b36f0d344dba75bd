// How a supervisor's list of money is cut into parts, and how a state looks. Decides nothing.
export const PARTS: readonly { part: string; states: readonly string[] }[] = [
  { part: "late", states: ["overdue"] },
  { part: "waits", states: ["submitted", "waits_for_second"] },
  { part: "pay", states: ["approved"] },
  { part: "account", states: ["paid"] },
  { part: "over", states: ["settled", "refused", "cancelled"] },
];

interface Look {
  tone: "plain" | "ok" | "warn";
  icon: string;
}
const LOOKS: Record<string, Look> = {
  settled: { tone: "ok", icon: "check" },
  overdue: { tone: "warn", icon: "late" },
  refused: { tone: "warn", icon: "return" },
  cancelled: { tone: "plain", icon: "close" },
};

export const looks = (state: string): Look => LOOKS[state] ?? { tone: "plain", icon: "wait" };
