import { Skeleton } from "../../components/panel.tsx";

export function NewPatientPage() {
  return <Skeleton heights={[28, 50, 50]} />;
}
