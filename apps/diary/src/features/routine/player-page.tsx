export function PlayerPage(_: Record<string, unknown>) { return null; }
