import { Skeleton } from "../../components/panel.tsx";

export function AuditPage() {
  return <Skeleton heights={[28, 50, 50]} />;
}
