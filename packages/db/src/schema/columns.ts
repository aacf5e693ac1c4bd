import { customType, date, timestamp, uuid } from "drizzle-orm/pg-core";
import type { LocalDate, PatientId, PracticeId, StaffId } from "@soepel/domain/primitives";

/** An instant, microseconds in the database, Date in TypeScript. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
/** A calendar date without time or zone. */
export const localDate = (name: string) => date(name, { mode: "string" }).$type<LocalDate>();
export const practiceRef = () => uuid("practice_id").$type<PracticeId>();
export const patientRef = () => uuid("patient_id").$type<PatientId>();
export const staffRef = (name = "staff_id") => uuid(name).$type<StaffId>();

/** Raw bytes such as hashes. */
export const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => "bytea",
  fromDriver: (value) => Buffer.from(value),
});
