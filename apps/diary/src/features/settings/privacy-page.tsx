export function PrivacyPage(_: Record<string, unknown>) { return null; }
