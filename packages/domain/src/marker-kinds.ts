/** Why a stretch of days is unlike others. Stands apart from the wire schemas, so that the phone needs no schema library. */
export const markerKinds = ["ill", "travelling", "other"] as const;
export type MarkerKind = (typeof markerKinds)[number];
