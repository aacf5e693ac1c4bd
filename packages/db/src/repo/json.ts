/** A row as it travels inside a json value: its instants are text in the database's spelling. */
export type InJson<Row> = {
  [K in keyof Row]: Row[K] extends Date ? string : Row[K] extends Date | null ? string | null : Row[K];
};

export const dateFromJson = (text: string): Date => new Date(text);
export const dateOrNullFromJson = (text: string | null): Date | null =>
  text === null ? null : dateFromJson(text);
