import { and, eq, isNull } from "drizzle-orm";
import type { LinkId, PatientId, PracticeId } from "@soepel/domain/primitives";
import type { Executor } from "../client.ts";
import { diaryLink, diarySession } from "../schema/patient.ts";
import { dateFromJson, dateOrNullFromJson, type InJson } from "./json.ts";
import type { StaffScope } from "./scope.ts";

export type LinkRow = typeof diaryLink.$inferSelect;

/** Personal links of patients that the caller has already reached. */
export const linkRepo = (tx: Executor, scope: StaffScope) => ({
  async newest(patientId: PatientId): Promise<LinkRow | null> {
    const rows = await tx.query<{ id: LinkId }>(
      "link_newest",
      `SELECT id FROM diary_link WHERE patient_id = $1 AND practice_id = $2
       ORDER BY (revoked_at IS NULL) DESC, issued_at DESC LIMIT 1`,
      [patientId, scope.practiceId],
    );
    const id = rows[0]?.id;
    if (id === undefined) return null;
    const [row] = await tx.orm.select().from(diaryLink).where(eq(diaryLink.id, id));
    return row ?? null;
  },

  /** Ends every link and every open phone of the patient at once; returns how many links were in force. */
  async revokeAll(patientId: PatientId, at: Date): Promise<number> {
    // The row lock makes two screens that issue at once take turns: the second then ends the link of the first.
    await tx.query("link_turn", "SELECT 1 FROM patient WHERE id = $1 FOR UPDATE", [patientId]);
    const ended = await tx.orm
      .update(diaryLink)
      .set({ revokedAt: at })
      .where(
        and(
          eq(diaryLink.patientId, patientId),
          eq(diaryLink.practiceId, scope.practiceId),
          isNull(diaryLink.revokedAt),
        ),
      )
      .returning({ id: diaryLink.id });
    await tx.orm
      .update(diarySession)
      .set({ endedAt: at })
      .where(and(eq(diarySession.patientId, patientId), isNull(diarySession.endedAt)));
    return ended.length;
  },

  async issue(input: {
    patientId: PatientId;
    tokenHash: Buffer;
    letterHash?: Buffer;
    codeHash: string;
    expiresAt: Date;
    at: Date;
  }): Promise<void> {
    await tx.orm.insert(diaryLink).values({
      practiceId: scope.practiceId,
      patientId: input.patientId,
      tokenHash: input.tokenHash,
      letterHash: input.letterHash ?? null,
      codeHash: input.codeHash,
      expiresAt: input.expiresAt,
      issuedBy: scope.staffId,
      issuedAt: input.at,
    });
  },

  /** Newest link per patient of the practice, for closing one without seeing who it is. */
  async listPractice(): Promise<{ patientId: PatientId; number: string | null; link: LinkTimes }[]> {
    const rows = await tx.query<LinkTimes & { patientId: PatientId; number: string | null }>(
      "link_list_practice",
      `SELECT DISTINCT ON (l.patient_id) l.patient_id AS "patientId", p.number, l.issued_at AS "issuedAt",
         l.opened_at AS "openedAt", l.last_used_at AS "lastUsedAt", l.expires_at AS "expiresAt",
         l.locked_at AS "lockedAt", l.revoked_at AS "revokedAt", l.stopped_at AS "stoppedAt"
       FROM diary_link l JOIN patient p ON p.id = l.patient_id
       WHERE l.practice_id = $1 ORDER BY l.patient_id, (l.revoked_at IS NULL) DESC, l.issued_at DESC`,
      [scope.practiceId],
    );
    return rows.map(({ patientId, number, ...link }) => ({ patientId, number, link }));
  },
});

export type LinkTimes = Pick<
  LinkRow,
  "issuedAt" | "openedAt" | "lastUsedAt" | "expiresAt" | "lockedAt" | "revokedAt" | "stoppedAt"
>;

/** The link in force of the patient `p`, or else the last one, for queries that return one json value. */
export const newestLinkJson = `(SELECT json_build_object('issuedAt', l.issued_at, 'openedAt', l.opened_at,
    'lastUsedAt', l.last_used_at, 'expiresAt', l.expires_at, 'lockedAt', l.locked_at, 'revokedAt', l.revoked_at, 'stoppedAt', l.stopped_at)
  FROM diary_link l WHERE l.patient_id = p.id ORDER BY (l.revoked_at IS NULL) DESC, l.issued_at DESC LIMIT 1)`;

