// How much may be sent at once, known before a byte of it is read.

/** Eight fields of 4,000 characters in three bytes each, twice over. Evidence will come by a door of its own. */
export const mostBytes = 256 * 1024;

/** The status to answer with: 413 for a body that is too large, 411 for one that does not say how large it is. */
export function sizeRefusal(headers: Headers): 411 | 413 | null {
  const stated = headers.get("content-length");
  if (stated === null) return headers.has("transfer-encoding") ? 411 : null;
  return /^\d{1,12}$/.test(stated) && Number(stated) <= mostBytes ? null : 413;
}
