// What can be done at once for somebody in danger, and what is typed of it.
export const EMERGENCY_KINDS = [
  "police_or_authority_called",
  "source_of_risk_removed",
  "place_of_safety",
  "medical_care",
  "crisis_mental_health",
  "trusted_person",
  "hotline",
  "other",
] as const;

export interface AtOnce {
  kind: (typeof EMERGENCY_KINDS)[number] | null;
  result: string;
  told: boolean;
}

export const nothingYet = (): AtOnce => ({ kind: null, result: "", told: false });