export const linkFromJson = (link: InJson<LinkTimes> | null): LinkTimes | null =>
  link && {
    issuedAt: dateFromJson(link.issuedAt),
    openedAt: dateOrNullFromJson(link.openedAt),
    lastUsedAt: dateOrNullFromJson(link.lastUsedAt),
    expiresAt: dateFromJson(link.expiresAt),
    lockedAt: dateOrNullFromJson(link.lockedAt),
    revokedAt: dateOrNullFromJson(link.revokedAt),
    stoppedAt: dateOrNullFromJson(link.stoppedAt),
  };

export type OpenLink = {
  linkId: LinkId;
  patientId: PatientId;
  practiceId: PracticeId;
  codeHash: string;
  wrongCodes: number;
};

const MAX_WRONG_CODES = 5;

/** The diary's door, used before anybody is known. */
export const doorRepo = (tx: Executor) => ({
  /** A link that is in force at `at`, or null: unknown, revoked, expired and locked look the same. */
  async find(tokenHash: Buffer, at: Date): Promise<OpenLink | null> {
    const rows = await tx.query<OpenLink>(
      "door_find",
      `SELECT id AS "linkId", patient_id AS "patientId", practice_id AS "practiceId", code_hash AS "codeHash",
         wrong_codes AS "wrongCodes"
       FROM diary_link WHERE (token_hash = $1 OR letter_hash = $1) AND revoked_at IS NULL AND locked_at IS NULL AND expires_at > $2`,
      [tokenHash, at.toISOString()],
    );
    return rows[0] ?? null;
  },

  /**
   * Counts a try before the code is checked, so that tries sent at the same time cannot outrun the limit.
   * False when the five tries are used up; the fifth wrong one locks the link.
   */
  async claimTry(linkId: LinkId, at: Date): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      "door_claim",
      `UPDATE diary_link SET wrong_codes = wrong_codes + 1,
         locked_at = CASE WHEN wrong_codes + 1 >= $3 THEN $2::timestamptz END
       WHERE id = $1 AND locked_at IS NULL AND revoked_at IS NULL RETURNING id`,
      [linkId, at.toISOString(), MAX_WRONG_CODES],
    );
    return rows.length > 0;
  },

  /** The code was right: tries start again at zero and the link counts as opened. */
  async opened(linkId: LinkId, at: Date): Promise<void> {
    await tx.query(
      "door_opened",
      `UPDATE diary_link SET wrong_codes = 0, locked_at = NULL, opened_at = coalesce(opened_at, $2), last_used_at = $2
       WHERE id = $1`,
      [linkId, at.toISOString()],
    );
  },

  async startSession(input: {
    link: OpenLink;
    tokenHash: Buffer;
    at: Date;
    codeUntil: Date;
    expiresAt: Date;
  }): Promise<void> {
    await tx.orm.insert(diarySession).values({
      practiceId: input.link.practiceId,
      patientId: input.link.patientId,
      linkId: input.link.linkId,
      tokenHash: input.tokenHash,
      createdAt: input.at,
      codeUntil: input.codeUntil,
      expiresAt: input.expiresAt,
    });
  },

  /** The session behind a cookie, when it, its link and its time still hold. */
  async session(tokenHash: Buffer, at: Date): Promise<DiarySessionRow | null> {
    const rows = await tx.query<DiarySessionRow>(
      "door_session",
      `SELECT s.id, s.patient_id AS "patientId", s.practice_id AS "practiceId", s.link_id AS "linkId",
         s.code_until > $2 AS "codeFresh", r.time_zone AS "timeZone"
       FROM diary_session s JOIN diary_link l ON l.id = s.link_id JOIN practice r ON r.id = s.practice_id
       WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2
         AND l.revoked_at IS NULL AND l.expires_at > $2`,
      [tokenHash, at.toISOString()],
    );
    return rows[0] ?? null;
  },

  async endSession(sessionId: string, at: Date): Promise<void> {
    await tx.orm.update(diarySession).set({ endedAt: at }).where(eq(diarySession.id, sessionId));
  },
});

export type DiarySessionRow = {
  id: string;
  patientId: PatientId;
  practiceId: PracticeId;
  linkId: LinkId;
  timeZone: string;
  /** True while history may be read without giving the code again. */
  codeFresh: boolean;
};
