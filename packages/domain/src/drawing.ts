/** The drawing of an item: a copy keeps the drawing of what it was copied from. In a file of its own, without zod, for the phone. */
export const drawingOf = (content: { slug: string; figure?: string | undefined }): string =>
  content.figure ?? content.slug;
