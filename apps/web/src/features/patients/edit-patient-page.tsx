import { Skeleton } from "../../components/panel.tsx";

export function EditPatientPage() {
  return <Skeleton heights={[28, 50, 50]} />;
}
