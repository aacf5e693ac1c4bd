import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Role } from "@soepel/domain/access";
import type { InviteId, Locale, PracticeId, StaffId } from "@soepel/domain/primitives";
import type { PracticeSettings } from "@soepel/domain/wire/people";
import type { Executor } from "../client.ts";
import { user } from "../schema/auth.ts";
import { invite, practice, staff } from "../schema/practice.ts";
import type { StaffScope } from "./scope.ts";
import { treatedByNobodyBut } from "./unattended.ts";

export type PracticeRow = typeof practice.$inferSelect;
export type InviteRow = typeof invite.$inferSelect;

export const rolesOf = (row: { isTherapist: boolean; isAdmin: boolean }): Role[] => [
  ...(row.isTherapist ? (["therapist"] as const) : []),
  ...(row.isAdmin ? (["admin"] as const) : []),
];
export const roleColumns = (roles: readonly Role[]) => ({
  isTherapist: roles.includes("therapist"),
  isAdmin: roles.includes("admin"),
});

/** The caller's own practice and its people. */
export const practiceRepo = (tx: Executor, scope: StaffScope) => ({
  async read(): Promise<PracticeRow> {
    const [row] = await tx.orm.select().from(practice).where(eq(practice.id, scope.practiceId));
    if (!row) throw new Error("a session without its practice");
    return row;
  },

  async update(settings: PracticeSettings): Promise<void> {
    await tx.orm.update(practice).set(settings).where(eq(practice.id, scope.practiceId));
  },

  /** Replaces the rule settings, if they still are what the caller saw; false when somebody changed them in between. */
  async saveRules(
    before: { ruleSettings: Record<string, unknown>; sleepEfficiency: "TIB" | "DSE" },
    next: { ruleSettings: Record<string, unknown>; sleepEfficiency: "TIB" | "DSE" },
  ): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "practice_save_rules",
      `UPDATE practice SET rule_settings = $4, sleep_efficiency = $5
       WHERE id = $1 AND rule_settings = $2::jsonb AND sleep_efficiency = $3 RETURNING id`,
      [
        scope.practiceId,
        JSON.stringify(before.ruleSettings),
        before.sleepEfficiency,
        JSON.stringify(next.ruleSettings),
        next.sleepEfficiency,
      ],
    );
    return rows.length > 0;
  },

  async staff() {
    return tx.query<{
      staffId: StaffId;
      userId: string;
      name: string;
      email: string;
      isTherapist: boolean;
      isAdmin: boolean;
      secondFactor: boolean;
      disabledAt: Date | null;
      lastLoginAt: Date | null;
      onlyTherapistOf: number;
    }>(
      "practice_staff",
      `SELECT s.id AS "staffId", s.user_id AS "userId", s.name, u.email, s.is_therapist AS "isTherapist",
         s.is_admin AS "isAdmin", coalesce(u.two_factor_enabled, false) AS "secondFactor", s.disabled_at AS "disabledAt",
         (SELECT max(created_at) FROM auth_session x WHERE x.user_id = s.user_id) AS "lastLoginAt",
         (SELECT count(*)::int FROM caseload c JOIN patient p ON p.id = c.patient_id
          WHERE c.staff_id = s.id AND c.until IS NULL AND ${treatedByNobodyBut("c.staff_id")}) AS "onlyTherapistOf"
       FROM staff s JOIN auth_user u ON u.id = s.user_id WHERE s.practice_id = $1 ORDER BY s.name`,
      [scope.practiceId],
    );
  },

  async openInvites(at: Date): Promise<InviteRow[]> {
    return tx.orm
      .select()
      .from(invite)
      .where(
        and(
          eq(invite.practiceId, scope.practiceId),
          isNull(invite.usedAt),
          isNull(invite.withdrawnAt),
          gt(invite.expiresAt, at),
        ),
      )
      .orderBy(asc(invite.createdAt));
  },

  async addInvite(input: {
    name: string;
    email: string;
    roles: readonly Role[];
    tokenHash: Buffer;
    expiresAt: Date;
    at: Date;
  }): Promise<void> {
    await tx.orm.insert(invite).values({
      practiceId: scope.practiceId,
      name: input.name,
      email: input.email,
      ...roleColumns(input.roles),
      tokenHash: input.tokenHash,
      invitedBy: scope.staffId,
      expiresAt: input.expiresAt,
      createdAt: input.at,
    });
  },

  async withdrawInvite(id: InviteId, at: Date): Promise<boolean> {
    const rows = await tx.orm
      .update(invite)
      .set({ withdrawnAt: at })
      .where(and(eq(invite.id, id), eq(invite.practiceId, scope.practiceId), isNull(invite.usedAt)))
      .returning({ id: invite.id });
    return rows.length > 0;
  },

  /** Switches a colleague off or on; null when there is no such colleague. */
  async setDisabled(id: StaffId, disabledAt: Date | null): Promise<{ userId: string } | null> {
    const rows = await tx.orm
      .update(staff)
      .set({ disabledAt })
      .where(and(eq(staff.id, id), eq(staff.practiceId, scope.practiceId)))
      .returning({ userId: staff.userId });
    return rows[0] ?? null;
  },

  async setLocale(locale: Locale): Promise<void> {
    await tx.orm.update(staff).set({ locale }).where(eq(staff.id, scope.staffId));
  },
});

