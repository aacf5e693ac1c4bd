export function WaitingPage(_: Record<string, unknown>) { return null; }