/** Any number of its own. */
const SETUP_LOCK = 7_203_147;

/** Used before anybody is known: set-up, invitations, and who a log-in belongs to. */
export const peopleRepo = (tx: Executor) => ({
  async anyPractice(): Promise<boolean> {
    const rows = await tx.orm.select({ id: practice.id }).from(practice).limit(1);
    return rows.length > 0;
  },

  /** Lets one set-up run at a time; the next caller then sees the practice that the first one made. */
  async lockSetup(): Promise<void> {
    await tx.query("setup_lock", "SELECT pg_advisory_xact_lock($1)", [SETUP_LOCK]);
  },

  async emailTaken(email: string): Promise<boolean> {
    const rows = await tx.orm.select({ id: user.id }).from(user).where(eq(user.email, email)).limit(1);
    return rows.length > 0;
  },

  /** A practice with its audit chain. */
  async addPractice(input: typeof practice.$inferInsert): Promise<PracticeId> {
    const [row] = await tx.orm.insert(practice).values(input).returning({ id: practice.id });
    if (!row) throw new Error("insert returned nothing");
    await tx.query(
      "audit_head_add",
      "INSERT INTO audit_head (practice_id, seq, hash) VALUES ($1, 0, '\\x')",
      [row.id],
    );
    return row.id;
  },

  async addStaff(input: typeof staff.$inferInsert): Promise<StaffId> {
    const [row] = await tx.orm.insert(staff).values(input).returning({ id: staff.id });
    if (!row) throw new Error("insert returned nothing");
    return row.id;
  },

  async findInvite(tokenHash: Buffer, at: Date): Promise<(InviteRow & { practiceName: string }) | null> {
    const rows = await tx.orm
      .select({ invite, practiceName: practice.name })
      .from(invite)
      .innerJoin(practice, eq(practice.id, invite.practiceId))
      .where(
        and(
          eq(invite.tokenHash, tokenHash),
          isNull(invite.usedAt),
          isNull(invite.withdrawnAt),
          gt(invite.expiresAt, at),
        ),
      );
    const row = rows[0];
    return row ? { ...row.invite, practiceName: row.practiceName } : null;
  },

  /** Uses an invitation up; false when another request was first. */
  async useInvite(id: InviteId, at: Date): Promise<boolean> {
    const rows = await tx.orm
      .update(invite)
      .set({ usedAt: at })
      .where(and(eq(invite.id, id), isNull(invite.usedAt), isNull(invite.withdrawnAt)))
      .returning({ id: invite.id });
    return rows.length > 0;
  },

  /** The staff member behind a log-in, unless disabled. */
  async staffOfUser(userId: string) {
    const rows = await tx.query<{
      staffId: StaffId;
      practiceId: PracticeId;
      name: string;
      locale: Locale;
      isTherapist: boolean;
      isAdmin: boolean;
      secondFactor: boolean;
      practiceName: string;
      timeZone: string;
      demo: boolean;
    }>(
      "staff_of_user",
      `SELECT s.id AS "staffId", s.practice_id AS "practiceId", s.name, s.locale, s.is_therapist AS "isTherapist",
         s.is_admin AS "isAdmin", coalesce(u.two_factor_enabled, false) AS "secondFactor", r.name AS "practiceName",
         r.time_zone AS "timeZone", r.demo
       FROM staff s JOIN auth_user u ON u.id = s.user_id JOIN practice r ON r.id = s.practice_id WHERE s.user_id = $1 AND s.disabled_at IS NULL`,
      [userId],
    );
    return rows[0] ?? null;
  },
});
